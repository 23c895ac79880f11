import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

describe.each([
  ['en', en],
  ['zh', zh],
] as const)('sources in tabs in %s', (language, words) => {
  let app: AppInBrowser;
  const title = () => app.page.locator('.open__title').textContent();
  const strip = () => app.page.getByRole('navigation', { name: words.open.tabs.label });
  const names = () => strip().locator('.tab-strip__name').allTextContents();
  const open = async (name: RegExp) => {
    await app.page.getByRole('treegrid', { name: words.common.sources }).getByText(name).click();
    await app.page.locator('.open__title', { hasText: name }).waitFor();
  };

  beforeAll(async () => {
    app = await startAppInBrowser({ language });
    await app.client.call('project.openSample', { language });
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await open(/^NA-01/);
    await open(/^NA-02/);
    await open(/^NA-04/);
    await app.page.locator('.tv-lane button').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('keeps each with its place, and goes from one to the next by mouse and by key', async () => {
    expect((await names()).map(name => name.slice(0, 5))).toEqual(['NA-01', 'NA-02', 'NA-04']);
    const scrolled = () => app.page.locator('.tv').evaluate(root => root.scrollTop);
    await app.page.locator('.tv-body').first().click();
    await app.page.keyboard.press('ControlOrMeta+End');
    await expect.poll(scrolled).toBeGreaterThan(400);
    await app.page.keyboard.press('Alt+PageUp');
    await expect.poll(title).toMatch(/^NA-02/);
    await strip()
      .getByRole('button', { name: /^NA-04/ })
      .click();
    await expect.poll(title).toMatch(/^NA-04/);
    await expect.poll(scrolled).toBeGreaterThan(400);
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => each.id)).toEqual([]);
  });

  it('closes one, and has them again after the page is loaded anew', async () => {
    await app.page.locator('.tv-text').focus();
    await app.page.keyboard.press('Alt+w');
    await expect.poll(title).toMatch(/^NA-02/);
    expect(await names()).toHaveLength(2);
    const stored = async () => {
      const { layout } = await app.client.call('preferences.get', {});
      return Object.entries(layout).find(([name]) => name.startsWith('open.tabs'))?.[1];
    };
    await expect.poll(stored).toHaveLength(2);
    await app.page.reload();
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await open(/^NA-02/);
    expect(await names()).toHaveLength(2);
    expect(app.complaints).toEqual([]);
  });
});
