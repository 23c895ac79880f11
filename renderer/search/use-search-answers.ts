import { useEffect } from 'react';
import { useStore } from 'zustand';
import { api } from '../api/api.ts';
import { ApiError, isCancelled } from '../api/api-error.ts';
import { ANSWERED_FROM } from '../retrieve/use-passages.ts';
import { mirrorStore } from '../state/mirror.ts';
import { type Query, queryKey, queryOf } from './search-form.ts';
import { hitKey, useSearch } from './search-store.ts';

/** What an answer hangs on besides the query: what a set's passages do, and the set itself. */
export const SEARCHED_FROM = [...ANSWERED_FROM, 'savedSet'] as const;

/** Typing goes on for longer than this between two letters, or the next letter is waited for. */
const TYPING_MS = 90;
const FIRST = 60;
const MORE = 200;
const LARGEST_PAGE = 500;

const set = useSearch.setState;

/** As many as are here, where they are asked for again: what was ticked among them stays, and the list its place. */
function countToAsk(): number {
  const { isDone, hits } = useSearch.getState();
  return isDone ? Math.min(LARGEST_PAGE, Math.max(FIRST, hits.length)) : FIRST;
}

async function ask(query: Query, signal: AbortSignal): Promise<void> {
  try {
    const page = await api.call('search.text', { query, limit: countToAsk() }, { signal });
    if (signal.aborted) return;
    const known = new Set(page.hits.map(hitKey));
    const ticked = new Set([...useSearch.getState().ticked].filter(key => known.has(key)));
    set({ ...page, error: null, isDone: true, count: null, ticked });
    const count = await api.call('search.count', { query }, { signal });
    if (!signal.aborted) set({ count });
  } catch (cause) {
    if (!signal.aborted && !isCancelled(cause))
      set({ error: ApiError.from(cause), hits: [], next: null, count: null, isDone: true });
  }
}

/** The number of the last change to what the answers are read from. */
function useTicks(): string {
  return useStore(mirrorStore, ({ ticks, epoch }) =>
    [epoch, ...SEARCHED_FROM.map(table => ticks[table])].join(),
  );
}

/** Keeps the places found to the form and to the project: what was asked last wins. */
export function useSearchAnswers(isComposing: boolean): void {
  const key = useSearch(state => queryKey(state.form));
  const ticks = useTicks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ticks stand for what the answers are read from
  useEffect(() => {
    if (isComposing) return;
    const query = JSON.parse(key) as Query | null;
    if (query === null) {
      set({ hits: [], next: null, count: null, error: null, isDone: true, ticked: new Set() });
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => void ask(query, abort.signal), TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, ticks, isComposing]);
}

let asking: object | null = null;

/** Asks for the places after those that are here. */
export async function askForMore(): Promise<void> {
  const { next, form, isDone } = useSearch.getState();
  const query = queryOf(form);
  if (next === null || query === null || !isDone || asking === next) return;
  asking = next;
  try {
    const page = await api.call('search.text', { query, from: next, limit: MORE });
    set(state => (state.next === next ? { hits: [...state.hits, ...page.hits], next: page.next } : {}));
  } catch (cause) {
    set(state => (state.next === next ? { error: ApiError.from(cause) } : {}));
  } finally {
    asking = null;
  }
}
