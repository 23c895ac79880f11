import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { selectByMouse } from './words-on-screen.ts';

/** The interface's own words, so that one road can be walked in both languages. */
export const wordsIn = { en, zh };
export type Words = typeof en | typeof zh;

/** Five passages of one paragraph and its neighbours, the first three overlapping. */
export interface Passages {
  sourceTitle: string;
  overlapping: [string, string, string];
  apart: [string, string];
}

/** A stretch of `length` UTF-16 units that cuts no letter in two. */
const cut = (text: string, from: number, length: number) =>
  [...new Intl.Segmenter('zh').segment(text)]
    .filter(({ index }) => index >= from && index < from + length)
    .map(({ segment }) => segment)
    .join('')
    .trim();

/** Finds passages worth coding in a transcript: in its two longest paragraphs. */
export async function passagesOf(client: CoreClient, sourceTitle: string): Promise<Passages> {
  const { tables } = await client.call('project.snapshot', {});
  const source = tables.source.find(each => each.title === sourceTitle);
  if (!source) throw new Error(`No source is called ${sourceTitle}`);
  const { text, turns } = await client.call('sources.text', { sourceId: source.id });
  const bodies = turns
    .map(turn => text.slice(turn.bodyStart, turn.end))
    .flatMap(body => body.split('\n'))
    .filter(line => line.length > 60)
    .sort((a, b) => b.length - a.length);
  const [first = '', second = ''] = bodies;
  return {
    sourceTitle,
    overlapping: [cut(first, 0, 24), cut(first, 12, 24), cut(first, 20, 30)],
    apart: [cut(second, 0, 20), cut(second, 26, 24)],
  };
}

export async function importFiles(page: Page, t: Words, paths: string[]): Promise<void> {
  await page.getByRole('button', { name: t.frame.stages.sources, exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t.sources.addFiles, exact: true }).first().click();
  await (await chooser).setFiles(paths);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.sources.importing.fieldTitle }).waitFor();
}

export async function confirmImport(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button').last().click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function openSource(page: Page, t: Words, title: string): Promise<void> {
  await page.getByRole('button', { name: t.frame.stages.open, exact: true }).click();
  await page.getByRole('treegrid', { name: t.common.sources }).getByText(title, { exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.locator('.tv-body').first().waitFor();
}

/** Selects words by mouse and gives them a code of this name, making it where it is not there. */
export async function codeByMouse(page: Page, t: Words, words: string, name: string): Promise<void> {
  await selectByMouse(page, words);
  await expect.poll(() => page.locator('.segment__quote').textContent()).toContain(words);
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: t.open.picker.label });
  await field.fill(name);
  await page.getByRole('option').first().click();
  await page.locator('.tv-label', { hasText: name }).first().waitFor();
}

/** Everything that a person made, as it is stored: rows without the moments at which undo and redo touched them. */
export async function storedWork(client: CoreClient) {
  const { tables } = await client.call('project.snapshot', {});
  const codings = await Promise.all(
    tables.source.map(source => client.call('codings.list', { sourceId: source.id })),
  );
  const evidence = await client.call('evidence.list', { linkIds: tables.link.map(link => link.id) });
  return { tables, codings: codings.flat(), evidence };
}

/** The paths of all concepts from the top of the code tree, sorted. */
export async function tree(client: CoreClient): Promise<string[]> {
  const { code } = (await client.call('project.snapshot', {})).tables;
  const byId = new Map(code.map(row => [row.id, row]));
  const pathOf = (id: string | null): string[] => {
    const row = byId.get(id ?? '');
    return row ? [...pathOf(row.parentId), row.name] : [];
  };
  return code
    .filter(row => row.kind === 'concept')
    .map(row => pathOf(row.id).join(' / '))
    .sort();
}
