import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { encodeText } from '../fixtures-import/encode-text.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { confirmImport, importFiles } from './road-steps.ts';

const words = en.sources.importing;
const TABLE = [
  'code;village;trust;remark;answer',
  'P1;Nong’an;3;said twice;No one uses it, the old cannot open the telephone.',
  'P2;Tongyu;5;laughed;The clerk fills it in for them, and does it twice.',
  'P1;Nong’an;3;sighed;And the young have gone to the city long ago now.',
].join('\r\n');

let app: AppInBrowser;

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await app.client.call('project.create', { name: 'Tables', language: 'en' });
});
afterAll(() => app?.stop());

async function choose(label: string, option: string) {
  const dialog = app.page.getByRole('dialog', { name: /Before import/ });
  await dialog.getByRole('button', { name: label }).click();
  await app.page.getByRole('option', { name: option, exact: true }).click();
}

const useOf = (name: string) => words.table.useOf.replace('{{name}}', name);

describe('a table in the import dialog', () => {
  it('is redrawn as its columns are changed, and stored as shown', async () => {
    const path = join(app.home, 'answers.csv');
    writeFileSync(path, TABLE);
    await importFiles(app.page, en, [path]);
    const excerpt = app.page.locator('.import__excerpt');
    await expect.poll(() => excerpt.textContent()).not.toContain('said twice');
    await app.page.getByText('gives 2 sources').waitFor();

    await choose(useOf('remark'), words.table.uses.question);
    await expect.poll(() => excerpt.textContent()).toContain('Q: said twice');
    await choose(useOf('trust'), words.table.uses.ignore);
    await choose(words.table.documents, words.table.one);
    await app.page.getByText('gives 1 source', { exact: false }).waitFor();
    await choose(words.table.documents, words.table.each);
    await app.page.getByText('gives 2 sources').waitFor();

    // A type that is said holds, and what does not fit it is counted.
    await choose(useOf('trust'), words.table.uses.attribute);
    await choose(words.table.typeOf.replace('{{name}}', 'trust'), words.table.types.date);
    await app.page.getByText('3 values do not fit', { exact: false }).waitFor();
    await choose(useOf('trust'), words.table.uses.ignore);
    await choose(words.table.delimiter, words.table.delimiters.comma);
    await expect.poll(() => app.page.locator('.import-table thead th').count()).not.toBe(5);
    await choose(words.table.delimiter, words.table.delimiters.semicolon);
    await choose(useOf('remark'), words.table.uses.question);
    await choose(useOf('trust'), words.table.uses.ignore);

    const { violations } = await new AxeBuilder({ page: app.page }).include('[role=dialog]').analyze();
    expect(violations.map(each => each.id)).toEqual([]);

    await confirmImport(app.page);
    await expect
      .poll(async () => (await app.client.call('project.snapshot', {})).tables.source.map(each => each.title))
      .toEqual(['P1', 'P2']);
    const { tables } = await app.client.call('project.snapshot', {});
    expect(tables.attribute).toEqual([]);
    const { text } = await app.client.call('sources.text', { sourceId: tables.source[1]?.id ?? '' });
    expect(text).toBe('Q: laughed\n\nP2: The clerk fills it in for them, and does it twice.\n');
  });

  it('cannot be stored while no column is its text', async () => {
    const path = join(app.home, 'other.csv');
    writeFileSync(path, 'id,answer\nP7,Yes it works well enough for me.\n');
    await importFiles(app.page, en, [path]);
    await choose(useOf('answer'), words.table.uses.ignore);
    await app.page.getByText(words.table.noText).waitFor();
    const confirm = app.page.getByRole('dialog').getByRole('button').last();
    await expect.poll(() => confirm.isDisabled()).toBe(true);
    await choose(useOf('answer'), words.table.uses.text);
    await expect.poll(() => confirm.isDisabled()).toBe(false);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

describe('the encoding in the import dialog', () => {
  it('is guessed with how sure that is, and redraws the text when it is changed', async () => {
    const path = join(app.home, 'greek.txt');
    writeFileSync(
      path,
      encodeText('Ερώτηση: Πώς πάει το χωριό;\nΑπάντηση: Καλά, οι νέοι όμως έφυγαν.\n', 'windows-1253'),
    );
    await importFiles(app.page, en, [path]);
    const excerpt = app.page.locator('.import__excerpt');
    await expect.poll(() => excerpt.textContent()).toContain('Καλά, οι νέοι');
    await app.page.getByText(/% sure/).waitFor();
    await choose(words.encoding, 'Windows-1251');
    await expect.poll(() => excerpt.textContent()).toContain('КблЬ');
    await choose(words.encoding, 'Windows-1253');
    await expect.poll(() => excerpt.textContent()).toContain('Καλά, οι νέοι');
    expect(app.complaints).toEqual([]);
  });
});
