import { create } from 'zustand';
import type { Result } from '../../shared/api/method-table.ts';
import type { ApiError } from '../api/api-error.ts';
import { remember } from '../state/preferences.ts';
import { useProject } from '../state/project.ts';
import { openSource, useUi } from '../state/ui.ts';
import { EMPTY_FORM, formOf, queryKey, type SearchForm } from './search-form.ts';

export type Page = Result<'search.text'>;
export type Hit = Page['hits'][number];
export type Count = Result<'search.count'>;

interface SearchState {
  form: SearchForm;
  /** The project the form is of. */
  projectId: string | null;
  /** Places found so far; the rest is asked for when the list is scrolled to its end. */
  hits: readonly Hit[];
  next: Page['next'];
  count: Count | null;
  error: ApiError | null;
  /** Whether the places are those of the form, and no others are on their way. */
  isDone: boolean;
  ticked: ReadonlySet<string>;
  /** The place gone to last, by its key. */
  at: string | null;
  /** A new number for each wish to type into the field. */
  focus: number;
}

const NO_ANSWER = {
  hits: [],
  next: null,
  count: null,
  error: null,
  isDone: false,
  ticked: new Set<string>(),
  at: null,
} as const;

export const useSearch = create<SearchState>(() => ({
  form: EMPTY_FORM,
  projectId: null,
  ...NO_ANSWER,
  focus: 0,
}));

const set = useSearch.setState;

export const hitKey = ({ sourceId, start, end }: Pick<Hit, 'sourceId' | 'start' | 'end'>) =>
  `${sourceId} ${start} ${end}`;

/** The form of the open project as it was left. */
function keptForm(projectId: string): SearchForm {
  return formOf(useUi.getState().layout[`search.${projectId}`]);
}

/** Where the keys went before, and go again once the search is closed. */
let before: Element | null = null;

/** Shows the search, with these words where some are given, and puts the caret into its field. */
export function openSearch(text?: string): void {
  const projectId = useProject.getState().info?.project.id ?? null;
  if (projectId === null) return;
  const state = useSearch.getState();
  if (state.projectId !== projectId) set({ projectId, form: keptForm(projectId), ...NO_ANSWER });
  if (text !== undefined) changeForm({ text, what: 'texts', mode: 'phrase' });
  if (!useUi.getState().searchOpen) before = document.activeElement;
  set({ focus: state.focus + 1 });
  useUi.setState({ searchOpen: true, retrieveOpen: false, historyOpen: false });
}

/** Shows how often each word is said. */
export function openWords(): void {
  openSearch();
  changeForm({ what: 'words' });
}

export function closeSearch(): void {
  useUi.setState({ searchOpen: false });
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}

export function changeForm(change: Partial<SearchForm>): void {
  const { form, projectId, isDone } = useSearch.getState();
  const next = { ...form, ...change };
  // A filter that is not finished yet asks for nothing new: what is here stays the answer.
  set({ form: next, isDone: isDone && queryKey(next) === queryKey(form) });
  if (projectId !== null) remember(`search.${projectId}`, next);
}

export function tick(key: string, isTicked: boolean): void {
  const ticked = new Set(useSearch.getState().ticked);
  if (isTicked) ticked.add(key);
  else ticked.delete(key);
  set({ ticked });
}

/** Shows a place in its text, with its words selected. */
export function goToHit(hit: Hit): void {
  set({ at: hitKey(hit) });
  openSource(hit.sourceId, { start: hit.start, end: hit.end });
}

/** Goes to the place after, or before, the one gone to last. */
export function stepHit(by: 1 | -1): void {
  const { hits, at } = useSearch.getState();
  const now = hits.findIndex(hit => hitKey(hit) === at);
  const wanted = now < 0 ? (by === 1 ? 0 : hits.length - 1) : now + by;
  const hit = hits[Math.min(Math.max(wanted, 0), hits.length - 1)];
  if (hit) goToHit(hit);
}
