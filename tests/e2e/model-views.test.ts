import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { wordsIn } from './road-steps.ts';
import { settle } from './settle.ts';

describe.each(['en', 'zh'] as const)('several models of one study (%s)', language => {
  const t = wordsIn[language];
  const views = t.modelViews;
  let app: AppInBrowser;
  const page = () => app.page;

  beforeAll(async () => {
    app = await startAppInBrowser({ language });
    await app.client.call('project.openSample', { language });
    await page().getByRole('button', { name: t.frame.stages.model, exact: true }).click();
    await page().locator('.diagram-chip').first().waitFor();
  });
  afterAll(() => app?.stop());

  async function models() {
    const { model } = (await app.client.call('project.snapshot', {})).tables;
    return model.toSorted((a, b) => a.position - b.position);
  }
  const names = async () => (await models()).map(model => model.name);
  const named = async (name: string) => (await models()).find(model => model.name === name);
  /** The button at the left of the toolbar; its name says which model is in view. */
  const choice = () => page().locator('.model__choice');
  const shows = (name: string) =>
    expect.poll(() => choice().getAttribute('aria-label')).toBe(views.choose.replace('{{name}}', name));
  const arrows = () => page().locator('.model__links li').count();
  const entry = (label: string) => page().getByRole('menuitem', { name: label, exact: true });
  const filterButton = () => page().locator('.model__toolbar .button:has(.icon--filter)');
  const panel = () => page().getByRole('dialog', { name: views.filter.title, exact: true });
  const chip = (words: string) => page().locator('.model__conditions .chip', { hasText: words });
  const quotes = (count: number) => {
    const one = 'minQuotes_one' in views.condition ? views.condition.minQuotes_one : '';
    const words = count === 1 && one !== '' ? one : views.condition.minQuotes_other;
    return words.replace('{{count, number}}', String(count));
  };

  it('begin with the one that shows every link, and no condition', async () => {
    const [first] = await models();
    await shows(first?.name ?? '');
    expect(await models()).toHaveLength(1);
    expect(await page().locator('.model__conditions').count()).toBe(0);
    expect(await filterButton().getAttribute('aria-label')).toBe(views.filter.buttonNone);
  });

  it('are made by mouse: a second one, at another level and with a filter of its own', async () => {
    const before = await arrows();
    await choice().click();
    await entry(views.new).click();
    const dialog = page().getByRole('dialog', { name: views.newTitle });
    await dialog.getByRole('textbox').fill('Mouse');
    await dialog.getByRole('button', { name: views.make, exact: true }).click();
    await shows('Mouse');
    await page().locator('.segmented__option', { hasText: t.model.levels.category }).last().click();
    await filterButton().click();
    const least = panel().getByRole('textbox', { name: views.filter.minQuotes, exact: true });
    await panel()
      .getByRole('button', { name: views.filter.increase.replace('{{what}}', views.filter.minQuotes) })
      .first()
      .click();
    await expect.poll(() => least.inputValue()).toBe('1');
    await panel().locator('.checkbox', { hasText: views.filter.threads }).click();
    await page().keyboard.press('Escape');
    await expect
      .poll(async () => (await named('Mouse'))?.filter)
      .toMatchObject({ minQuotes: 1, threadsOnly: true });
    await chip(quotes(1)).waitFor();
    await chip(views.condition.threads).waitFor();
    expect((await named('Mouse'))?.level).toBe('category');
    const [first] = await models();
    expect(first).toMatchObject({ level: 'main', filter: { minQuotes: 0, threadsOnly: false } });
    await choice().click();
    await entry(first?.name ?? '').click();
    await shows(first?.name ?? '');
    await expect.poll(arrows).toBe(before);
    expect(await page().locator('.model__conditions').count()).toBe(0);
  });

  it('are made by keyboard: a copy, renamed, with the values of an attribute', async () => {
    const before = await arrows();
    await choice().focus();
    await page().keyboard.press('Enter');
    await entry(views.copy).waitFor();
    await entry(views.copy).press('Enter');
    const [first] = await names();
    const copied = views.copyOf.replace('{{name}}', first ?? '');
    await shows(copied);
    await settle(page());
    await choice().press('Enter');
    await entry(views.rename).press('Enter');
    const dialog = page().getByRole('dialog', { name: views.renameTitle });
    await dialog.getByRole('textbox').waitFor();
    await page().keyboard.press('ControlOrMeta+a');
    await page().keyboard.type('Keyboard');
    await page().keyboard.press('Enter');
    await shows('Keyboard');
    await dialog.waitFor({ state: 'hidden' });
    await settle(page());

    const { attribute } = (await app.client.call('project.snapshot', {})).tables;
    const own = attribute.find(row => row.owner === 'participant' && row.type === 'choice');
    const [value = ''] = own?.options ?? [];
    await filterButton().press('Enter');
    await panel()
      .getByRole('button', { name: own?.name ?? '' })
      .press('Enter');
    await panel().getByRole('checkbox', { name: value, exact: true }).press('Space');
    await expect
      .poll(async () => (await named('Keyboard'))?.filter.attributes)
      .toEqual([{ attributeId: own?.id, values: [value] }]);
    await page().keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    await chip(value).waitFor();
    expect(await arrows()).toBeLessThanOrEqual(before);
    expect(await names()).toEqual([first, 'Keyboard', 'Mouse']);
  });

  it('are taken back and done again step by step', async () => {
    await page().keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await named('Keyboard'))?.filter.attributes).toEqual([]);
    await page().keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await names()).includes('Keyboard')).toBe(false);
    await page().keyboard.press('ControlOrMeta+y');
    await page().keyboard.press('ControlOrMeta+y');
    await expect.poll(async () => (await named('Keyboard'))?.filter.attributes).toHaveLength(1);
    await shows('Keyboard');
  });

  it('lose single conditions by their chips, and the focus stays at hand', async () => {
    await filterButton().press('Enter');
    const least = panel().getByRole('textbox', { name: views.filter.minQuotes, exact: true });
    await least.fill('2');
    await least.press('Enter');
    await page().keyboard.press('Escape');
    await chip(quotes(2)).waitFor();
    await page().locator('.model__conditions .chip__remove').first().press('Enter');
    await expect.poll(async () => (await named('Keyboard'))?.filter.attributes).toEqual([]);
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.className ?? ''))
      .toContain('chip__remove');
    expect((await named('Keyboard'))?.filter.minQuotes).toBe(2);
  });

  it('say that the filter hides everything, and show it all again on one press', async () => {
    await filterButton().press('Enter');
    const least = panel().getByRole('textbox', { name: views.filter.minQuotes, exact: true });
    await least.fill('9999');
    await least.press('Enter');
    await page().keyboard.press('Escape');
    await page().getByText(views.filter.emptyTitle).waitFor();
    await page().locator('.empty-state').getByRole('button', { name: views.filter.clear }).click();
    await page().locator('.diagram-chip').first().waitFor();
    await expect.poll(() => page().locator('.model__conditions').count()).toBe(0);
  });

  it('are put in order, and removed with a way back', async () => {
    await choice().press('Enter');
    await entry(views.up).press('Enter');
    await expect.poll(async () => (await names())[0]).toBe('Keyboard');
    await settle(page());
    await choice().press('Enter');
    await entry(views.remove).press('Enter');
    const asked = page().getByRole('alertdialog');
    await asked.getByRole('button', { name: t.common.remove, exact: true }).click();
    await expect.poll(async () => (await names()).includes('Keyboard')).toBe(false);
    await page().keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await names())[0]).toBe('Keyboard');
  });

  it('are chosen in the command palette, and the choice outlives closing the project', async () => {
    await page().keyboard.press('ControlOrMeta+k');
    await page().getByRole('combobox').or(page().getByRole('searchbox')).last().waitFor();
    await page().keyboard.type(views.palette.show.replace('{{name}}', 'Mouse'));
    await page().getByText(views.palette.show.replace('{{name}}', 'Mouse'), { exact: true }).waitFor();
    await page().keyboard.press('Enter');
    await shows('Mouse');
    await expect
      .poll(async () => Object.values((await app.client.call('preferences.get', {})).layout))
      .toContain((await named('Mouse'))?.id);
    const [file] = await app.client.call('project.list', {});
    await app.client.call('project.close', {});
    await app.client.call('project.open', { token: file?.token ?? '' });
    await page().reload();
    await shows('Mouse');
    await chip(views.condition.threads).waitFor();
  });

  it('have no fault that axe knows, in the toolbar and in the filter', async () => {
    await filterButton().press('Enter');
    await panel().waitFor();
    const open = await new AxeBuilder({ page: page() }).include('.filter').analyze();
    expect(open.violations.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    await page().keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    const bar = await new AxeBuilder({ page: page() }).include('.model').analyze();
    expect(bar.violations.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  });

  it('fold their toolbar so that it stays one line', async () => {
    const height = (await page().locator('.model__toolbar').boundingBox())?.height ?? 0;
    expect(height).toBeLessThan(56);
    await page().setViewportSize({ width: 1040, height: 800 });
    await expect.poll(() => page().getByRole('radio', { name: t.model.theory }).count()).toBe(0);
    await page().setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(() => page().getByRole('radio', { name: t.model.theory }).count()).toBe(1);
    expect(app.complaints).toEqual([]);
  });
});
