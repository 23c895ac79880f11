/** Half-open UTF-16 positions over the source's text. */
export interface PartSpan {
  readonly start: number;
  readonly end: number;
}

export interface QuotePiece {
  start: number;
  text: string;
  isCause: boolean;
  isEffect: boolean;
}

/** A quote cut where its cause and effect parts begin and end; the two may overlap. */
export function quotePieces(
  quote: { start: number; text: string },
  { cause, effect }: { cause: PartSpan | null; effect: PartSpan | null },
): QuotePiece[] {
  const end = quote.start + quote.text.length;
  const edges = [{ start: quote.start, end }, cause, effect].flatMap(span =>
    span ? [span.start, span.end] : [],
  );
  const cuts = [...new Set(edges)].filter(at => at >= quote.start && at <= end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const until = cuts[index + 1] ?? end;
    const lies = (span: PartSpan | null) => span !== null && span.start <= start && span.end >= until;
    const text = quote.text.slice(start - quote.start, until - quote.start);
    return { start, text, isCause: lies(cause), isEffect: lies(effect) };
  });
}
