import { create } from 'zustand';
import type { Result } from '../../shared/api/method-table.ts';
import type { ApiError } from '../api/api-error.ts';
import { remember } from '../state/preferences.ts';
import { useProject } from '../state/project.ts';
import { openSource, useUi } from '../state/ui.ts';
import { type Draft, draftOf, EMPTY_DRAFT, type Query, queryKey, queryOf } from './query-draft.ts';

export type Page = Result<'queries.run'>;
export type Passage = Page['rows'][number];
export type Count = Result<'queries.count'>;

interface RetrieveState {
  draft: Draft;
  /** The set that is in hand, whether it was changed since or not. */
  setId: string | null;
  /** The project the draft is of. */
  projectId: string | null;
  /** Passages so far; the rest is asked for when the list is scrolled to its end. */
  rows: readonly Passage[];
  next: number | null;
  count: Count | null;
  error: ApiError | null;
  /** Whether the passages are those of the draft, and no others are on their way. */
  isDone: boolean;
  /** The passage gone to last, by its key. */
  at: string | null;
}

const NO_ANSWER = { rows: [], next: null, count: null, error: null, at: null, isDone: false } as const;

export const useRetrieve = create<RetrieveState>(() => ({
  draft: EMPTY_DRAFT,
  setId: null,
  projectId: null,
  ...NO_ANSWER,
}));

const set = useRetrieve.setState;

export const passageKey = ({ sourceId, start, end }: Pick<Passage, 'sourceId' | 'start' | 'end'>) =>
  `${sourceId} ${start} ${end}`;

/** The query of the open project as it was left; one that was not finished begins anew. */
function keptDraft(projectId: string): Pick<RetrieveState, 'draft' | 'setId'> {
  const kept = useUi.getState().layout[`retrieve.${projectId}`] as
    | { query?: Query; setId?: string | null }
    | undefined;
  if (!kept?.query) return { draft: EMPTY_DRAFT, setId: null };
  return { draft: draftOf(kept.query), setId: kept.setId ?? null };
}

/** Where the keys went before, and go again once the panel is closed. */
let before: Element | null = null;

export function openRetrieve(): void {
  const projectId = useProject.getState().info?.project.id ?? null;
  if (projectId === null) return;
  if (useRetrieve.getState().projectId !== projectId)
    set({ projectId, ...keptDraft(projectId), ...NO_ANSWER });
  if (!useUi.getState().retrieveOpen) before = document.activeElement;
  useUi.setState({ retrieveOpen: true, searchOpen: false, historyOpen: false });
}

export function closeRetrieve(): void {
  useUi.setState({ retrieveOpen: false });
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}

function keep({ draft, setId, projectId }: RetrieveState): void {
  const query = queryOf(draft);
  if (projectId !== null && query !== null) remember(`retrieve.${projectId}`, { query, setId });
}

export function changeDraft(change: Partial<Draft>): void {
  const { draft, isDone } = useRetrieve.getState();
  const next = { ...draft, ...change };
  // A condition that is not finished yet asks for nothing new: what is here stays the answer.
  set({ draft: next, isDone: isDone && queryKey(next) === queryKey(draft) });
  keep(useRetrieve.getState());
}

/** Takes a set in hand, or begins a query anew. */
export function takeQuery(query: Query | null, setId: string | null): void {
  set({ draft: query === null ? EMPTY_DRAFT : draftOf(query), setId, ...NO_ANSWER });
  keep(useRetrieve.getState());
}

/** Says which set the query in hand is kept as. */
export function holdSet(setId: string | null): void {
  set({ setId });
  keep(useRetrieve.getState());
}

/** Shows a passage in its text. */
export function goToPassage(passage: Passage): void {
  set({ at: passageKey(passage) });
  openSource(passage.sourceId, { start: passage.start, end: passage.end });
}
