import i18next from 'i18next';
import type { Result } from '../../shared/api/method-table.ts';
import { api } from '../api/api.ts';
import { copyText } from '../api/clipboard.ts';
import { download } from '../api/files.ts';
import { tellStep } from '../state/history-actions.ts';
import { currentLanguage } from '../state/preferences.ts';
import { attempt, notify } from '../state/toasts.ts';
import { type Query, queryOf } from './query-draft.ts';
import { holdSet, useRetrieve } from './retrieve-store.ts';

export type ListedSet = Result<'sets.list'>[number];

/** As many quotes as are worth pasting somewhere. */
const MOST_COPIED = 1000;

/** Keeps the query under a name, in the place of a set where one is given. True where it is kept. */
export async function saveSet(query: Query, name: string, id: string | null): Promise<boolean> {
  const saved = await attempt(() => api.call('sets.save', { id, name, query }));
  if (saved === undefined) return false;
  holdSet(saved.id);
  tellStep(i18next.t('retrieve.saved', { name: name.trim() }), 'done');
  return true;
}

export async function renameSet(id: string, name: string): Promise<boolean> {
  return (await attempt(() => api.call('sets.rename', { id, name }))) !== undefined;
}

export async function removeSet({ id, name }: ListedSet): Promise<void> {
  const done = await attempt(() => api.call('sets.remove', { id }));
  if (done === undefined) return;
  if (useRetrieve.getState().setId === id) holdSet(null);
  tellStep(i18next.t('retrieve.removed', { name }));
}

/** Hands out all passages as a file. */
export function exportCsv(name: string): void {
  const query = queryOf(useRetrieve.getState().draft);
  if (query === null) return;
  void attempt(async () =>
    download(await api.call('queries.csv', { query, name, language: currentLanguage() })),
  );
}

/** Puts the quotes on the clipboard, each with where it is from. */
export async function copyPassages(): Promise<void> {
  const query = queryOf(useRetrieve.getState().draft);
  if (query === null) return;
  await attempt(async () => {
    const { rows, next } = await api.call('queries.run', { query, limit: MOST_COPIED });
    const lines = rows.map(({ quote, participantCode, sourceTitle, paragraph }) => {
      const from = [participantCode, sourceTitle, i18next.t('common.paragraph', { number: paragraph })];
      return `${i18next.t('common.quoteMark', { quote })} (${from.filter(Boolean).join(', ')})`;
    });
    await copyText(lines.join('\n'));
    const count = rows.length;
    const text = i18next.t(next === null ? 'retrieve.copied' : 'retrieve.copiedSome', { count });
    notify({ tone: 'done', text });
  });
}
