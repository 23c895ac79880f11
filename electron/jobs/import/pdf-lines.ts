import type { PdfPage, PdfPiece } from './pdf-pages.ts';

/** A line of a page as it is read. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Left and right edge of the column it stands in. */
  readonly column: { readonly left: number; readonly right: number };
}

interface RawLine {
  readonly pieces: PdfPiece[];
  readonly y: number;
  readonly size: number;
}

/** Of letters' size: pieces nearer to a line than this stand on it, as do raised and lowered signs. */
const SAME_LINE = 0.45;
/** A gap that reads as a space, and one that reads as the next cell of a table. */
const SPACE = 0.2;
const CELL = 2.2;

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && HAN.test(character);

const rightOf = (piece: PdfPiece): number => piece.x + piece.width;

/** Pieces gathered into lines, from top to bottom. */
function gather(pieces: readonly PdfPiece[]): RawLine[] {
  const lines: RawLine[] = [];
  const visible = pieces.filter(piece => piece.text.trim() !== '');
  for (const piece of visible.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    const size = Math.max(piece.size, line?.size ?? 0);
    if (line && Math.abs(piece.y - line.y) < size * SAME_LINE) line.pieces.push(piece);
    else lines.push({ pieces: [piece], y: piece.y, size: piece.size });
  }
  return lines;
}

function textOf(pieces: readonly PdfPiece[]): string {
  let text = '';
  let before: PdfPiece | undefined;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const gap = before ? (piece.x - rightOf(before)) / Math.max(piece.size, 1) : 0;
    const touches = isHan(text.at(-1)) || isHan(piece.text[0]);
    if (gap > CELL) text += '\t';
    else if (gap > (touches ? 1 : SPACE) && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    before = piece;
  }
  return text.replace(/[ \u00A0]+/g, ' ').trim();
}

function lineOf(pieces: readonly PdfPiece[], column: PdfLine['column']): PdfLine {
  const ordered = pieces.toSorted((a, b) => a.x - b.x);
  return {
    text: textOf(ordered),
    left: Math.min(...ordered.map(piece => piece.x)),
    right: Math.max(...ordered.map(rightOf)),
    y: Math.max(...ordered.map(piece => piece.y)),
    size: Math.max(...ordered.map(piece => piece.size)),
    column,
  };
}

/** Steps in which a gutter is looked for across the page, in points. */
const STEP = 4;
/** A gutter is crossed by few lines, and lines stand on both sides of it on most of the page's height. */
const MOST_CROSSING = 0.2;
const LEAST_BESIDE = 0.35;
const LEAST_LINES = 6;

/** Where a page is set in two columns, the middle of the gap between them. */
function gutterOf(lines: readonly RawLine[], width: number): number | null {
  if (lines.length < LEAST_LINES) return null;
  let best: { x: number; crossing: number; room: number } | null = null;
  for (let x = width * 0.3; x <= width * 0.7; x += STEP) {
    const crossing = lines.filter(({ pieces }) => pieces.some(p => p.x < x - 1 && rightOf(p) > x + 1)).length;
    const beside = lines.filter(
      ({ pieces }) => pieces.some(p => rightOf(p) <= x) && pieces.some(p => p.x >= x),
    );
    if (crossing > lines.length * MOST_CROSSING || beside.length < lines.length * LEAST_BESIDE) continue;
    const room = Math.min(
      ...beside.map(({ pieces, size }) => {
        const left = Math.max(...pieces.filter(p => rightOf(p) <= x).map(rightOf));
        const right = Math.min(...pieces.filter(p => p.x >= x).map(p => p.x));
        return (right - left) / Math.max(size, 1);
      }),
    );
    // Cells of a table are far apart as well, but words of one line are not.
    if (room < 0.8) continue;
    if (!best || crossing < best.crossing || (crossing === best.crossing && room > best.room))
      best = { x, crossing, room };
  }
  return best?.x ?? null;
}

function edges(lines: readonly (readonly PdfPiece[])[]): PdfLine['column'] {
  const pieces = lines.flat();
  return {
    left: Math.min(...pieces.map(piece => piece.x)),
    right: Math.max(...pieces.map(rightOf)),
  };
}

/** Between two lines that go across, the left column is read before the right one. */
function inColumns(lines: readonly RawLine[], gutter: number): PdfLine[] {
  const left: PdfPiece[][] = [];
  const right: PdfPiece[][] = [];
  const read: PdfLine[] = [];
  const [ofLeft, ofRight] = [
    edges(lines.map(({ pieces }) => pieces.filter(piece => rightOf(piece) <= gutter))),
    edges(lines.map(({ pieces }) => pieces.filter(piece => piece.x >= gutter))),
  ];
  const flush = (): void => {
    read.push(...left.map(pieces => lineOf(pieces, ofLeft)), ...right.map(pieces => lineOf(pieces, ofRight)));
    left.length = 0;
    right.length = 0;
  };
  for (const { pieces } of lines) {
    const crosses = pieces.some(piece => piece.x < gutter - 1 && rightOf(piece) > gutter + 1);
    if (crosses) {
      flush();
      read.push(lineOf(pieces, { left: ofLeft.left, right: ofRight.right }));
      continue;
    }
    const [before, after] = [pieces.filter(p => p.x < gutter), pieces.filter(p => p.x >= gutter)];
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  flush();
  return read;
}

/** The lines of a page in the order they are read: from top to bottom, column by column where there are two. */
export function linesOfPage({ pieces, width }: PdfPage): PdfLine[] {
  const lines = gather(pieces);
  if (lines.length === 0) return [];
  const gutter = gutterOf(lines, width);
  if (gutter !== null) return inColumns(lines, gutter);
  const { left, right } = edges(lines.map(line => line.pieces));
  // Where all lines are short the margin on the left tells how far they could have gone.
  const column = { left, right: Math.max(right, width - left) };
  return lines.map(line => lineOf(line.pieces, column));
}
