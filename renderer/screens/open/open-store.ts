import { create } from 'zustand';
import type { Coding } from '../../../shared/api/entities/codes.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { CodeRequest, Span } from '../../text-view/text-view-types.ts';
import type { LinkDraft } from './link/link-draft.ts';
import { beside, type Side, useSide } from './sides/beside.ts';

export type SourceBody = Result<'sources.text'>;
export type EvidenceRow = Result<'evidence.list'>[number];

/** Where something that floats is put: client coordinates. */
export interface Anchor {
  x: number;
  y: number;
}

/** What one text shows and where in it one is. */
export interface ViewState {
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
}

/** The view of the other side, while two sources are beside each other, and the coding that was chosen in it. */
export interface AsideView extends ViewState {
  codingId: string | null;
}

/** The view in hand and what is done in it; the view that is not waits aside. */
export interface OpenState extends ViewState {
  aside: AsideView;
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
  /** Whether the keys go to the text as soon as it is there: it was typed over until now, or asked for by key. */
  isBackFromTyping: boolean;
}

export const NO_VIEW: ViewState = {
  body: null,
  codings: [],
  codingsOf: null,
  selection: null,
  at: null,
  paragraph: null,
};

export const NOTHING_IN_HAND = {
  picker: null,
  codeMenu: null,
  renaming: null,
  codeDialog: null,
  further: null,
  link: null,
  evidence: null,
  lastCodingId: null,
  memoBegun: false,
} satisfies Partial<OpenState>;

const NOTHING: OpenState = {
  ...NO_VIEW,
  ...NOTHING_IN_HAND,
  aside: { ...NO_VIEW, codingId: null },
  isBackFromTyping: false,
};

/** What the parts of the Open stage share while it is shown; nothing of it outlives the source in view. */
export const useOpen = create<OpenState>(() => NOTHING);

export const setOpen = useOpen.setState;

/** Forgets what belongs to the view of a side, and what was in hand if that was there. */
export function resetView(side: Side): void {
  if (side !== beside().side) setOpen({ aside: NOTHING.aside });
  else setOpen({ ...NO_VIEW, ...NOTHING_IN_HAND });
}

/** Changes the view of a side, whether it is the one in hand or not. */
export function setView(side: Side, change: Partial<ViewState>): void {
  if (side === beside().side) setOpen(change);
  else setOpen(({ aside }) => ({ aside: { ...aside, ...change } }));
}

/** Something of the view of a side. */
export function useView<T>(side: Side, of: (view: ViewState) => T): T {
  const isInHand = useSide() === side;
  return useOpen(state => of(isInHand ? state : state.aside));
}

/** The view in hand as it is put aside. */
export function asideView(codingId: string | null): AsideView {
  const { body, codings, codingsOf, selection, at, paragraph } = useOpen.getState();
  return { body, codings, codingsOf, selection, at, paragraph, codingId };
}

/** A coding of the source in view. */
export function codingById(id: string | null): Coding | undefined {
  return id === null ? undefined : useOpen.getState().codings.find(coding => coding.id === id);
}

/** The words of a span of the source in view. */
export function wordsOf(span: Span): string {
  return useOpen.getState().body?.text.slice(span.start, span.end) ?? '';
}
