import { create } from 'zustand';
import type { Params, Result } from '../../../shared/api/method-table.ts';
import type { ApiError } from '../../api/api-error.ts';
import type { Progress } from '../../components/progress-line.tsx';
import { type SearchForm, scopeOf } from '../search-form.ts';
import { changeForm, useSearch } from '../search-store.ts';

export type Counted = Result<'words.count'>;
export type WordRow = Counted['rows'][number];
export type WantedWords = Omit<Params<'words.count'>, 'offset' | 'limit'>;

interface WordsState {
  /** The project the words are of. */
  projectId: string | null;
  /** What the words that are here were asked with, as JSON. */
  key: string | null;
  counted: Counted | null;
  error: ApiError | null;
  isCounting: boolean;
  /** Whether that takes so long that it is worth saying. */
  isSlow: boolean;
  progress: Progress | null;
  /** Whether the counting was stopped by hand. */
  isStopped: boolean;
  /** A new number for each wish to count again. */
  round: number;
  /** The word whose places were shown last. */
  at: string | null;
  /** How far the list was scrolled, in pixels. */
  scroll: number;
  /** Whether the keys are to go to that word as soon as it is in sight. */
  isReturning: boolean;
}

export const NO_WORDS = {
  key: null,
  counted: null,
  error: null,
  isCounting: false,
  isSlow: false,
  progress: null,
  isStopped: false,
  at: null,
  scroll: 0,
  isReturning: false,
} as const;

export const useWords = create<WordsState>(() => ({ projectId: null, ...NO_WORDS, round: 0 }));

/** As many characters as the core takes. */
const LONGEST = 100;

/** Which words a form asks for. */
export function wantedWords(form: SearchForm): WantedWords {
  const { find, order, numbers, shortest, withoutStops } = form;
  return {
    scope: scopeOf(form),
    find: find.slice(0, LONGEST),
    order,
    numbers,
    shortest: Math.min(shortest, LONGEST),
    withoutStops,
  };
}

/** Shows where a word is said, within the same filters. */
export function showPlaces(word: string): void {
  useWords.setState({ at: word });
  changeForm({ what: 'texts', text: word, mode: 'phrase', wholeWords: true, matchCase: false });
  useSearch.setState(({ focus }) => ({ focus: focus + 1 }));
}

/** Goes back to the words, to the one whose places were shown. */
export function backToWords(): void {
  useWords.setState({ isReturning: true });
  changeForm({ what: 'words' });
}
