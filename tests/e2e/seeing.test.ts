import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

describe.each([
  ['en', en],
  ['zh', zh],
] as const)('finding the way in the texts in %s', (language, words) => {
  let app: AppInBrowser;
  const title = () => app.page.locator('.open__title').textContent();
  const source = (name: RegExp) =>
    app.page.getByRole('treegrid', { name: words.common.sources }).getByText(name);

  beforeAll(async () => {
    app = await startAppInBrowser({ language });
    await app.client.call('project.openSample', { language });
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await source(/^NA-04/).click();
    await app.page.locator('.tv-lane button').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('goes back and forward through the places visited, by key, by button and by the side of the mouse', async () => {
    const first = await title();
    await source(/^NA-02/).click();
    await expect.poll(title).not.toBe(first);
    const second = await title();
    await app.page.getByRole('button', { name: words.frame.stages.compare, exact: true }).click();
    await app.page.locator('.open__title').waitFor({ state: 'hidden' });
    await app.page.keyboard.press('ControlOrMeta+BracketLeft');
    await expect.poll(title).toBe(second);
    await app.page.getByRole('button', { name: words.frame.places.back }).click();
    await expect.poll(title).toBe(first);
    await app.page.keyboard.press('ControlOrMeta+BracketRight');
    await expect.poll(title).toBe(second);
    const side = (button: number) =>
      app.page.evaluate(
        which => document.body.dispatchEvent(new MouseEvent('mouseup', { button: which, bubbles: true })),
        button,
      );
    await side(3);
    await expect.poll(title).toBe(first);
  });

  it('shows only the highlights of a code with those below it, until all are shown again', async () => {
    const labels = app.page.locator('.tv-label');
    await labels.first().waitFor();
    const before = await labels.count();
    const name = (await labels.first().getAttribute('title')) ?? '';
    await app.page.getByRole('button', { name: words.open.filter.title }).click();
    const dialog = app.page.getByRole('dialog', { name: words.open.filter.title });
    await dialog.getByRole('combobox').fill(name);
    await app.page.getByRole('option', { name }).first().click();
    await expect
      .poll(async () => new Set(await labels.evaluateAll(all => all.map(each => each.getAttribute('title')))))
      .toEqual(new Set([name]));
    // The list stays for another code.
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('listbox').waitFor({ state: 'hidden' });
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => [each.id, each.nodes.map(node => node.html.slice(0, 300))])).toEqual([]);
    await dialog.getByRole('button', { name: words.open.filter.none }).click();
    await expect.poll(() => labels.count()).toBe(before);
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(app.complaints).toEqual([]);
  });

  it('keeps to these highlights from one text to the next', async () => {
    const labels = app.page.locator('.tv-label');
    const titles = async () =>
      new Set(await labels.evaluateAll(all => all.map(each => each.getAttribute('title'))));
    const name = (await labels.first().getAttribute('title')) ?? '';
    await app.page.getByRole('button', { name: words.open.filter.title }).click();
    const dialog = app.page.getByRole('dialog', { name: words.open.filter.title });
    await dialog.getByRole('combobox').fill(name);
    await app.page.getByRole('option', { name }).first().click();
    await expect.poll(titles).toEqual(new Set([name]));
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('listbox').waitFor({ state: 'hidden' });
    await app.page.mouse.click(2, 2);
    await dialog.waitFor({ state: 'hidden' });
    for (const next of [/^NA-02/, /^NA-04/]) {
      const before = await title();
      await source(next).click();
      await expect.poll(title).not.toBe(before);
    }
    await labels.first().waitFor();
    expect(await titles()).toEqual(new Set([name]));
  });
});
