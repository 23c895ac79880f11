/** What of a quote its rank is made from: a half-open UTF-16 span of a source. */
export interface RankedQuote {
  id: string;
  sourceId: string;
  start: number;
  end: number;
  quote: string;
}

/** A passage that a link rests on. */
export interface CitedSpan {
  sourceId: string;
  start: number;
  end: number;
}

/** A statement of this length (UTF-16 units) says something and can be taken in at a glance, as in the report. */
const GOOD_LENGTH = { least: 12, most: 140 };

function readability({ quote }: RankedQuote): number {
  if (quote.length < GOOD_LENGTH.least) return quote.length - GOOD_LENGTH.least;
  return Math.min(0, GOOD_LENGTH.most - quote.length);
}

/**
 * Quotes in the order in which they carry a code: the researcher's own examples, then those that links rest on, then all
 * others; in each of these one from every source in turn, so that no interview speaks for all, and those of a readable
 * length first.
 */
export function strongestFirst<T extends RankedQuote>(
  quotes: readonly T[],
  exampleIds: ReadonlySet<string>,
  cited: readonly CitedSpan[],
): T[] {
  const spans = Map.groupBy(cited, span => span.sourceId);
  const isCited = (quote: T) =>
    (spans.get(quote.sourceId) ?? []).some(span => span.start < quote.end && span.end > quote.start);
  const rank = (quote: T): number => (exampleIds.has(quote.id) ? 0 : isCited(quote) ? 1 : 2);
  const ranks = Map.groupBy(quotes, rank);
  return [0, 1, 2].flatMap(each => oneFromEachSource(ranks.get(each) ?? []));
}

function oneFromEachSource<T extends RankedQuote>(quotes: readonly T[]): T[] {
  const queues = [...Map.groupBy(quotes, quote => quote.sourceId).values()].map(list =>
    list.toSorted((a, b) => readability(b) - readability(a) || a.start - b.start),
  );
  const longest = Math.max(0, ...queues.map(queue => queue.length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap(queue => queue[turn] ?? [])).flat();
}
