import { snapToGraphemes } from './graphemes.ts';
import { offset, type Span, span } from './offset.ts';

const SPACE = /\s/u;

/** What is left of a span when white space at its end is passed over; null where nothing else is in it. */
function upTo(text: string, { start, end }: Span): Span | null {
  let to: number = end;
  while (to > start && SPACE.test(text.charAt(to - 1))) to -= 1;
  return to > start ? span(start, to) : null;
}

/** The same at its beginning. */
function fromOn(text: string, { start, end }: Span): Span | null {
  let from: number = start;
  while (from < end && SPACE.test(text.charAt(from))) from += 1;
  return from < end ? span(from, end) : null;
}

/**
 * What is left of a span without a part of it: nothing, one piece or the piece before and the one after, in their order.
 * Whole grapheme clusters are taken away, and the pieces do not reach over the white space they now end or begin with.
 * @returns the same span, alone, where the part does not touch it
 */
export function spanWithout(text: string, whole: Span, part: Span): Span[] {
  const gone = snapToGraphemes(text, part);
  if (gone.end <= whole.start || gone.start >= whole.end || gone.end <= gone.start) return [whole];
  const before = gone.start > whole.start ? upTo(text, span(whole.start, gone.start)) : null;
  const after = gone.end < whole.end ? fromOn(text, span(gone.end, whole.end)) : null;
  return [before, after].filter(piece => piece !== null);
}

/**
 * A span in two pieces, cut at a position (before the grapheme cluster that holds it), without the white space between
 * them; null where one of them would hold no words.
 */
export function cutSpan(text: string, whole: Span, at: number): [Span, Span] | null {
  if (at <= whole.start || at >= whole.end) return null;
  const { start: cut } = snapToGraphemes(text, span(at, at));
  if (cut <= whole.start) return null;
  const before = upTo(text, span(whole.start, cut));
  const after = fromOn(text, span(cut, whole.end));
  return before && after && [before, after];
}

/** Whether spans, in the order of the text, overlap or have nothing but white space between them: what cutting leaves. */
export function spansTouch(text: string, spans: readonly Span[]): boolean {
  let end = spans[0]?.end ?? offset(0);
  for (const each of spans.slice(1)) {
    if (each.start > end && text.slice(end, each.start).trim() !== '') return false;
    if (each.end > end) end = each.end;
  }
  return true;
}
