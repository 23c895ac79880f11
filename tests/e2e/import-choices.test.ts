import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { docxOf, paragraph, words as plain, run } from '../fixtures-import/docx-markup.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { confirmImport, importFiles } from './road-steps.ts';

const words = en.sources.importing;

const CHANGED =
  '<w:del w:id="1" w:author="L"><w:r><w:delText>nobody</w:delText></w:r></w:del>' +
  `<w:ins w:id="2" w:author="L">${run('too few hands')}</w:ins>`;
const DOCUMENT = docxOf(
  plain('Interviewer: Why is it not used?') +
    paragraph(`${run('Villager: There is ')}${CHANGED}<w:r><w:footnoteReference w:id="3"/></w:r>`),
  { footnotes: `<w:footnote w:id="3">${plain('In the dry season.')}</w:footnote>` },
);

let app: AppInBrowser;

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await app.client.call('project.create', { name: 'Choices', language: 'en' });
});
afterAll(() => app?.stop());

async function choose(label: string, option: string) {
  await app.page.getByRole('dialog').getByRole('button', { name: label }).click();
  await app.page.getByRole('option', { name: option, exact: true }).click();
}

describe('a document that can be read in more than one way', () => {
  it('is redrawn as its choices are changed, and stored as shown', async () => {
    const path = join(app.home, 'changed.docx');
    writeFileSync(path, DOCUMENT);
    await importFiles(app.page, en, [path]);
    const excerpt = app.page.locator('.import__excerpt');
    await expect.poll(() => excerpt.textContent()).toContain('too few hands[1]');
    await expect.poll(() => excerpt.textContent()).toContain('[1] In the dry season.');

    await choose(words.changes.label, words.changes.rejected);
    await expect.poll(() => excerpt.textContent()).toContain('nobody[1]');
    await choose(words.notes.label, words.notes.left);
    await expect.poll(() => excerpt.textContent()).not.toContain('dry season');
    // What was chosen before holds on, and what was left out can be taken back in.
    expect(await excerpt.textContent()).toContain('There is nobody');
    await choose(words.notes.label, words.notes.kept);
    await expect.poll(() => excerpt.textContent()).toContain('dry season');

    const { violations } = await new AxeBuilder({ page: app.page }).include('[role=dialog]').analyze();
    expect(violations.map(each => each.id)).toEqual([]);

    await confirmImport(app.page);
    const stored = async () => (await app.client.call('project.snapshot', {})).tables.source;
    await expect.poll(async () => (await stored()).length).toBe(1);
    const { text } = await app.client.call('sources.text', { sourceId: (await stored())[0]?.id ?? '' });
    expect(text).toContain('There is nobody[1]');
    expect(text).not.toContain('too few hands');
  });

  it('is none where it holds nothing to choose', async () => {
    const path = join(app.home, 'plain.docx');
    writeFileSync(path, docxOf(plain('Interviewer: Why?') + plain('Villager: No money.')));
    await importFiles(app.page, en, [path]);
    await expect.poll(() => app.page.locator('.import__excerpt').textContent()).toContain('No money.');
    expect(await app.page.getByRole('button', { name: words.changes.label }).count()).toBe(0);
    expect(await app.page.getByRole('button', { name: words.notes.label }).count()).toBe(0);
  });
});
