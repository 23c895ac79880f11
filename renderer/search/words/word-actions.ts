import i18next from 'i18next';
import type { WordList } from '../../../shared/api/entities/words.ts';
import { foldWord } from '../../../shared/text/fold-word.ts';
import { api } from '../../api/api.ts';
import { download } from '../../api/files.ts';
import { tellStep } from '../../state/history-actions.ts';
import { currentLanguage } from '../../state/preferences.ts';
import { attempt, notify } from '../../state/toasts.ts';
import { changeForm, useSearch } from '../search-store.ts';
import { wantedWords } from './words-store.ts';

/** As many words as are worth pasting somewhere. */
const MOST_COPIED = 1000;
/** As much as the core takes in one step. */
const MOST_ADDED = 10_000;
const LONGEST = 100;

/** Adds words to a list as one step, and says how many were new. True where all is well. */
export async function addWords(list: WordList, words: readonly string[]): Promise<boolean> {
  const fitting = words.map(word => word.trim()).filter(word => word !== '' && word.length <= LONGEST);
  if (fitting.length > MOST_ADDED) {
    notify({ tone: 'problem', text: i18next.t('words.tooMany', { count: MOST_ADDED }) });
    return false;
  }
  const tooLong = words.filter(word => word.trim().length > LONGEST).length;
  if (tooLong > 0) notify({ tone: 'problem', text: i18next.t('words.tooLong', { count: tooLong }) });
  if (fitting.length === 0) return false;
  const done = await attempt(() => api.call('words.add', { list, words: fitting }));
  if (done === undefined) return false;
  if (done.added === 0) notify({ tone: 'info', text: i18next.t('words.nothingNew') });
  else tellStep(i18next.t(`words.added.${list}`, { count: done.added }), 'done');
  return true;
}

/** Takes listed words out of their list as one step. */
export async function removeWords(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const done = await attempt(() => api.call('words.remove', { ids: [...ids] }));
  if (done !== undefined) tellStep(i18next.t('words.removed', { count: ids.length }));
}

/** Takes a word out of a list, however it is written there. */
export async function takeOff(list: WordList, word: string): Promise<void> {
  const lists = await attempt(() => api.call('words.list', {}));
  const ids = lists?.[list].filter(each => foldWord(each.word) === foldWord(word)).map(each => each.id);
  if (ids) await removeWords(ids);
}

/** Puts a word on the stop list, and leaves out what is on it. */
export async function leaveOut(word: string): Promise<void> {
  if (await addWords('stop', [word])) changeForm({ withoutStops: true });
}

/** Adds the short list of words of grammar in the language of the interface. */
export async function beginWithStops(): Promise<void> {
  const language = currentLanguage();
  const words = await attempt(() => api.call('words.suggestStops', { language }));
  if (words) await addWords('stop', words);
}

/** Hands out all words of the form as a file. */
export function exportWords(): void {
  const wanted = wantedWords(useSearch.getState().form);
  void attempt(async () => download(await api.call('words.csv', { ...wanted, language: currentLanguage() })));
}

/** Puts the first words on the clipboard as rows of a table. */
export async function copyWords(): Promise<void> {
  const wanted = wantedWords(useSearch.getState().form);
  await attempt(async () => {
    const { rows, next } = await api.call('words.count', { ...wanted, limit: MOST_COPIED });
    const head = [i18next.t('words.word'), i18next.t('words.count'), i18next.t('words.documents')];
    const lines = rows.map(({ word, count, documents }) => [word, count, documents]);
    await navigator.clipboard.writeText([head, ...lines].map(line => line.join('\t')).join('\n'));
    const text = i18next.t(next === null ? 'words.copied' : 'words.copiedSome', { count: rows.length });
    notify({ tone: 'done', text });
  });
}

export async function copyWord(word: string): Promise<void> {
  await attempt(() => navigator.clipboard.writeText(word));
}
