import type { Page } from 'playwright-core';

/** What closes gives the focus back a frame later; a key pressed before that would go nowhere. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
