import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zh } from '../../renderer/i18n/zh.ts';
import { wordsOfPart } from '../support/word-text.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { focusedName, pressKeys, tabTo } from './by-keyboard.ts';
import { storedWork, tree } from './road-steps.ts';

const TRANSCRIPT = fileURLToPath(
  new URL('../../fixtures/sample-study/transcripts/NA-02 村支书.txt', import.meta.url),
);

let app: AppInBrowser;

const press = (...keys: string[]) => pressKeys(app.page, ...keys);
const type = (text: string) => app.page.keyboard.type(text);
const focused = () => focusedName(app.page);
const tab = (name: string | RegExp) => tabTo(app.page, name);

const quotes = async () => (await storedWork(app.client)).codings.map(coding => coding.quote);

/** Codes what is selected under a name, which is made where it is new. */
async function code(name: string, isNew: boolean): Promise<void> {
  const before = (await quotes()).length;
  await press('Enter');
  await app.page.getByRole('combobox', { name: zh.open.picker.label }).waitFor();
  await type(name);
  await press(isNew ? 'ControlOrMeta+Enter' : 'Enter');
  await expect.poll(async () => (await quotes()).length).toBe(before + 1);
  // The keys are the text's again when the picker has gone.
  await app.page.getByRole('listbox', { name: zh.common.codes }).waitFor({ state: 'hidden' });
  await expect.poll(focused).toBe(zh.open.text.label);
}

describe('the whole road by keyboard alone', () => {
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'zh', theme: 'dark' });
  });
  afterAll(() => app?.stop());

  it('begins a study and imports a transcript', async () => {
    await tab(new RegExp(`^${zh.projects.create}`));
    await press('Enter');
    await app.page.getByRole('dialog').waitFor();
    await type('键盘');
    await press('Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await app.page.getByText(zh.sources.emptyTitle).waitFor();
    mkdirSync(join(app.home, 'files'));
    const file = join(app.home, 'files', 'NA-02 村支书.txt');
    copyFileSync(TRANSCRIPT, file);
    await tab(zh.sources.addFiles);
    const chooser = app.page.waitForEvent('filechooser');
    await press('Enter');
    await (await chooser).setFiles([file]);
    await app.page.getByRole('textbox', { name: zh.sources.importing.fieldTitle }).waitFor();
    await tab(/^导入 1 个/);
    await press('Enter');
    await expect
      .poll(async () => (await storedWork(app.client)).tables.source.map(source => source.title))
      .toEqual(['NA-02 村支书']);
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('opens it and codes five passages, one over the other', async () => {
    await press('Alt+2');
    await app.page.getByRole('treegrid', { name: zh.common.sources }).waitFor();
    await tab(/^NA/);
    await press('ArrowDown', 'Enter');
    await app.page.locator('.tv-body').first().waitFor();
    await tab(zh.open.text.label);
    await press('ControlOrMeta+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Alt+s');
    await code('当了多年干部', true);
    await press('Alt+p');
    await code('一人多岗', true);
    await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Alt+s');
    await code('一人多岗', false);
    await press('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await code('年轻人外流', true);
    // A number repeats a code used lately.
    await press('Alt+p');
    const before = (await quotes()).length;
    await press('1');
    await expect.poll(async () => (await quotes()).length).toBe(before + 1);
    const { codings } = await storedWork(app.client);
    expect(codings).toHaveLength(5);
    const overlaps = codings.filter(a => codings.some(b => a !== b && a.start < b.end && b.start < a.end));
    expect(overlaps.length).toBeGreaterThan(1);
  });

  it('links two codings with their words as evidence', async () => {
    await press('Escape', 'ControlOrMeta+Home', 'Alt+ArrowDown', 'Alt+l');
    await app.page.getByText(zh.open.link.pickHint).waitFor();
    await app.page.getByRole('listbox', { name: zh.open.link.near }).getByRole('option').first().waitFor();
    await tab(/./);
    await press('Enter');
    await app.page.getByRole('button', { name: zh.open.link.make }).waitFor();
    await tab(zh.open.link.make);
    await press('Enter');
    await expect.poll(async () => (await storedWork(app.client)).evidence).toHaveLength(1);
  });

  it('groups the concepts', async () => {
    await press('Alt+3');
    await app.page.getByRole('listbox', { name: zh.axial.toGroup }).waitFor();
    await tab(/当了多年干部|一人多岗|年轻人外流/);
    await press('Escape', 'Home', ' ', 'n');
    await app.page.getByRole('textbox', { name: zh.axial.newName.category }).waitFor();
    await type('干部');
    await press('Enter');
    await app.page.getByRole('textbox', { name: zh.axial.newName.category }).waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await tree(app.client)).filter(path => path.includes('/')))
      .toHaveLength(1);
  });

  it('opens the quote behind the arrow', async () => {
    await press('Alt+5');
    await app.page.locator('.model__link').waitFor();
    await tab(/1 条引文/);
    await press('Enter');
    const [evidence] = (await storedWork(app.client)).evidence;
    await app.page.locator('.quote-card', { hasText: evidence?.quote.slice(0, 12) ?? '-' }).waitFor();
  });

  it('writes the Word file', async () => {
    await press('Alt+7');
    await app.page.getByRole('button', { name: zh.report.make }).waitFor();
    await tab(zh.report.make);
    const download = app.page.waitForEvent('download');
    await press('Enter');
    const path = join(app.home, 'report.docx');
    await (await download).saveAs(path);
    const words = wordsOfPart(readFileSync(path));
    for (const quote of await quotes()) for (const line of quote.split('\n')) expect(words).toContain(line);
  });

  it('takes every step back and does it again', async () => {
    const work = await storedWork(app.client);
    while ((await app.client.call('history.state', {})).undo !== null) await press('ControlOrMeta+z');
    await expect.poll(async () => (await storedWork(app.client)).tables.source).toEqual([]);
    while ((await app.client.call('history.state', {})).redo !== null) await press('ControlOrMeta+y');
    await expect.poll(() => storedWork(app.client)).toEqual(work);
    expect(app.complaints).toEqual([]);
  });
});
