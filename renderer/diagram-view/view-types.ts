import type { Alignment } from '../../shared/diagram/align-boxes.ts';

/** Texts the view needs, in the language of the interface. */
export interface DiagramLabels {
  /** Name of the whole drawing for screen readers. */
  readonly diagram: string;
  /** Short word for sites on chips (`s`, `地`). */
  readonly siteUnit: string;
  /** What a screen reader says of a box, for example “Governance, main category, 941 codings”. */
  readonly factor: (codeId: string) => string;
  /** What a screen reader says of an arrow, for example “Governance raises Effect, 61 quotes, 4 sites”. */
  readonly arrow: (arrowId: string) => string;
  /** What a screen reader says of a note. */
  readonly note: (noteId: string) => string;
}

/** A box that was set down: the centre in diagram units. */
export interface FactorMove {
  readonly codeId: string;
  readonly x: number;
  readonly y: number;
}

/** A note that was set down or made wider: its upper left corner and its width in diagram units. */
export interface NotePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What the view tells its owner. Nothing is stored by the view itself. */
export interface DiagramHandlers {
  readonly onSelectArrow: (arrowId: string) => void;
  readonly onSelectFactor: (codeId: string) => void;
  /** Once for each gesture, when it ends. */
  readonly onMoved: (moves: readonly FactorMove[]) => void;
  /** A click on the paper or Escape. */
  readonly onClear?: (() => void) | undefined;
  /** The boxes that are picked to be moved or put in line together. */
  readonly onPicked?: ((codeIds: readonly string[]) => void) | undefined;
  /** A walk by keys has come to a box. */
  readonly onWalked?: ((codeId: string) => void) | undefined;
  readonly onAligned?: ((how: Alignment, moved: number) => void) | undefined;
  readonly onNotePlaced?: ((noteId: string, place: NotePlace) => void) | undefined;
  readonly onEditNote?: ((noteId: string) => void) | undefined;
  readonly onRemoveNote?: ((noteId: string) => void) | undefined;
  /** A note is wanted with its upper left corner there. */
  readonly onAddNote?: ((at: { readonly x: number; readonly y: number }) => void) | undefined;
  /** The part of the drawing that is seen has changed. */
  readonly onViewed?: (() => void) | undefined;
}

/** What stands out in the drawing. */
export type DiagramSelection = { readonly factor: string } | { readonly arrow: string } | null;

/** What stays as it is while all else fades. */
export interface DiagramEmphasis {
  readonly factorIds: readonly string[];
  readonly arrowIds: readonly string[];
}
