import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { focusedName, pressKeys, tabTo } from './by-keyboard.ts';
import { codedWords, makeStudy, STUDY } from './own-interview.ts';

let app: AppInBrowser;
let sourceId = '';

const press = (...keys: string[]) => pressKeys(app.page, ...keys);
const type = (text: string) => app.page.keyboard.type(text);
const coded = () => codedWords(app, sourceId);
/** What a screen reader was told last of a deed. */
const said = () => app.page.locator('.visually-hidden[role=status]').allTextContents();
const inText = () => expect.poll(() => focusedName(app.page)).toBe(en.open.text.label);
const picker = () => app.page.getByRole('combobox', { name: en.open.picker.label });

const GROWN = 'They never ask for the menu.';

/** Opens the picker by Enter or by the first letter, types, and ends it; waits until the coding is stored. */
async function code(keys: { first?: string; name: string; end: string }, stored: string): Promise<void> {
  await press(keys.first ?? 'Enter');
  await picker().waitFor();
  await type(keys.name);
  await press(keys.end);
  await expect.poll(coded).toContain(stored);
  await picker().waitFor({ state: 'hidden' });
  await inText();
}

/** The paragraph so many below the first, its caret at the start. */
async function toParagraph(below: number): Promise<void> {
  await press('Escape', 'ControlOrMeta+Home', ...Array<string>(below).fill('ArrowDown'), 'Home');
}

describe('a whole interview by keyboard alone', () => {
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en' });
    ({ sourceId } = await makeStudy(app, 'en'));
  });
  afterAll(() => app?.stop());

  it('opens the project and the interview', async () => {
    await tabTo(app.page, new RegExp(`^${STUDY.en}`));
    await press('Enter');
    await app.page.getByRole('row', { name: STUDY.en }).waitFor({ state: 'hidden' });
    await app.page.getByText('W-01').first().waitFor();
    await press('Alt+2');
    await app.page.getByRole('treegrid', { name: en.common.sources }).waitFor();
    await tabTo(app.page, new RegExp(`^${en.common.noSite}`));
    await press('ArrowDown', 'Enter');
    await app.page.locator('.tv-body').first().waitFor();
    await tabTo(app.page, en.open.text.label);
  });

  it('codes every answer, by character, word, sentence, paragraph and turn', async () => {
    await toParagraph(1);
    await press(...Array<string>(9).fill('Shift+ArrowRight'));
    await code({ name: 'Family', end: 'ControlOrMeta+Enter' }, 'My father → Family');
    await press('ArrowRight', 'ArrowRight', 'Control+Shift+ArrowRight');
    await press('Enter');
    await picker().waitFor();
    await press('ControlOrMeta+i');
    await expect.poll(coded).toContain('rented → rented');
    await inText();
    await press('ArrowRight', 'End', 'Alt+s');
    // Under a category, which is chosen in the picker.
    await press('n');
    await picker().waitFor();
    await type('oodles');
    await tabTo(app.page, new RegExp(en.common.notGrouped));
    await press('Enter');
    await app.page.getByRole('option', { name: 'Livelihood' }).waitFor();
    await press('ArrowDown', 'Enter');
    await app.page.getByRole('option', { name: 'Livelihood' }).waitFor({ state: 'hidden' });
    await press('Shift+Tab', 'ControlOrMeta+Enter');
    await expect.poll(coded).toContain('He sold noodles at first. → noodles');
    await inText();
    await toParagraph(3);
    await press('Alt+p');
    await code(
      { name: 'Road', end: 'ControlOrMeta+Enter' },
      'The road brought lorries. Drivers stop where others stop. → Road',
    );
    // Any part of a name finds it.
    await press('Alt+t');
    await code(
      { first: 'o', name: 'odle', end: 'Enter' },
      `The road brought lorries. Drivers stop where others stop.\n\n${GROWN} → noodles`,
    );
    await toParagraph(6);
    await press('Alt+s', '2');
    await expect.poll(coded).toContain('The young leave after school. → Road');
    await expect.poll(said).toContain('Coded “The young leave after school.” as Road');
    await press('ArrowRight', 'End', 'Alt+s');
    await code({ name: 'Emptiness', end: 'Enter' }, 'My daughter counts empty houses. → Emptiness');
    await toParagraph(8);
    await press('Alt+p');
    await code({ name: 'Future', end: 'Enter' }, 'Perhaps nobody will. Perhaps the road will. → Future');
    const { tables } = await app.client.call('project.snapshot', {});
    const nameOf = (id: string | null) => tables.code.find(each => each.id === id)?.name;
    expect(nameOf(tables.code.find(each => each.name === 'noodles')?.parentId ?? null)).toBe('Livelihood');
  });

  it('goes back over them: recodes, moves edges, splits, joins, uncodes', async () => {
    await press('Escape', 'ControlOrMeta+Home', 'Alt+ArrowDown', 'Alt+r');
    const again = app.page.getByRole('combobox', { name: en.open.picker.recode });
    await again.waitFor();
    await type('Kin');
    await press('ControlOrMeta+Enter');
    await expect.poll(coded).toContain('My father → Kin');
    await expect.poll(said).toContain('Now coded as Kin: “My father”');
    await inText();
    await press('Alt+Shift+ArrowLeft');
    await expect.poll(coded).toContain('My fathe → Kin');
    await press('Alt+Shift+ArrowRight', 'Control+Alt+Shift+ArrowRight');
    await expect.poll(coded).toContain('My father rented → Kin');
    await press('Control+Alt+ArrowRight');
    await expect.poll(coded).toContain('father rented → Kin');
    await expect.poll(said).toContain('Kin now reaches over “father rented”');
    // Between the two words it is cut, and put together again.
    await toParagraph(1);
    await press('Control+ArrowRight', 'Control+ArrowRight', 'Enter');
    await expect.poll(() => app.page.locator('.tv-label.tv-chosen').textContent()).toBe('Kin');
    await press('Alt+x');
    await expect.poll(coded).toEqual(expect.arrayContaining(['father → Kin', 'rented → Kin']));
    await expect.poll(() => app.page.locator('.tv-label', { hasText: 'Kin' }).count()).toBe(2);
    await inText();
    await press('Alt+j');
    await expect.poll(coded).toContain('father rented → Kin');
    await inText();
    // Uncoded words leave what is on either side of them, and only of the codings that they belong to.
    await press('Escape', ...Array<string>(2).fill('Shift+ArrowLeft'), 'Alt+u');
    await expect.poll(coded).toContain('fath → Kin');
    expect((await coded()).filter(each => each.endsWith('rented → Kin'))).toHaveLength(1);
    await inText();
  });

  it('writes a memo, takes a step back and does it again, and finds the way back to the text', async () => {
    await press('Escape', 'ControlOrMeta+Home', 'Alt+ArrowDown', 'Alt+m');
    await expect.poll(() => focusedName(app.page)).toBe(en.open.memo.newOnPassage);
    await type('Whose shop is it?');
    await press('ControlOrMeta+Enter');
    const memos = async () =>
      (await app.client.call('project.snapshot', {})).tables.memo.map(each => each.body);
    await expect.poll(memos).toEqual(['Whose shop is it?']);
    await inText();
    await press('ControlOrMeta+z');
    await expect.poll(memos).toEqual([]);
    const before = await coded();
    await press('ControlOrMeta+z');
    await expect.poll(coded).toContain('father rented → Kin');
    await press('ControlOrMeta+y');
    await expect.poll(coded).toEqual(before);
    await press('ControlOrMeta+y');
    await expect.poll(memos).toEqual(['Whose shop is it?']);
    await press('Alt+3');
    await app.page.locator('.open__title').waitFor({ state: 'hidden' });
    await press('ControlOrMeta+BracketLeft');
    await app.page.locator('.open__title').waitFor();
    await press('ControlOrMeta+BracketRight');
    await app.page.locator('.open__title').waitFor({ state: 'hidden' });
    await press('ControlOrMeta+BracketLeft');
    await app.page.locator('.tv-lane button').first().waitFor();
  });

  it('leaves exactly what was coded', async () => {
    expect(await coded()).toEqual([
      'fath → Kin',
      'rented → Kin',
      'rented → rented',
      'He sold noodles at first. → noodles',
      'The road brought lorries. Drivers stop where others stop. → Road',
      `The road brought lorries. Drivers stop where others stop.\n\n${GROWN} → noodles`,
      'The young leave after school. → Road',
      'My daughter counts empty houses. → Emptiness',
      'Perhaps nobody will. Perhaps the road will. → Future',
    ]);
    expect(app.complaints).toEqual([]);
  });
});
