import { type Bounds, unionBounds } from './geometry.ts';
import { wrapText } from './wrap-text.ts';

/** A note on a model: its upper left corner, its width, and what it says. */
export interface DiagramNote {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** A note with its words set. */
export interface NoteShape extends DiagramNote {
  readonly height: number;
  /** Baselines from the upper edge. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** How notes are set, in units. */
export const NOTE = { size: 12, leading: 17, padX: 10, padY: 9, radius: 8 } as const;
/** A note is never lower than one line, so that an empty one can be seen and hit. */
const MOST_LINES = 60;

/** Sets a note: its own line breaks are kept, and lines that are too long for its width are broken. */
export function noteShape(note: DiagramNote): NoteShape {
  const maxWidth = note.width - NOTE.padX * 2;
  const rows = note.text
    .split(/\r?\n/)
    .flatMap(line => {
      const set = wrapText(line, { maxWidth, size: NOTE.size, weight: 400, maxLines: MOST_LINES });
      return set.length === 0 ? [''] : set;
    })
    .slice(0, MOST_LINES);
  return {
    ...note,
    height: NOTE.padY * 2 + rows.length * NOTE.leading,
    lines: rows.map((text, index) => ({ text, y: NOTE.padY + index * NOTE.leading + 12.5 })),
  };
}

/** The bounds of a drawing together with its notes. */
export function boundsWithNotes(bounds: Bounds, notes: readonly NoteShape[]): Bounds {
  const all = notes.map(({ x, y, width, height }) => ({
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  }));
  return unionBounds([bounds, ...all]);
}
