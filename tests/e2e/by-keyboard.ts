import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle } from './settle.ts';

/** What has the focus, as a screen reader names it. */
export const focusedName = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement === document.body ? null : document.activeElement;
    const { labels = null } = (at ?? {}) as HTMLInputElement;
    return at?.getAttribute('aria-label') || labels?.[0]?.textContent || at?.textContent || '';
  });

/** Presses keys one after the other; after Escape it waits until the focus is where it goes. */
export async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    if (key === 'Escape') await settle(page);
  }
}

/** Tabs on until something of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await settle(page);
  const isThere = async () => {
    const now = (await focusedName(page)).trim();
    return typeof name === 'string' ? now === name : name.test(now);
  };
  // What closed or came last may still move the focus; where it lies still it is reached.
  const isReached = async () => {
    if (!(await isThere())) return false;
    await settle(page);
    return isThere();
  };
  for (let i = 0; i < 80 && !(await isReached()); i++) await page.keyboard.press('Tab');
  expect(await isThere(), `no ${name} among what Tab reaches`).toBe(true);
}
