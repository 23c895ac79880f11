import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TableName } from '../../shared/api/tables.ts';
import { api } from '../api/api.ts';
import { ApiError, isCancelled } from '../api/api-error.ts';
import { mirrorStore } from '../state/mirror.ts';
import { type Query, queryKey, queryOf } from './query-draft.ts';
import { useRetrieve } from './retrieve-store.ts';

/** What an answer hangs on. */
export const ANSWERED_FROM = [
  'coding',
  'code',
  'source',
  'sourceText',
  'speaker',
  'sourceParticipant',
  'attribute',
  'attributeValue',
] as const satisfies readonly TableName[];

/** Somebody who types or steps a number goes on within this time. */
const PAUSE_MS = 120;
const FIRST = 60;
const MORE = 200;
const LARGEST_PAGE = 1000;

const set = useRetrieve.setState;

/** As many as are here, where they are asked for again: the list keeps its place. */
function countToAsk(): number {
  const { isDone, rows } = useRetrieve.getState();
  return isDone ? Math.min(LARGEST_PAGE, Math.max(FIRST, rows.length)) : FIRST;
}

async function ask(query: Query, signal: AbortSignal): Promise<void> {
  try {
    const page = await api.call('queries.run', { query, limit: countToAsk() }, { signal });
    if (signal.aborted) return;
    set({ ...page, error: null, isDone: true, count: null });
    const count = await api.call('queries.count', { query }, { signal });
    if (!signal.aborted) set({ count });
  } catch (cause) {
    if (!signal.aborted && !isCancelled(cause))
      set({ error: ApiError.from(cause), rows: [], next: null, count: null, isDone: true });
  }
}

function useTicks(): string {
  return useStore(mirrorStore, ({ ticks, epoch }) =>
    [epoch, ...ANSWERED_FROM.map(table => ticks[table])].join(),
  );
}

/** Keeps the passages to the query and to the project: what was asked last wins. */
export function usePassages(isComposing: boolean): void {
  const key = useRetrieve(state => queryKey(state.draft));
  const ticks = useTicks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ticks stand for what the answers are read from
  useEffect(() => {
    if (isComposing) return;
    const query = JSON.parse(key) as Query | null;
    if (query === null) {
      set({ rows: [], next: null, count: null, error: null, isDone: true });
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => void ask(query, abort.signal), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, ticks, isComposing]);
}

let asking: readonly unknown[] | null = null;

/** Asks for the passages after those that are here. */
export async function askForMore(): Promise<void> {
  const { rows, next, draft, isDone } = useRetrieve.getState();
  const query = queryOf(draft);
  if (next === null || query === null || !isDone || asking === rows) return;
  asking = rows;
  try {
    const page = await api.call('queries.run', { query, offset: next, limit: MORE });
    set(state => (state.rows === rows ? { rows: [...rows, ...page.rows], next: page.next } : {}));
  } catch (cause) {
    set(state => (state.rows === rows ? { error: ApiError.from(cause) } : {}));
  } finally {
    asking = null;
  }
}
