import type { Change } from './change-map.ts';
import { type Offset, offset, type Span } from './offset.ts';
import { findQuote, occurrences } from './quote-anchor.ts';

/** A quote whose words a correction took out of the text, and where it stood in the version that still had it. */
export interface LostQuote {
  readonly quote: string;
  /** Where it would stand in the text as it is now (UTF-16). */
  readonly place: Offset;
  /** A version that still has the quote, and where it begins there; null where none is known. */
  readonly earlier: { readonly text: string; readonly start: Offset } | null;
}

/** So much of what stood before and after a quote tells one place where its words stand from another. */
const CONTEXT = 32;

function alikeBackwards(a: string, aEnd: number, b: string, bEnd: number): number {
  let count = 0;
  while (count < CONTEXT && aEnd > count && bEnd > count) {
    if (a[aEnd - 1 - count] !== b[bEnd - 1 - count]) break;
    count++;
  }
  return count;
}

function alikeForwards(a: string, aStart: number, b: string, bStart: number): number {
  let count = 0;
  while (count < CONTEXT && aStart + count < a.length && bStart + count < b.length) {
    if (a[aStart + count] !== b[bStart + count]) break;
    count++;
  }
  return count;
}

/** Of several places with the same words the one whose neighbours are most alike; of equals, the nearest. */
function bestPlace(text: string, lost: LostQuote, places: readonly Span[]): Span | null {
  const { earlier, quote, place } = lost;
  let best: { span: Span; alike: number; far: number } | null = null;
  for (const span of places) {
    const alike = earlier
      ? alikeBackwards(earlier.text, earlier.start, text, span.start) +
        alikeForwards(earlier.text, earlier.start + quote.length, text, span.end)
      : 0;
    const far = Math.abs(span.start - place);
    if (!best || alike > best.alike || (alike === best.alike && far < best.far)) best = { span, alike, far };
  }
  return best?.span ?? null;
}

/**
 * Where a lost quote may stand now: the same words, with the neighbours it had, before others; then the same words but
 * for white space; then what was written in their place.
 * @param changed the change of the last correction at the quote's place, with where it begins now, if there is one
 * @returns a span to be offered, never to be taken by itself; null where nothing speaks for any
 */
export function placeForQuote(text: string, lost: LostQuote, changed: Change | null): Span | null {
  const exact = bestPlace(text, lost, occurrences(text, lost.quote));
  if (exact) return exact;
  const loose = findQuote(text, lost.quote, { hint: lost.place });
  if (loose) return loose;
  const inserted = changed?.[2] ?? 0;
  const written = text.slice(lost.place, lost.place + inserted);
  const words = written.trim();
  if (words === '') return null;
  const start = lost.place + written.indexOf(words);
  return { start: offset(start), end: offset(start + words.length) };
}
