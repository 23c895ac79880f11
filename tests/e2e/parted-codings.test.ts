import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

describe.each([
  ['en', en],
  ['zh', zh],
] as const)('parts of codings in %s', (language, words) => {
  let app: AppInBrowser;
  let sourceId = '';
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const named = async (name: string) => {
    const { tables } = await app.client.call('project.snapshot', {});
    const codeId = tables.code.find(code => code.name === name)?.id;
    const all = await app.client.call('codings.list', { sourceId });
    return all.filter(each => each.codeId === codeId).map(each => each.quote);
  };

  beforeAll(async () => {
    app = await startAppInBrowser({ language });
    await app.client.call('project.openSample', { language });
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    const tree = app.page.getByRole('treegrid', { name: words.common.sources });
    await tree.getByText(/^NA-04/).click();
    await app.page.locator('.tv-lane button').first().waitFor();
    const { tables } = await app.client.call('project.snapshot', {});
    sourceId = tables.source.find(each => each.title.startsWith('NA-04'))?.id ?? '';
  });
  afterAll(() => app?.stop());

  it('splits at the caret and joins again, by key', async () => {
    await app.page.locator('.tv-body').nth(1).click();
    await press('Alt+s', 'Enter');
    await app.page.keyboard.type('Whole');
    await press('ControlOrMeta+Enter');
    await expect.poll(async () => (await named('Whole')).length).toBe(1);
    await app.page.locator('.tv-label', { hasText: 'Whole' }).waitFor();
    // The picker gives the keys back to the text as it goes.
    await app.page.locator('.tv-text:focus').waitFor();
    const [whole = ''] = await named('Whole');
    await press('Escape', 'Control+ArrowLeft', 'Control+ArrowLeft', 'Enter', 'Alt+x');
    await expect.poll(async () => (await named('Whole')).length).toBe(2);
    const pieces = await named('Whole');
    expect(pieces.map(each => whole.includes(each))).toEqual([true, true]);
    await expect.poll(() => app.page.locator('.tv-label', { hasText: 'Whole' }).count()).toBe(2);
    await press('Alt+j');
    await expect.poll(async () => named('Whole')).toEqual([whole]);
  });

  it('uncodes the selected words, and gives a coding another code from its menu', async () => {
    const [whole = ''] = await named('Whole');
    await press('Escape', 'Shift+Control+ArrowLeft', 'Alt+u');
    await expect.poll(() => app.page.locator('.tv-label', { hasText: 'Whole' }).count()).toBe(2);
    const [before = '', after = ''] = await named('Whole');
    expect([whole.startsWith(before), whole.endsWith(after)]).toEqual([true, true]);
    expect(before.length + after.length).toBeLessThan(whole.trim().length - 1);
    await app.page.locator('.tv-label', { hasText: 'Whole' }).first().click();
    const chips = app.page.getByRole('list', { name: words.open.segment.codes });
    const menu = words.open.codeMenu.of.replace('{{name}}', 'Whole');
    await chips.getByRole('button', { name: menu }).click();
    await app.page.getByRole('menuitem', { name: words.open.parts.menu.recode }).click();
    await app.page.keyboard.type('Other');
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => each.id)).toEqual([]);
    await press('ControlOrMeta+Enter');
    await expect.poll(() => named('Other')).toEqual([before]);
    expect(await named('Whole')).toEqual([after]);
    expect(app.complaints).toEqual([]);
  });
});
