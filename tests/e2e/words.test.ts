import { readFileSync, writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const ENGLISH = {
  'one.txt': 'Interviewer: What of burnout?\n\nNurse: Burnout comes and burnout stays. 12 people leave.',
  'two.txt': 'Nurse: People leave and people stay.\n\nInterviewer: Why?',
};
/** 村民委员会 is cut into 村民, 委员 and 会 as long as no list says otherwise. */
const CHINESE = {
  '甲.txt': '访谈员：谁？\n\n村民：村民委员会来了，村民委员会走了，村民还在。',
  '乙.txt': '访谈员：什么？\n\n会计：村民委员会的手机。',
};

async function open(app: AppInBrowser, texts: Readonly<Record<string, string>>): Promise<void> {
  await app.client.call('project.create', { name: 'Words', language: 'en' });
  const items = [];
  for (const [fileName, text] of Object.entries(texts)) {
    writeFileSync(`${app.home}/${fileName}`, text);
    const token = await app.core.registerFile(`${app.home}/${fileName}`);
    items.push({ token, fileName, title: fileName, siteName: null, participantCode: null });
  }
  await app.client.call('imports.commit', { items });
}

const panelOf = (app: AppInBrowser) => app.page.getByRole('complementary');
const gridOf = (app: AppInBrowser, name: string) => panelOf(app).getByRole('grid', { name });
/** The words in their order, as the rows say them. */
const rowsOf = (app: AppInBrowser, name: string) =>
  gridOf(app, name)
    .getByRole('row')
    .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
const listsOf = async (app: AppInBrowser) => {
  const { dictionary, stop } = await app.client.call('words.list', {});
  return { dictionary: dictionary.map(each => each.word), stop: stop.map(each => each.word) };
};
const violations = async (app: AppInBrowser) =>
  (await new AxeBuilder({ page: app.page }).analyze()).violations.map(each => each.id);

describe('word frequency by mouse, in English', () => {
  let app: AppInBrowser;
  const { words, search, common } = en;
  const rows = () => rowsOf(app, words.title);
  const row = (name: RegExp) => gridOf(app, words.title).getByRole('row', { name });
  const item = (name: string) => app.page.getByRole('menuitem', { name });
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en' });
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => app?.stop());

  it('says that there is nothing to count in an empty project', async () => {
    await app.client.call('project.create', { name: 'Empty', language: 'en' });
    await app.page.getByRole('button', { name: search.field }).click();
    await panelOf(app).getByRole('radio', { name: search.words, exact: true }).click({ force: true });
    await panelOf(app).getByText(words.noSources).waitFor();
    expect(await violations(app)).toEqual([]);
  });

  it('lists the words with how often and in how many sources they are said', async () => {
    await open(app, ENGLISH);
    await panelOf(app).getByRole('radio', { name: search.words, exact: true }).click({ force: true });
    await panelOf(app).getByText('16 words, 10 different, in 2 sources').waitFor();
    expect((await rows()).slice(0, 5)).toEqual([
      'burnout, 3 times in 1 source',
      'people, 3 times in 2 sources',
      'and, 2 times in 2 sources',
      'leave, 2 times in 2 sources',
      'comes, 1 time in 1 source',
    ]);
    expect(await violations(app)).toEqual([]);
  });

  it('puts them in order by word and by sources', async () => {
    const heads = panelOf(app).getByRole('group', { name: words.order });
    await heads.getByRole('button', { name: words.word }).click();
    await expect.poll(async () => (await rows())[0]).toBe('and, 2 times in 2 sources');
    await heads.getByRole('button', { name: words.documents }).click();
    await expect.poll(async () => (await rows())[0]).toBe('people, 3 times in 2 sources');
    await heads.getByRole('button', { name: words.count }).click();
    await expect.poll(async () => (await rows())[0]).toBe('burnout, 3 times in 1 source');
  });

  it('counts within the filters only, and numbers and short words by choice', async () => {
    await panelOf(app).getByText(search.filters, { exact: true }).click();
    await panelOf(app).getByRole('textbox', { name: search.speaker }).fill('Interviewer');
    await expect.poll(rows).toHaveLength(4);
    await panelOf(app).getByRole('button', { name: search.clearFilters }).click();
    await panelOf(app).getByRole('checkbox', { name: words.numbers }).click({ force: true });
    await expect.poll(rows).toContain('12, 1 time in 1 source');
    await panelOf(app).getByRole('textbox', { name: words.shortest }).fill('6');
    await app.page.keyboard.press('Enter');
    await expect.poll(rows).toEqual(['burnout, 3 times in 1 source', 'people, 3 times in 2 sources']);
  });

  it('keeps the choices after the page is loaded anew', async () => {
    // Choices are kept a moment after the last one.
    const { open } = await app.client.call('project.state', {});
    await expect
      .poll(async () => (await app.client.call('preferences.get', {})).layout)
      .toMatchObject({ [`search.${open?.project.id}`]: { numbers: true, shortest: 6 } });
    await app.page.reload();
    await app.page.getByRole('button', { name: search.field }).click();
    await expect.poll(rows).toHaveLength(2);
    const number = panelOf(app).getByRole('textbox', { name: words.shortest });
    expect(await number.inputValue()).toBe('6');
    await number.fill('1');
    await app.page.keyboard.press('Enter');
    await expect.poll(rows).toHaveLength(11);
  });

  it('shows the places of a word that is clicked, and leads back to it', async () => {
    await row(/^leave,/).click();
    await panelOf(app).getByText('2 places in 2 sources').waitFor();
    await panelOf(app).getByRole('button', { name: words.back }).click();
    await expect.poll(() => row(/^leave,/).evaluate(each => each === document.activeElement)).toBe(true);
    expect(await panelOf(app).getByRole('textbox', { name: words.find }).inputValue()).toBe('');
  });

  it('leaves a word out from now on, which undo takes back', async () => {
    await row(/^burnout,/).click({ button: 'right' });
    await item(words.leaveOut).click();
    await expect.poll(async () => (await rows())[0]).toBe('people, 3 times in 2 sources');
    expect(await listsOf(app)).toEqual({ dictionary: [], stop: ['burnout'] });
    await app.page.getByRole('button', { name: common.undo, exact: true }).last().click();
    await expect.poll(async () => (await rows())[0]).toBe('burnout, 3 times in 1 source');
    expect(await listsOf(app)).toEqual({ dictionary: [], stop: [] });
  });

  it('keeps a word whole and takes it from the dictionary again, by the button of its row', async () => {
    await row(/^leave,/)
      .getByRole('button', { name: words.actions.replace('{{word}}', 'leave') })
      .click();
    await item(words.keep).click();
    await expect.poll(async () => (await listsOf(app)).dictionary).toEqual(['leave']);
    await row(/^leave,/)
      .getByRole('button', { name: words.actions.replace('{{word}}', 'leave') })
      .click();
    await item(words.notWhole).click();
    await expect.poll(async () => (await listsOf(app)).dictionary).toEqual([]);
  });

  it('copies the words as a table, and hands them out as CSV', async () => {
    await panelOf(app).getByRole('button', { name: words.copy }).click();
    await app.page.getByText('11 words copied').waitFor();
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').slice(0, 2)).toEqual(['Word\tTimes\tSources', 'burnout\t3\t1']);
    const [file] = await Promise.all([
      app.page.waitForEvent('download'),
      panelOf(app).getByRole('button', { name: words.csv }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/\nburnout,3,1,/);
    expect(app.complaints).toEqual([]);
  });

  it('takes a list from a file, in whatever encoding it is, and removes what is chosen', async () => {
    await panelOf(app).getByRole('button', { name: words.lists }).click();
    const dialog = app.page.getByRole('dialog', { name: words.lists });
    await dialog.getByText(words.names.stop, { exact: true }).click();
    const chooser = app.page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: words.fromFile }).click();
    // 村民 as GB18030, behind it what segmenters write.
    const gb = Buffer.concat([
      Buffer.from([0xb4, 0xe5, 0xc3, 0xf1]),
      Buffer.from(' 3 n\r\nand\r\nthe\r\nAND\r\n'),
    ]);
    await (await chooser).setFiles({ name: 'stops.txt', mimeType: 'text/plain', buffer: gb });
    await dialog.getByText('3 words in the list').waitFor();
    expect((await listsOf(app)).stop.sort()).toEqual(['and', 'the', '村民']);
    expect(await violations(app)).toEqual([]);
    await dialog.getByRole('row', { name: 'the' }).click();
    await dialog.getByRole('button', { name: 'Remove 1 word' }).click();
    await dialog.getByText('2 words in the list').waitFor();
    await dialog.getByRole('button', { name: words.begin }).click();
    await expect.poll(async () => (await listsOf(app)).stop.length).toBeGreaterThan(40);
    await dialog.getByRole('button', { name: common.close }).click();
    await expect.poll(async () => (await rows()).some(each => each.startsWith('and,'))).toBe(false);
    expect(app.complaints).toEqual([]);
  });
});

describe('a long list of words', () => {
  let app: AppInBrowser;
  const { words, search } = en;
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en' });
    const said = Array.from({ length: 900 }, (_, i) => `kettle${String(i).padStart(3, '0')}`);
    await open(app, { 'long.txt': said.join(' ') });
  });
  afterAll(() => app?.stop());

  it('asks for further words as its end comes near, and keeps its place while places are shown', async () => {
    await app.page.getByRole('button', { name: search.field }).click();
    await panelOf(app).getByRole('radio', { name: search.words, exact: true }).click({ force: true });
    await panelOf(app).getByText('900 words, 900 different, in 1 source').waitFor();
    await app.page.getByRole('textbox', { name: words.find }).focus();
    await app.page.keyboard.press('ArrowDown');
    const last = gridOf(app, words.title).getByRole('row', { name: /^kettle899,/ });
    const isAtEnd = async () =>
      (await last.count()) > 0 && (await last.evaluate(row => row === document.activeElement));
    await expect
      .poll(async () => {
        await app.page.keyboard.press('End');
        return isAtEnd();
      })
      .toBe(true);
    // What is not in sight is not drawn.
    expect(await gridOf(app, words.title).getByRole('row').count()).toBeLessThan(100);
    await app.page.keyboard.press('Enter');
    await panelOf(app).getByText('1 place in 1 source').waitFor();
    await panelOf(app).getByRole('button', { name: words.back }).click();
    await expect.poll(isAtEnd).toBe(true);
    expect(app.complaints).toEqual([]);
  });
});

describe('word frequency by keyboard, in Chinese', () => {
  let app: AppInBrowser;
  const { words, common } = zh;
  const press = (key: string) => app.page.keyboard.press(key);
  const rows = () => rowsOf(app, words.title);
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'zh', theme: 'dark' });
    await open(app, CHINESE);
  });
  afterAll(() => app?.stop());

  it('is offered in the palette, and counts the words that were cut', async () => {
    await press('Control+K');
    await app.page.keyboard.type('词频');
    await app.page.getByRole('option', { name: words.title, exact: true }).waitFor();
    await press('Enter');
    await expect.poll(async () => (await rows())[0]).toBe('村民，4 次，分布于 2 份资料');
    expect(await violations(app)).toEqual([]);
  });

  it('finds words by their pinyin', async () => {
    await app.page.getByRole('textbox', { name: words.find }).focus();
    await app.page.keyboard.type('shouji');
    await expect.poll(rows).toEqual(['手机，1 次，分布于 1 份资料']);
    for (const _ of 'shouji') await press('Backspace');
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(4);
  });

  it('goes from the field to a word, to its places, and back to the word', async () => {
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await expect.poll(focused).toMatch(/^委员，/);
    await press('Enter');
    await app.page.getByText('3 处 分布于 2 份资料').waitFor();
    const back = app.page.getByRole('button', { name: words.back });
    for (let i = 0; i < 12 && !(await back.evaluate(each => each === document.activeElement)); i++)
      await press('Tab');
    await press('Enter');
    await expect.poll(focused).toMatch(/^委员，/);
  });

  it('opens the menu of a word by its key, and gives the keys back to the list', async () => {
    await press('Shift+F10');
    await app.page.getByRole('menuitem', { name: words.places }).waitFor();
    expect(await violations(app)).toEqual([]);
    await press('Escape');
    await expect.poll(focused).toMatch(/^委员，/);
    await press('Shift+F10');
    await app.page.getByRole('menuitem', { name: words.leaveOut }).waitFor();
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(async () => (await rows()).some(each => each.startsWith('委员，'))).toBe(false);
    expect((await listsOf(app)).stop).toEqual(['委员']);
    await press('Control+Z');
    await expect.poll(async () => (await rows()).some(each => each.startsWith('委员，'))).toBe(true);
  });

  it('keeps a word whole that was looked for and was cut', async () => {
    await app.page.getByRole('textbox', { name: words.find }).focus();
    await app.page.keyboard.type('村民委员会');
    await app.page.getByText(words.cutHint).waitFor();
    expect(await violations(app)).toEqual([]);
    await app.page.getByRole('button', { name: words.keepTyped.replace('{{word}}', '村民委员会') }).focus();
    await press('Enter');
    await expect.poll(rows).toEqual(['村民委员会，3 次，分布于 2 份资料']);
    expect((await listsOf(app)).dictionary).toEqual(['村民委员会']);
  });

  it('lets an input method compose without adding anything, then adds the lines by key', async () => {
    await app.page.getByRole('button', { name: words.lists, exact: true }).focus();
    await press('Enter');
    const dialog = app.page.getByRole('dialog', { name: words.lists });
    const field = dialog.getByRole('textbox', { name: words.new });
    await field.focus();
    await app.page.keyboard.type('走了');
    await field.evaluate(each =>
      each.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }),
      ),
    );
    expect(await field.inputValue()).toBe('走了');
    await press('Control+Enter');
    await dialog.getByText('词表中有 2 个词').waitFor();
    expect(await field.inputValue()).toBe('');
    const list = dialog.getByRole('grid', { name: words.names.dictionary });
    await list.getByRole('row').first().focus();
    await press('Control+A');
    await press('Delete');
    await dialog.getByText('词表中有 0 个词').waitFor();
    expect(await violations(app)).toEqual([]);
    await press('Escape');
    await app.client.call('history.undo', {});
    expect((await listsOf(app)).dictionary.sort()).toEqual(['村民委员会', '走了'].sort());
    expect(app.complaints).toEqual([]);
  });

  it('says how far the counting is, and stops when it is told to', async () => {
    await press('Escape');
    const long = '村民说手机里的事情很多，但是没有人来教。'.repeat(30_000);
    await open(app, Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.txt`, `${i}${long}`])));
    await press('Control+K');
    await app.page.keyboard.type('词频');
    await app.page.getByRole('option', { name: words.title, exact: true }).waitFor();
    await press('Enter');
    await app.page.getByRole('progressbar', { name: words.counting }).waitFor();
    await app.page.getByRole('button', { name: common.cancel, exact: true }).focus();
    await press('Enter');
    await app.page.getByText(words.stopped).waitFor();
    await app.page.getByRole('button', { name: words.countAgain }).focus();
    await press('Enter');
    await expect.poll(async () => (await rows())[0] ?? '', { timeout: 60_000 }).toMatch(/分布于 6 份资料$/);
    expect(app.complaints).toEqual([]);
  }, 120_000);
});
