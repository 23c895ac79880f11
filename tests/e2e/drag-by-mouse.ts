import type { Locator, Page } from 'playwright-core';

const HEIGHT = { upper: 0.25, middle: 0.5, lower: 0.75 } as const;

/** Takes hold of something and lets go of it over something else, as a hand does. */
export async function dragByMouse(
  page: Page,
  what: Locator,
  onto: Locator,
  at: keyof typeof HEIGHT = 'middle',
): Promise<void> {
  const from = await boxOf(what);
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y + 18, { steps: 3 });
  const to = await boxOf(onto);
  const y = to.y + to.height * HEIGHT[at];
  await page.mouse.move(to.x + to.width / 2, y, { steps: 6 });
  await page.mouse.move(to.x + to.width / 2 + 1, y);
  await page.mouse.up();
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('not in sight');
  return box;
}
