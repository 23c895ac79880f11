import { type Offset, offset, type Span, splitsSurrogatePair } from './offset.ts';
import { squeezeSpace } from './squeeze-space.ts';

/** Which of several places is meant. */
export interface QuoteWish {
  /** Where the quote stood or is thought to stand (UTF-16): the nearest place is taken. */
  readonly hint?: Offset | undefined;
  /** The n-th place, counted from 1 as people count; it goes before a hint. */
  readonly occurrence?: number | undefined;
}

/**
 * Every place where a quote stands in a text, character for character, by start. Places may overlap, so that
 * a coding made on any of them is found again.
 */
export function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (splitsSurrogatePair(text, at) || splitsSurrogatePair(text, end)) continue;
    found.push({ start: offset(at), end: offset(end) });
  }
  return found;
}

/**
 * Every place where a quote stands when white space is not compared strictly: line breaks and runs of space
 * count as one space, and space beside a Chinese character as none. For quotes copied from Word or a terminal,
 * where lines were wrapped.
 */
export function looseOccurrences(text: string, quote: string): Span[] {
  const wanted = squeezeSpace(quote.trim()).text;
  const squeezed = squeezeSpace(text);
  return occurrences(squeezed.text, wanted).map(({ start, end }) => ({
    start: offset(squeezed.offsets[start] ?? 0),
    end: offset((squeezed.offsets[end - 1] ?? 0) + 1),
  }));
}

function nearest(places: readonly Span[], hint: Offset): Span | null {
  let best: Span | null = null;
  for (const place of places) {
    if (best === null || Math.abs(place.start - hint) < Math.abs(best.start - hint)) best = place;
  }
  return best;
}

/**
 * Finds the place of a quote: exactly first and, when it stands nowhere so, with white space compared
 * loosely. Of several places the wished occurrence, else the one nearest to the hint, else the first.
 * @returns a UTF-16 span over `text`, or null when the quote, or the wished occurrence of it, is not there
 */
export function findQuote(text: string, quote: string, wish: QuoteWish = {}): Span | null {
  const exact = occurrences(text, quote);
  const places = exact.length > 0 ? exact : looseOccurrences(text, quote);
  if (wish.occurrence !== undefined) return places[wish.occurrence - 1] ?? null;
  if (wish.hint !== undefined) return nearest(places, wish.hint);
  return places[0] ?? null;
}
