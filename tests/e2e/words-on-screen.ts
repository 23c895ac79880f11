import type { Page } from 'playwright-core';

interface Ends {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Brings words of the transcript in view and gives the points just inside their first and last letter. */
async function endsOf(page: Page, words: string): Promise<Ends> {
  const ends = await page.evaluate(async wanted => {
    const rangeOf = () => {
      for (const body of document.querySelectorAll('.tv-body')) {
        const node = body.firstChild;
        const at = node?.textContent?.indexOf(wanted) ?? -1;
        if (!node || at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return range;
      }
      return null;
    };
    const settled = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const paragraph = rangeOf()?.startContainer.parentElement;
    if (!paragraph) return null;
    // Twice: paragraphs that come into view take their real height only then.
    for (let time = 0; time < 2; time++) {
      paragraph.scrollIntoView({ block: 'center' });
      await settled();
    }
    const rects = [...(rangeOf()?.getClientRects() ?? [])].filter(rect => rect.width > 0);
    const first = rects[0];
    const last = rects.at(-1);
    if (!first || !last) return null;
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
  if (!ends) throw new Error(`The transcript on screen does not contain: ${words}`);
  return ends;
}

/** Selects words of the transcript as a hand does: press, drag, let go. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  // A press on words that are selected already would drag them away.
  await page.keyboard.press('Escape');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Clicks into words of the transcript. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { from } = await endsOf(page, words);
  await page.mouse.click(from.x + 2, from.y);
}
