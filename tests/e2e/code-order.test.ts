import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

describe.each([
  ['en', en, 'light', 1280, 800],
  ['zh', zh, 'dark', 1920, 1080],
] as const)('the codes pane in %s', (language, words, theme, width, height) => {
  let app: AppInBrowser;
  const rows = () =>
    app.page.getByRole('treegrid', { name: words.common.codes }).locator('.code-tree__row').allTextContents();
  const choose = async (entry: string) => {
    const label = words.open.codeOrder.label;
    await app.page.getByRole('button', { name: label, exact: true }).click();
    await app.page.getByRole('menuitem', { name: entry }).click();
    await app.page.getByRole('menu').waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    app = await startAppInBrowser({ language, theme, viewport: { width, height } });
    await app.client.call('project.openSample', { language });
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await app.page.locator('.code-tree__row').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('stands in another order and shows the numbers of the tables', async () => {
    const arranged = await rows();
    await choose(words.open.codeOrder.codings);
    await expect.poll(rows).not.toEqual(arranged);
    await choose(words.open.codeOrder.numbers);
    await expect.poll(async () => (await rows()).some(row => /^A\d+/.test(row))).toBe(true);
    expect((await rows()).some(row => /^a\d+/.test(row))).toBe(true);
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => each.id)).toEqual([]);
    await choose(words.open.codeOrder.numbers);
    await choose(words.open.codeOrder.arranged);
    await expect.poll(rows).toEqual(arranged);
    expect(app.complaints).toEqual([]);
  });
});
