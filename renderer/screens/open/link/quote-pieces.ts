import type { Span } from '../../../text-view/text-view-types.ts';
import type { LinkDraft } from './link-draft.ts';

export interface QuotePiece {
  start: number;
  text: string;
  isCause: boolean;
  isEffect: boolean;
}

/** A quote cut where its cause and effect parts begin and end; the two may overlap. */
export function quotePieces(
  text: string,
  quote: Span,
  { cause, effect }: Pick<LinkDraft, 'cause' | 'effect'>,
): QuotePiece[] {
  const edges = [quote, cause.span, effect.span].flatMap(span => (span ? [span.start, span.end] : []));
  const cuts = [...new Set(edges)].filter(at => at >= quote.start && at <= quote.end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? quote.end;
    const lies = (span: Span | null) => span !== null && span.start <= start && span.end >= end;
    return { start, text: text.slice(start, end), isCause: lies(cause.span), isEffect: lies(effect.span) };
  });
}
