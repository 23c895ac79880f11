import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { settle } from './settle.ts';

let app: AppInBrowser;

const tables = async () => (await app.client.call('project.snapshot', {})).tables;
const person = async (code: string) => (await tables()).participant.find(each => each.code === code);
const value = async (code: string, attribute: string) => {
  const { attribute: attributes, attributeValue, participant } = await tables();
  const ownerId = participant.find(each => each.code === code)?.id;
  const id = attributes.find(each => each.owner === 'participant' && each.name === attribute)?.id;
  return attributeValue.find(each => each.ownerId === ownerId && each.attributeId === id)?.value;
};
const steps = async () => (await app.client.call('history.list', { limit: 500 })).length;

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
/** A cell by its case and column, as they are shown. */
const cell = (code: string, column: string) =>
  app.page
    .locator('.case-grid tbody tr')
    .filter({ has: app.page.getByText(code, { exact: true }) })
    .locator('td')
    .nth(columns.indexOf(column));
let columns: string[] = [];
const readColumns = async () => {
  columns = (await app.page.locator('.case-grid__sort').allTextContents()).map(text => text.trim());
};
/** Puts what a spreadsheet copies onto the clipboard, and pastes it with the key. */
const pasteText = async (text: string) => {
  await app.page.evaluate(words => navigator.clipboard.writeText(words), text);
  await press('ControlOrMeta+v');
};

async function start(language: 'en' | 'zh'): Promise<void> {
  const words = language === 'en' ? en : zh;
  const look = language === 'en' ? {} : ({ theme: 'dark', viewport: { width: 1920, height: 1080 } } as const);
  app = await startAppInBrowser({ language, ...look });
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.client.call('project.openSample', { language });
  await app.page.getByRole('button', { name: words.frame.stages.sources, exact: true }).click();
  await app.page.getByRole('radio', { name: words.sources.parts.cases }).press('Space');
  await app.page.locator('.case-grid').waitFor();
  await readColumns();
}

describe('the grid of cases, by keyboard in English', () => {
  beforeAll(() => start('en'));
  afterAll(() => app?.stop());

  it('is reached by Tab, walked with arrows, and left by Tab at the end of a row', async () => {
    const field = app.page.locator('.cell-field__text');
    await field.focus();
    await press('Control+Home', 'ArrowDown', 'ArrowRight');
    const at = await field.getAttribute('aria-activedescendant');
    expect(await app.page.locator(`[id="${at}"]`).textContent()).toBe('Online shop owner');
    await press('End', 'Tab');
    expect(await field.evaluate(node => node === document.activeElement)).toBe(false);
    await field.focus();
  });

  it('edits by typing, and Escape gives up', async () => {
    await press('Control+Home', 'ArrowRight');
    await app.page.keyboard.type('Chair');
    await press('Escape');
    expect((await person('LS-01'))?.role).toBe('Cooperative chair');
    await app.page.keyboard.type('Chair');
    await press('Enter');
    await expect.poll(async () => (await person('LS-01'))?.role).toBe('Chair');
    await press('F2', 'End');
    await app.page.keyboard.type(' (part time)');
    await press('Tab');
    await expect.poll(async () => (await person('LS-02'))?.role).toBe('Online shop owner (part time)');
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await person('LS-02'))?.role).toBe('Online shop owner');
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await person('LS-01'))?.role).toBe('Cooperative chair');
  });

  it('fills a selection, clears it, and takes each back as one step', async () => {
    await press('Control+Home');
    for (let i = 0; i < columns.indexOf('Age'); i++) await press('ArrowRight');
    const before = await steps();
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+d');
    await expect.poll(() => value('LS-03', 'Age')).toBe('47');
    expect(await value('LS-02', 'Age')).toBe('47');
    expect(await steps()).toBe(before + 1);
    await press('Delete');
    await expect.poll(() => value('LS-01', 'Age')).toBeUndefined();
    await press('ControlOrMeta+z', 'ControlOrMeta+z');
    await expect.poll(() => value('LS-03', 'Age')).toBe('41');
    expect(await value('LS-01', 'Age')).toBe('47');
  });

  it('keeps and marks a value that does not fit', async () => {
    await press('Control+Home');
    for (let i = 0; i < columns.indexOf('Age'); i++) await press('ArrowRight');
    await app.page.keyboard.type('about fifty');
    await press('Enter');
    await expect.poll(() => value('LS-01', 'Age')).toBe('about fifty');
    await cell('LS-01', 'Age').getByText('“about fifty” does not fit Age: number').waitFor();
    await app.page
      .getByText(en.cases.misfits_one.replace('{{count, number}}', '1'), { exact: true })
      .waitFor();
    await settle(app.page);
    await press('ControlOrMeta+z');
    await expect.poll(() => value('LS-01', 'Age')).toBe('47');
  });

  it('copies a block, cuts it, and pastes it elsewhere', async () => {
    await press('Control+Home', 'ArrowRight', 'Shift+ArrowDown', 'ControlOrMeta+x');
    await expect.poll(async () => (await person('LS-02'))?.role).toBe('');
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Cooperative chair\nOnline shop owner\n',
    );
    await press('ArrowDown', 'ControlOrMeta+v');
    await expect.poll(async () => (await person('LS-03'))?.role).toBe('Cooperative chair');
    await press('ControlOrMeta+z', 'ControlOrMeta+z');
    await expect.poll(async () => (await person('LS-02'))?.role).toBe('Online shop owner');
  });

  it('shows what a pasted table would make, and makes it in one step', async () => {
    const before = await tables();
    const made = await steps();
    await press('Control+Home');
    await pasteText('Code\tSite\tAge\tParty\nNA-01\tYushu\t72\tyes\nYS-01\tYushu\t"fifty\nor so"\tno\n');
    const dialog = app.page.getByRole('dialog', { name: en.cases.paste.title });
    await dialog.getByText('1 new case: YS-01').waitFor();
    await dialog.getByText('1 new column: Party').waitFor();
    await dialog.getByText('1 new site: Yushu').waitFor();
    await dialog.getByText(/does not fit its column/).waitFor();
    expect(await steps()).toBe(made);
    const faults = await new AxeBuilder({ page: app.page }).include('.dialog').analyze();
    expect(faults.violations.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    await press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await value('YS-01', 'Age')).toBe('fifty\nor so');
    expect(await value('NA-01', 'Party')).toBe('true');
    expect(await steps()).toBe(made + 1);
    await settle(app.page);
    await press('ControlOrMeta+z');
    await expect.poll(tables).toEqual(before);
  });
});

describe('the grid of cases, by mouse in Chinese', () => {
  beforeAll(() => start('zh'));
  afterAll(() => app?.stop());

  it('chooses from the list of a column', async () => {
    await cell('LS-01', '性别').dblclick();
    await app.page.locator('.cell-field__choice').getByText('男', { exact: true }).click();
    await expect.poll(() => value('LS-01', '性别')).toBe('男');
  });

  it('adds, changes, moves and removes a column', async () => {
    const act = async (entry: string) => {
      const name = zh.cases.columnMenu.replace('{{name}}', '党员');
      await app.page.getByRole('button', { name }).click();
      await app.page.getByRole('menuitem', { name: entry }).click();
    };
    await app.page.getByRole('button', { name: zh.cases.addColumn }).click();
    await app.page.getByRole('dialog').getByRole('textbox').fill('党员');
    await app.page.getByRole('button', { name: zh.common.save }).click();
    await app.page.locator('.case-grid__sort').getByText('党员').waitFor();
    await readColumns();
    await cell('LS-01', '党员').click();
    await app.page.keyboard.type('不清楚');
    await cell('LS-02', '党员').click();
    await app.page.keyboard.type('是');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => value('LS-02', '党员')).toBe('是');
    await act(zh.cases.editColumn);
    await app.page.getByRole('dialog').locator('.select__button').click();
    await app.page.getByRole('option', { name: zh.sources.importing.table.types.boolean }).click();
    await app.page.getByRole('dialog').getByRole('status').getByText('不清楚').waitFor();
    await app.page.getByRole('button', { name: zh.common.save }).click();
    await expect.poll(() => value('LS-02', '党员')).toBe('true');
    expect(await value('LS-01', '党员')).toBe('不清楚');
    await act(zh.cases.moveLeft);
    await expect
      .poll(async () => (await app.page.locator('.case-grid__sort').allTextContents()).indexOf('党员'))
      .toBe(columns.indexOf('党员') - 1);
    await act(zh.common.remove);
    await expect.poll(() => value('LS-02', '党员')).toBeUndefined();
    await app.page.getByRole('button', { name: zh.common.undo, exact: true }).click();
    await expect.poll(() => value('LS-02', '党员')).toBe('true');
  });

  it('sorts by a column and narrows to what is typed', async () => {
    await app.page.locator('.case-grid__sort').getByText('年龄').click();
    const ages = await app.page.locator('.case-grid td[data-column="4"]').allTextContents();
    expect(ages).toEqual(ages.toSorted((a, b) => Number(a) - Number(b)));
    await app.page.getByRole('searchbox', { name: zh.cases.filter }).fill('TD-0');
    await expect.poll(() => app.page.locator('.case-grid tbody tr').count()).toBe(4);
    await app.page.getByRole('searchbox', { name: zh.cases.filter }).fill('');
  });

  it('draws only the rows in sight of many, and has no fault that axe knows', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({ id: null, cells: [`ZZ-${index}`] }));
    await app.client.call('cases.write', { owner: 'participant', columns: [{ field: 'name' }], rows });
    const drawn = () => app.page.locator('.case-grid tbody tr').count();
    await expect.poll(() => app.page.locator('.case-grid table').getAttribute('aria-rowcount')).toBe('315');
    expect(await drawn()).toBeLessThan(80);
    await app.page.locator('.cell-field__text').focus();
    await press('Control+End');
    await app.page.locator('.case-grid__cell--cursor').waitFor();
    for (const part of ['cases', 'sampling'] as const) {
      await app.page.getByRole('radio', { name: zh.sources.parts[part] }).press('Space');
      const faults = await new AxeBuilder({ page: app.page }).include('.sources').analyze();
      expect(faults.violations.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    }
    expect(app.complaints).toEqual([]);
  });
});

describe('the grid of cases in a new study', () => {
  beforeAll(() => start('en'));
  afterAll(() => app?.stop());

  it('takes the first participants from a pasted table', async () => {
    await app.client.call('project.create', { name: 'Empty', language: 'en' });
    await app.page.getByText(en.cases.empty.participant).waitFor();
    await app.page.getByRole('button', { name: en.cases.paste.table }).press('Enter');
    await app.page.getByRole('dialog').getByRole('textbox').waitFor();
    await pasteText('Code\tSite\tAge\nA-1\tNorth\t40\nA-2\tSouth\t50\n');
    await app.page.getByRole('button', { name: en.cases.paste.next }).press('Enter');
    const dialog = app.page.getByRole('dialog', { name: en.cases.paste.title });
    await dialog.getByText('2 new cases: A-1').waitFor();
    await dialog.getByRole('button', { name: en.cases.paste.action }).press('Enter');
    await expect.poll(() => value('A-2', 'Age')).toBe('50');
    expect((await tables()).site.map(each => each.name)).toEqual(['North', 'South']);
    expect(app.complaints).toEqual([]);
  });
});
