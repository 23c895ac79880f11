import { useEffect } from 'react';
import { useStore } from 'zustand';
import { api } from '../../api/api.ts';
import { ApiError, isCancelled } from '../../api/api-error.ts';
import type { Progress } from '../../components/progress-line.tsx';
import { mirrorStore } from '../../state/mirror.ts';
import { useSearch } from '../search-store.ts';
import { NO_WORDS, useWords, type WantedWords, wantedWords } from './words-store.ts';

/** Typing goes on for longer than this between two letters, or the next letter is waited for. */
const TYPING_MS = 90;
/** Counting that takes longer is told of. */
const SLOW_MS = 300;
const PAGE = 200;
const LARGEST_PAGE = 1000;

const set = useWords.setState;

/** What is under way, so that it can be stopped by hand. */
let counting: AbortController | null = null;

async function ask(key: string, abort: AbortController): Promise<void> {
  const { signal } = abort;
  const { key: before, counted } = useWords.getState();
  // What is asked for again comes with as many as are here, so that the list keeps its place.
  const limit = before === key ? Math.min(LARGEST_PAGE, Math.max(PAGE, counted?.rows.length ?? 0)) : PAGE;
  const slow = setTimeout(() => set({ isSlow: true }), SLOW_MS);
  counting = abort;
  set({ isCounting: true, isStopped: false, progress: null });
  try {
    const wanted = JSON.parse(key) as WantedWords;
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) set({ progress });
    };
    const answer = await api.call('words.count', { ...wanted, offset: 0, limit }, { signal, onProgress });
    if (signal.aborted) return;
    set({ key, counted: answer, error: null, ...(before === key ? {} : { scroll: 0 }) });
  } catch (cause) {
    if (!signal.aborted && !isCancelled(cause))
      set({ key, counted: null, error: ApiError.from(cause), scroll: 0 });
  } finally {
    clearTimeout(slow);
    if (counting === abort) {
      counting = null;
      set({ isCounting: false, isSlow: false, progress: null });
    }
  }
}

/** Stops the counting; what was counted before stays. */
export function stopCounting(): void {
  if (counting === null) return;
  counting.abort();
  counting = null;
  set({ isCounting: false, isSlow: false, progress: null, isStopped: true });
}

export function countAgain(): void {
  set(({ round }) => ({ round: round + 1, isStopped: false }));
}

/** What the counts depend on besides what is asked. */
function useTicks(isByCoding: boolean): string {
  return useStore(mirrorStore, ({ ticks, epoch }) =>
    [
      epoch,
      ticks.source,
      ticks.sourceText,
      ticks.speaker,
      ticks.sourceParticipant,
      ticks.attribute,
      ticks.attributeValue,
      // Names of codes are kept whole.
      ticks.code,
      ticks.listedWord,
      isByCoding ? ticks.coding : 0,
      isByCoding ? ticks.savedSet : 0,
    ].join(),
  );
}

/** Keeps the words to the form and to the project: what was asked last wins. */
export function useWordCounts(projectId: string, isComposing: boolean): void {
  const key = useSearch(state => JSON.stringify(wantedWords(state.form)));
  const isByCoding = useSearch(({ form }) => form.coded !== 'any' || form.setId !== null);
  // The form of another project is still here at first.
  const isOwn = useSearch(state => state.projectId === projectId);
  const round = useWords(state => state.round);
  const ticks = useTicks(isByCoding);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round and the ticks stand for wishes and for what is counted
  useEffect(() => {
    if (isComposing || !isOwn) return;
    if (useWords.getState().projectId !== projectId) set({ ...NO_WORDS, projectId });
    const abort = new AbortController();
    const timer = setTimeout(() => void ask(key, abort), TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [projectId, isOwn, key, ticks, round, isComposing]);
}

let asking: object | null = null;

/** Asks for the words after those that are here. */
export async function askForMoreWords(): Promise<void> {
  const { counted, key, isCounting } = useWords.getState();
  if (counted === null || key === null || counted.next === null || isCounting || asking === counted) return;
  asking = counted;
  try {
    const wanted = JSON.parse(key) as WantedWords;
    const page = await api.call('words.count', { ...wanted, offset: counted.next, limit: LARGEST_PAGE });
    set(state =>
      state.counted === counted ? { counted: { ...page, rows: [...counted.rows, ...page.rows] } } : {},
    );
  } catch (cause) {
    if (!isCancelled(cause)) set(state => (state.counted === counted ? { error: ApiError.from(cause) } : {}));
  } finally {
    asking = null;
  }
}
