import { create } from 'zustand';
import type { Result } from '../../shared/api/method-table.ts';

export type SourceBody = Result<'sources.text'>;
export type Correction = Result<'sources.correct'>;

/** A stretch of a transcript that is typed over as one: a turn's label, or words of it. UTF-16 over the body's text. */
export interface DraftBlock {
  readonly kind: 'label' | 'words';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
}

/** A transcript being corrected: the version it was begun on, and what was typed so far, by the number of the block. */
export interface TextDraft {
  readonly body: SourceBody;
  readonly blocks: readonly DraftBlock[];
  readonly typed: ReadonlyMap<number, string>;
  /** Where the caret goes when the text is shown for typing: UTF-16 over the body's text. */
  readonly caret: number;
}

interface DraftState {
  /** By source. A draft outlives the screen it was typed on: it ends when it is saved or thrown away. */
  drafts: Readonly<Record<string, TextDraft>>;
  saving: string | null;
  /** Sources whose drafts are asked about; `thenClose` where the window was to be closed. */
  asking: { sourceIds: readonly string[]; thenClose: boolean } | null;
  /** What the last correction of a source changed, until it is put away. */
  corrections: Readonly<Record<string, Correction>>;
}

export const useDrafts = create<DraftState>(() => ({
  drafts: {},
  saving: null,
  asking: null,
  corrections: {},
}));

const set = useDrafts.setState;

export function putDraft(sourceId: string, draft: TextDraft | null): void {
  set(({ drafts }) => {
    const { [sourceId]: _, ...others } = drafts;
    return { drafts: draft ? { ...others, [sourceId]: draft } : others };
  });
}

/** Takes down what a block says now; where it says again what it said, nothing is left to save of it. */
export function typeInto(sourceId: string, index: number, text: string): void {
  const draft = useDrafts.getState().drafts[sourceId];
  if (!draft) return;
  const typed = new Map(draft.typed);
  if (draft.blocks[index]?.text === text) typed.delete(index);
  else typed.set(index, text);
  putDraft(sourceId, { ...draft, typed });
}

export function putCorrection(sourceId: string, correction: Correction | null): void {
  set(({ corrections }) => {
    const { [sourceId]: _, ...others } = corrections;
    return { corrections: correction ? { ...others, [sourceId]: correction } : others };
  });
}

/** The sources with something typed that is not saved. */
export function unsavedSources(): string[] {
  const { drafts } = useDrafts.getState();
  return Object.keys(drafts).filter(id => (drafts[id]?.typed.size ?? 0) > 0);
}
