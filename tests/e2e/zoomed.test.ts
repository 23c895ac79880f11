import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

let app: AppInBrowser;

/** The names of what can be pressed or typed in and yet cannot be brought wholly onto the screen. */
async function outOfReach(within: Locator): Promise<string[]> {
  const found: string[] = [];
  for (const each of await within.locator('button:visible, input:visible, textarea:visible').all()) {
    const label = await each.evaluate(element => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      const isSeen = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      // What is hidden on purpose, such as the box behind a drawn one, is a pixel wide.
      return isSeen || width <= 1
        ? ''
        : element.getAttribute('aria-label') || element.textContent || element.className;
    });
    if (label) found.push(label);
  }
  return found;
}

describe('a window of 1280 by 800 at twice the size', () => {
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en', viewport: { width: 640, height: 400 } });
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.client.call('project.openSample', { language: 'en' });
    await app.page.getByRole('button', { name: en.frame.stages.open, exact: true }).click();
    await app.page
      .getByRole('treegrid', { name: en.common.sources })
      .getByText(/^NA-01/)
      .click();
    await app.page.locator('.tv-lane button').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('leaves room for the text, and every stage and tool within reach', async () => {
    expect((await app.page.locator('.open__text').boundingBox())?.width).toBeGreaterThan(200);
    expect(await outOfReach(app.page.locator('.rail'))).toEqual([]);
    expect(await outOfReach(app.page.locator('.open__header'))).toEqual([]);
  });

  it('shows the whole picker, and nothing in it moves where no motion is wanted', async () => {
    await app.page.locator('.tv-body').first().click();
    await app.page.keyboard.press('Alt+s');
    await app.page.keyboard.press('Enter');
    const picker = app.page.getByRole('combobox', { name: en.open.picker.label });
    await picker.waitFor();
    expect(await outOfReach(app.page.locator('.code-picker'))).toEqual([]);
    const moving = await app.page.evaluate(
      () =>
        document.getAnimations().filter(each => Number(each.effect?.getComputedTiming().activeDuration) > 1)
          .length,
    );
    expect(moving).toBe(0);
    await app.page.keyboard.press('Escape');
    await picker.waitFor({ state: 'hidden' });
  });

  it.each([
    ['ControlOrMeta+Shift+f', '.search'],
    ['ControlOrMeta+Shift+m', '.memos'],
  ])('keeps what %s opens within reach', async (key, selector) => {
    await app.page.keyboard.press(key);
    await app.page.locator(selector).first().waitFor();
    expect(await outOfReach(app.page.locator(selector).first())).toEqual([]);
    await app.page.keyboard.press('Escape');
  });
});
