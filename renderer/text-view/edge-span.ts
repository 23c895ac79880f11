import { nextGrapheme, previousGrapheme, snapToGraphemes } from '../../shared/text/graphemes.ts';
import { offset, span } from '../../shared/text/offset.ts';
import type { Span } from './text-view-types.ts';

/** A span with one edge put elsewhere: whole grapheme clusters, and at least one of them left. */
export function spanWithEdge(text: string, from: Span, edge: 'start' | 'end', to: number): Span {
  if (edge === 'start') {
    const start = Math.min(to, previousGrapheme(text, offset(from.end)));
    return snapToGraphemes(text, span(start, from.end));
  }
  const end = Math.max(to, nextGrapheme(text, offset(from.start)));
  return snapToGraphemes(text, span(from.start, end));
}
