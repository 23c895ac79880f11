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
    .locator(`[data-column="${columns.indexOf(column)}"]`);
let columns: string[] = [];
const readColumns = async () => {
  columns = (await app.page.locator('.case-grid__sort').allTextContents()).map(text => text.trim());
};
/** Goes to a cell by keyboard, from wherever the cursor is. */
const goTo = async (row: number, column: string) => {
  await app.page.locator('.cell-field__text').focus();
  await press('ControlOrMeta+Home', 'Home');
  for (let i = 0; i < columns.indexOf(column); i += 1) await press('ArrowRight');
  for (let i = 0; i < row; i += 1) await press('ArrowDown');
};
/** Puts a table with its markup onto the clipboard, and pastes it with the key. */
const pasteTable = async (html: string, text: string) => {
  await app.page.evaluate(
    ([markup = '', words = '']) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([markup], { type: 'text/html' }),
          'text/plain': new Blob([words], { type: 'text/plain' }),
        }),
      ]),
    [html, text],
  );
  await press('ControlOrMeta+v');
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
    const cellOf = (row: number) => app.page.locator(`[aria-rowindex="${row}"] [aria-colindex="2"]`);
    expect(await cellOf(3).getAttribute('id')).toBe(at);
    expect(await cellOf(3).getAttribute('aria-selected')).toBe('true');
    await app.page.getByRole('textbox', { name: 'Role, LS-02', exact: true }).waitFor();
    await app.page.getByRole('rowheader', { name: 'LS-02' }).waitFor();
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    const said = app.page.getByRole('status');
    await said
      .getByText(en.cases.selected_other.replace('{{count, number}}', '4'))
      .waitFor({ state: 'attached' });
    await press('Delete');
    await said.getByText('4 cells or cases changed').waitFor({ state: 'attached' });
    await press('ControlOrMeta+z');
    await press('Home', 'Delete');
    await said.getByText(en.cases.keepsName).waitFor({ state: 'attached' });
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

  it('loses no keystroke of an input method, from the first one on', async () => {
    await goTo(0, 'Role');
    const cdp = await app.context.newCDPSession(app.page);
    for (const text of ['l', 'li', 'lin']) {
      await cdp.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        windowsVirtualKeyCode: 229,
        key: 'Process',
      });
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    // The key that ends the composition is the input method's own.
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Enter',
    });
    expect(await app.page.locator('.cell-field__text').inputValue()).toBe('lin');
    await cdp.send('Input.insertText', { text: '林业员' });
    expect((await person('LS-01'))?.role).toBe('Cooperative chair');
    await press('Enter');
    await expect.poll(async () => (await person('LS-01'))?.role).toBe('林业员');
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await person('LS-01'))?.role).toBe('Cooperative chair');
    await cdp.detach();
  });

  it('breaks a line within a cell, and goes with its case when rows are sorted anew', async () => {
    // The window hears of the undo after the core has made it.
    await expect.poll(() => cell('LS-01', 'Role').textContent()).toContain('Cooperative chair');
    await goTo(0, 'Role');
    await press('F2', 'End', 'Alt+Enter');
    await app.page.keyboard.type('and carter');
    await press('Enter');
    await expect.poll(async () => (await person('LS-01'))?.role).toBe('Cooperative chair\nand carter');
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await person('LS-01'))?.role).toBe('Cooperative chair');
    await goTo(0, 'Code');
    await app.page.keyboard.type('ZZ-01');
    await press('Enter');
    await expect.poll(() => person('ZZ-01')).toBeTruthy();
    // The next case, which is the first one now.
    const at = await app.page.locator('.case-grid__cell--cursor').textContent();
    expect(at).toBe('LS-02');
    await press('ControlOrMeta+z');
    await expect.poll(() => person('LS-01')).toBeTruthy();
  });

  it('reaches the names of the columns from the first row, and sorts there', async () => {
    await goTo(0, 'Age');
    await press('ArrowUp');
    const focused = () => app.page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Age');
    await press('Enter');
    await app.page.locator('th[aria-sort="ascending"]').getByText('Age').waitFor();
    await press('ArrowLeft', 'ArrowRight', 'ArrowRight');
    expect(await focused()).toBe(columns[columns.indexOf('Age') + 1]);
    await press('ArrowDown');
    expect(
      await app.page.locator('.cell-field__text').evaluate(each => each === document.activeElement),
    ).toBe(true);
    await app.page.getByRole('button', { name: 'Code', exact: true }).click();
  });

  it('finds cells by key, one after the other', async () => {
    await goTo(0, 'Code');
    await press('ControlOrMeta+f');
    await app.page.keyboard.type('NA-0');
    await press('Enter');
    const at = () => app.page.locator('.case-grid__cell--cursor').textContent();
    await expect.poll(at).toBe('NA-01');
    const first = await at();
    await press('F3');
    await expect.poll(at).not.toBe(first);
    expect(await app.page.locator('.case-grid__found').count()).toBe(4);
    await press('Shift+F3');
    await expect.poll(at).toBe(first);
    await press('ControlOrMeta+f', 'Escape');
    await app.page.getByText('LS-01', { exact: true }).waitFor();
  });

  it('removes the case of the cursor with its values, and undo brings both back', async () => {
    await goTo(1, 'Code');
    const before = await tables();
    await app.page.getByRole('button', { name: 'Remove LS-02' }).press('Enter');
    await expect.poll(() => person('LS-02')).toBeUndefined();
    expect(await value('LS-02', 'Age')).toBeUndefined();
    await app.page.getByRole('button', { name: en.common.undo, exact: true }).last().press('Enter');
    await expect.poll(tables).toEqual(before);
  });

  it('reads the markup of a spreadsheet before its text', async () => {
    await goTo(0, 'Role');
    const html = '<table><tr><td>Chair<br>of two</td></tr><tr><td>Seller</td></tr></table>';
    await pasteTable(html, 'Chair\nof two\nSeller\n');
    await expect.poll(async () => (await person('LS-01'))?.role).toBe('Chair\nof two');
    expect((await person('LS-02'))?.role).toBe('Seller');
    expect((await person('LS-03'))?.role).not.toBe('Seller');
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await person('LS-02'))?.role).toBe('Online shop owner');
  });

  it('asks before what is typed makes a site', async () => {
    await goTo(0, 'Site');
    await app.page.keyboard.type('Yushu');
    await press('Enter');
    const dialog = app.page.getByRole('dialog', { name: en.cases.paste.typedTitle });
    await dialog.getByText('1 new site: Yushu').waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await tables()).site.map(each => each.name)).not.toContain('Yushu');
    await settle(app.page);
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
    await dialog.getByRole('rowheader', { name: 'NA-01' }).waitFor();
    await dialog.getByRole('rowheader', { name: en.cases.paste.fates.new }).waitFor();
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

  it('draws only the rows and columns in sight of many, and has no fault that axe knows', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `X${index}`);
    const made = names.map(newAttribute => ({ newAttribute, type: 'text' as const }));
    const rows = Array.from({ length: 300 }, (_, index) => ({ id: null, cells: [`ZZ-${index}`, ...names] }));
    await app.client.call('cases.write', {
      owner: 'participant',
      columns: [{ field: 'name' }, ...made],
      rows,
    });
    const drawn = () => app.page.locator('.case-grid tbody tr').count();
    await expect.poll(() => app.page.locator('.case-grid table').getAttribute('aria-rowcount')).toBe('315');
    expect(await drawn()).toBeLessThan(80);
    await app.page.locator('.cell-field__text').focus();
    await press('Control+End');
    await app.page.locator('.case-grid__cell--cursor').getByText('X29').waitFor();
    const cells = app.page.locator('.case-grid tbody tr').last().locator('td');
    expect(await cells.count()).toBeLessThan(25);
    expect(await cells.last().getAttribute('aria-colindex')).toBe(
      await app.page.locator('.case-grid table').getAttribute('aria-colcount'),
    );
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
