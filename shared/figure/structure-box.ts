import { textWidth } from '../diagram/text-width.ts';
import { wrapText } from '../diagram/wrap-text.ts';

/** A line of text in a box, `y` being its baseline from the top of the box. */
export interface BoxLine {
  readonly text: string;
  readonly y: number;
}

/** Text set in a box, before the box has a place. */
export interface BoxText {
  readonly lines: readonly BoxLine[];
  readonly height: number;
}

/** How the boxes of a column are set, in units. */
export interface ColumnStyle {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly maxLines: number;
  readonly padX: number;
  readonly padY: number;
}

/** An A4 page at 96 units an inch, and the margin on each side of it. */
export const SHEET_WIDTH = 794;
export const SHEET_HEIGHT = 1123;
export const SHEET_MARGIN = 36;

/** The three columns, and where their lines are joined. */
export const COLUMNS = {
  concept: { x: 36, width: 292, size: 12, weight: 400, maxLines: 3, padX: 9, padY: 5 },
  theme: { x: 378, width: 188, size: 12.5, weight: 600, maxLines: 4, padX: 10, padY: 9 },
  dimension: { x: 616, width: 142, size: 13, weight: 600, maxLines: 5, padX: 12, padY: 14 },
} as const satisfies Record<string, ColumnStyle>;

export type ColumnName = keyof typeof COLUMNS;

const LEADING = 1.3;
/** Ascent and descent divide a line about 0.8 to 0.2; half of the leading stands above. */
const BASELINE = 0.35;

/** Sets a text in a column's box: wrapped, centred in height. */
export function boxText(text: string, style: ColumnStyle): BoxText {
  const { size, weight, maxLines } = style;
  const lines = wrapText(text, { maxWidth: style.width - style.padX * 2, size, weight, maxLines });
  const leading = size * LEADING;
  return {
    lines: lines.map((line, index) => ({
      text: line,
      y: Math.round((style.padY + leading * (index + 0.5) + size * BASELINE) * 10) / 10,
    })),
    height: Math.round(Math.max(1, lines.length) * leading + style.padY * 2),
  };
}

/** Width of a heading, for what must not run into the next column. */
export function headingLines(text: string, style: ColumnStyle, size: number): string[] {
  return textWidth(text, size, 600) <= style.width
    ? [text]
    : wrapText(text, { maxWidth: style.width, size, weight: 600, maxLines: 2 });
}
