import { create } from 'zustand';
import type { Coding } from '../../../shared/api/entities/codes.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { CodeRequest, Span } from '../../text-view/text-view-types.ts';
import type { LinkDraft } from './link/link-draft.ts';

export type SourceBody = Result<'sources.text'>;
export type EvidenceRow = Result<'evidence.list'>[number];

/** Where something that floats is put: client coordinates. */
export interface Anchor {
  x: number;
  y: number;
}

export interface OpenState {
  /** The source in view, once it is here; the codings that stand in it, in the order of the text. */
  body: SourceBody | null;
  codings: readonly Coding[];
  /** The source whose codings these are, once they are here. */
  codingsOf: string | null;
  /** The words selected in the text. */
  selection: Span | null;
  /** Where the text was clicked: the codings over this place are those that can be chosen from. */
  at: number | null;
  /** Number of the paragraph the caret stands in. */
  paragraph: number | null;
  /** The code picker; with a coding, it gives that one another code. */
  picker: (CodeRequest & { span: Span; recodes?: Coding }) | null;
  /** The menu of a code; of the coding of it, where it was asked for there. */
  codeMenu: (Anchor & { codeId: string; coding?: Coding }) | null;
  /** The code being renamed where its name stands. */
  renaming: { codeId: string; box: DOMRect } | null;
  codeDialog: { codeId: string | null } | null;
  /** The code whose further categories are chosen. */
  further: { codeId: string } | null;
  link: LinkDraft | null;
  /** The evidence whose cause and effect are marked in the text. */
  evidence: EvidenceRow | null;
  /** The coding that was chosen before the one chosen now. */
  lastCodingId: string | null;
  /** Whether a memo on the chosen coding is being begun. */
  memoBegun: boolean;
  /** Whether the keys go to the text as soon as it is there: it was typed over until now. */
  isBackFromTyping: boolean;
}

const NOTHING: OpenState = {
  body: null,
  codings: [],
  codingsOf: null,
  selection: null,
  at: null,
  paragraph: null,
  picker: null,
  codeMenu: null,
  renaming: null,
  codeDialog: null,
  further: null,
  link: null,
  evidence: null,
  lastCodingId: null,
  memoBegun: false,
  isBackFromTyping: false,
};

/** What the parts of the Open stage share while it is shown; nothing of it outlives the source in view. */
export const useOpen = create<OpenState>(() => NOTHING);

export const setOpen = useOpen.setState;

export function resetOpen(): void {
  setOpen(NOTHING, true);
}

/** A coding of the source in view. */
export function codingById(id: string | null): Coding | undefined {
  return id === null ? undefined : useOpen.getState().codings.find(coding => coding.id === id);
}

/** The words of a span of the source in view. */
export function wordsOf(span: Span): string {
  return useOpen.getState().body?.text.slice(span.start, span.end) ?? '';
}
