/** A half-open range of UTF-16 offsets over the whole canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One speaker's turn: the written label is `[start, bodyStart)`, the words are `[bodyStart, end)`. */
export interface TextTurn extends Span {
  readonly bodyStart: number;
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording. */
  readonly timeMs: number | null;
}

export interface TextDocument {
  readonly id: string;
  readonly text: string;
  readonly turns: readonly TextTurn[];
}

export interface ViewCoding extends Span {
  readonly id: string;
  readonly codeId: string;
  readonly coderId: string | null;
  readonly coderInitials: string | null;
  readonly hasMemo: boolean;
}

export interface ViewCode {
  readonly id: string;
  readonly name: string;
  /** A hue of the palette: the theme's `--c-<color>`. */
  readonly color: string;
}

export type MarkKind = 'cause' | 'effect' | 'search' | 'pending';

export interface ViewMark extends Span {
  readonly id: string;
  readonly kind: MarkKind;
}

export interface CodingChanges {
  readonly added?: readonly ViewCoding[] | undefined;
  readonly changed?: readonly ViewCoding[] | undefined;
  readonly removedIds?: readonly string[] | undefined;
}

/** Commands asked for by key; the host decides what they do. */
export type KeyCommand = 'delete' | 'memo' | 'nextCoding' | 'previousCoding' | 'escape';

/** Where the code picker goes (client coordinates) and the character that opened it, if one did. */
export interface CodeRequest {
  readonly x: number;
  readonly y: number;
  readonly initialText: string;
}

export interface TextViewHandlers {
  onSelectionChange?(span: Span | null): void;
  onCode?(span: Span, request: CodeRequest): void;
  /** All codings at the place clicked, narrowest first; empty when there is none. */
  onSelectCodings?(ids: string[], offset: number): void;
  onKeyCommand?(command: KeyCommand): void;
  /** Called once, when a dragged edge is dropped or an edge was moved by key. */
  onEdgeMove?(codingId: string, span: Span): void;
  /** A code (dragged as `CODE_DRAG_TYPE`) was dropped on the selection, or on the sentence under the pointer. */
  onDropCode?(codeId: string, span: Span): void;
}

/** Every word the view shows or speaks. */
export interface TextViewLabels {
  readonly text: string;
  readonly lane: string;
  readonly hasMemo: string;
  readonly codingButton: (codeName: string, quoteStart: string) => string;
  readonly moreCodings: (count: number) => string;
  /** Spoken when the caret is moved by key to other codes; an empty list means it left them. */
  readonly codesAtCaret: (codeNames: string[]) => string;
}

export interface TextViewOptions {
  readonly labels: TextViewLabels;
  readonly on: TextViewHandlers;
}

/** Data type of a code dragged over the text: its value is the code's id. */
export const CODE_DRAG_TYPE = 'application/x-rooted-code';

/** Data type of a span dragged out of the text: JSON `{documentId, start, end}`. */
export const SPAN_DRAG_TYPE = 'application/x-rooted-span';
