import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

let app: AppInBrowser;
let fingers: CDPSession;

interface Point {
  x: number;
  y: number;
}

const quote = () => app.page.locator('.segment__quote').textContent();

/** Where words of the text stand: the middle of the first and of the last letter. */
const placeOf = (words: string): Promise<{ from: Point; to: Point }> =>
  app.page.evaluate(wanted => {
    for (const body of document.querySelectorAll('.tv-body')) {
      const at = body.textContent?.indexOf(wanted) ?? -1;
      const node = body.firstChild;
      if (at < 0 || !node) continue;
      const middle = (start: number) => {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      };
      return { from: middle(at), to: middle(at + wanted.length - 1) };
    }
    throw new Error(`not on screen: ${wanted}`);
  }, words);

const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
  fingers.send('Input.dispatchTouchEvent', { type, touchPoints });

async function hold(at: Point, to?: Point): Promise<void> {
  await touch('touchStart', at);
  await app.page.waitForTimeout(700);
  if (to) {
    await touch('touchMove', { x: (at.x + to.x) / 2, y: to.y });
    await touch('touchMove', to);
  }
  await touch('touchEnd');
}

async function drag(from: Point, to: Point): Promise<void> {
  await touch('touchStart', from);
  for (const share of [0.3, 0.7, 1])
    await touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  await touch('touchEnd');
}

const middleOf = async (selector: string): Promise<Point & { width: number; height: number }> => {
  const box = await app.page.locator(selector).filter({ visible: true }).first().boundingBox();
  if (!box) throw new Error(`not in sight: ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
};

describe('a text under a finger', () => {
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en', hasTouch: true });
    fingers = await app.context.newCDPSession(app.page);
    await app.client.call('project.openSample', { language: 'en' });
    await app.page.getByRole('button', { name: en.frame.stages.open, exact: true }).tap();
    await app.page
      .getByRole('treegrid', { name: en.common.sources })
      .getByText(/^NA-04/)
      .tap();
    await app.page.locator('.tv-lane button').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('selects the word it is held on, and more where it goes on from there', async () => {
    const { from } = await placeOf('operative itself');
    await hold(from);
    await expect.poll(quote).toBe('“cooperative”');
    const { to } = await placeOf('cooperative itself');
    await hold(from, { x: to.x + 3, y: to.y });
    await expect.poll(quote).toBe('“cooperative itself”');
  });

  it('draws the selection out by its grips, which are large enough for a finger', async () => {
    const grip = await middleOf('.tv-handle-end');
    expect(Math.min(grip.width, grip.height)).toBeGreaterThanOrEqual(24);
    const { to } = await placeOf('cooperative itself? How');
    await drag(grip, { x: to.x + 3, y: to.y });
    await expect.poll(quote).toBe('“cooperative itself? How”');
  });

  it('codes what was selected by tapping a code, and opens a coding that is tapped', async () => {
    await app.page.getByRole('button', { name: en.open.segment.addCode }).tap();
    await app.page.getByRole('combobox', { name: en.open.picker.label }).waitFor();
    await app.page.keyboard.type('By finger');
    await app.page.getByRole('option').first().tap();
    await app.page.locator('.tv-label', { hasText: 'By finger' }).waitFor();
    await app.page.locator('.open__title').tap();
    const other = await placeOf('Could you start');
    await app.page.touchscreen.tap(other.from.x, other.from.y);
    await app.page.locator('.tv-label.tv-chosen').waitFor({ state: 'hidden' });
    const { from } = await placeOf('operative itself');
    await app.page.touchscreen.tap(from.x, from.y);
    await expect.poll(() => app.page.locator('.tv-label.tv-chosen').textContent()).toBe('By finger');
  });

  it('moves the edge of the coding that was tapped', async () => {
    const edge = await middleOf('.tv-handle-end');
    const { to } = await placeOf('cooperative itself? How did');
    await drag(edge, { x: to.x + 3, y: to.y });
    await expect.poll(quote).toBe('“cooperative itself? How did”');
    expect(app.complaints).toEqual([]);
  });
});
