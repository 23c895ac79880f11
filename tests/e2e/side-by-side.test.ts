import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

describe.each([
  ['en', 'light', en],
  ['zh', 'dark', zh],
] as const)('two sources side by side in %s', (language, theme, words) => {
  let app: AppInBrowser;
  const sides = () => app.page.locator('.open__side');
  const titles = () => app.page.locator('.open__title').allTextContents();
  const inHand = () => app.page.locator('.open__side--on .open__title').textContent();
  const press = (key: string) => app.page.keyboard.press(key);
  const open = async (name: RegExp) => {
    await app.page.getByRole('treegrid', { name: words.common.sources }).getByText(name).click();
    await app.page.locator('.open__title', { hasText: name }).first().waitFor();
  };
  const starts = async () => (await titles()).map(title => title.slice(0, 5));
  const scrolls = () => app.page.locator('.tv').evaluateAll(all => all.map(each => each.scrollTop));

  beforeAll(async () => {
    app = await startAppInBrowser({ language, theme, viewport: { width: 1600, height: 900 } });
    await app.client.call('project.openSample', { language });
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await open(/^NA-02/);
    await app.page.locator('.tv-lane button').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('opens by key beside the text, and the right side follows the one in hand', async () => {
    await app.page.locator('.tv-label').first().click();
    const quote = await app.page.locator('.segment__quote').textContent();
    await press('ControlOrMeta+Backslash');
    await expect.poll(() => sides().count()).toBe(2);
    await open(/^NA-04/);
    await expect.poll(starts).toEqual(['NA-02', 'NA-04']);
    expect(await inHand()).toMatch(/^NA-04/);
    await sides().nth(1).locator('.tv-label').first().click();
    await expect.poll(() => app.page.locator('.segment__quote').textContent()).not.toBe(quote);
    // Back by key: what was in hand there is in hand again.
    await press('ControlOrMeta+Backslash');
    await expect.poll(inHand).toMatch(/^NA-02/);
    await expect.poll(() => app.page.locator('.segment__quote').textContent()).toBe(quote);
    await expect
      .poll(() =>
        sides()
          .first()
          .locator('.tv-text')
          .evaluate(text => text === document.activeElement),
      )
      .toBe(true);
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => [each.id, each.nodes[0]?.html])).toEqual([]);
  });

  it('keeps the scroll, the caret and the selection of each apart', async () => {
    await press('ControlOrMeta+End');
    await expect.poll(async () => (await scrolls())[0]).toBeGreaterThan(300);
    const [left] = await scrolls();
    await press('Alt+s');
    const selected = await app.page.locator('.segment__quote').textContent();
    await sides().nth(1).locator('.tv-body').nth(1).click();
    await expect.poll(inHand).toMatch(/^NA-04/);
    expect((await scrolls())[0]).toBe(left);
    await press('ControlOrMeta+Backslash');
    await expect.poll(() => app.page.locator('.segment__quote').textContent()).toBe(selected);
  });

  it('paints a coding at once on both sides that show its source', async () => {
    await press('ControlOrMeta+Backslash');
    await open(/^NA-02/);
    await expect.poll(starts).toEqual(['NA-02', 'NA-02']);
    const labels = (side: number) => sides().nth(side).locator('.tv-label', { hasText: 'Twice' });
    await sides().nth(1).locator('.tv-body').nth(1).click();
    for (const key of ['Alt+s', 'Enter']) await press(key);
    await app.page.getByRole('combobox', { name: words.open.picker.label }).waitFor();
    await app.page.keyboard.type('Twice');
    await press('ControlOrMeta+Enter');
    await labels(1).first().waitFor();
    await sides().first().locator('.tv-text').focus();
    await press('ControlOrMeta+Home');
    await labels(0).first().waitFor();
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await labels(0).count()) + (await labels(1).count())).toBe(0);
  });

  it('is there again after the page is loaded anew, and the divider can be moved by keys', async () => {
    await press('ControlOrMeta+Backslash');
    await open(/^NA-04/);
    await expect.poll(starts).toEqual(['NA-02', 'NA-04']);
    const stored = async () => {
      const { layout } = await app.client.call('preferences.get', {});
      const of = (what: string) => Object.entries(layout).find(([name]) => name.startsWith(what))?.[1];
      const { tables } = await app.client.call('project.snapshot', {});
      const titleOf = (id: unknown) => tables.source.find(each => each.id === id)?.title.slice(0, 5);
      const beside = of('open.beside.') as { otherId: string; side: string };
      return [titleOf((of('place.') as { sourceId: string }).sourceId), titleOf(beside.otherId), beside.side];
    };
    await expect.poll(stored).toEqual(['NA-04', 'NA-02', 'right']);
    await app.page.reload();
    await app.page.locator('.open__side').nth(1).waitFor();
    expect(await starts()).toEqual(['NA-02', 'NA-04']);
    const width = async () => (await sides().first().boundingBox())?.width ?? 0;
    const before = await width();
    const divider = app.page.locator('.open__tabbed').getByRole('separator');
    await divider.focus();
    for (let i = 0; i < 3; i++) await press('ArrowRight');
    await expect.poll(width).toBeGreaterThan(before + 10);
  });

  it('closes the side in hand by key, and the other by its button', async () => {
    await sides().nth(1).locator('.tv-text').focus();
    await press('ControlOrMeta+Shift+Backslash');
    await expect.poll(starts).toEqual(['NA-02']);
    await app.page.getByRole('button', { name: words.open.sides.open, exact: true }).click();
    await expect.poll(() => sides().count()).toBe(2);
    const close = words.open.sides.close.replace('{{title}}', '');
    await app.page.getByRole('button', { name: close }).first().click();
    await expect.poll(() => sides().count()).toBe(1);
    await app.page.locator('.tv-text:focus').waitFor();
  });

  it('opens a tab beside by its menu, and where it is dropped', async () => {
    const strip = app.page.getByRole('navigation', { name: words.open.tabs.label });
    const tab = strip.getByRole('button', { name: /^NA-04/ });
    await open(/^NA-02/);
    await tab.click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: words.open.sides.open }).click();
    await expect.poll(() => sides().count()).toBe(2);
    await expect.poll(inHand).toMatch(/^NA-04/);
    await press('ControlOrMeta+Shift+Backslash');
    await expect.poll(starts).toEqual(['NA-02']);
    const room = (await app.page.locator('.open__sides').boundingBox()) ?? { width: 0, height: 0 };
    const targetPosition = { x: room.width * 0.2, y: room.height / 2 };
    await tab.dragTo(app.page.locator('.open__sides'), { targetPosition });
    await expect.poll(starts).toEqual(['NA-04', 'NA-02']);
    expect(app.complaints).toEqual([]);
  });
});
