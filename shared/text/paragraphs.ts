import { type Offset, offset, type Span } from './offset.ts';

/** One written paragraph of a canonical text. */
export interface Paragraph extends Span {
  /** Counted from 1 over the paragraphs that hold something, as a reader counts them. */
  readonly number: number;
}

/**
 * Splits a canonical text at its line feeds. Spans leave the line feed out; lines of nothing but white space
 * are no paragraphs and have no number, so a file with blank lines between its paragraphs and one without
 * number alike.
 */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (/\S/.test(text.slice(start, end))) {
      found.push({ number: found.length + 1, start: offset(start), end: offset(end) });
    }
    start = end + 1;
  }
  return found;
}

/**
 * The paragraph a position belongs to: the one it lies in or, between two, the one before.
 * @returns null before the first paragraph
 */
export function paragraphAt(list: readonly Paragraph[], at: Offset): Paragraph | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = list[middle]?.start ?? 0;
    if (start <= at) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? null;
}
