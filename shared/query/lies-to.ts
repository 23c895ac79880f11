/** Anything that reaches from a number to another, half-open. */
export interface Reach {
  readonly start: number;
  readonly end: number;
}

/** How many of sorted numbers are below one. */
export function countBelow(sorted: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans in the order of their starts, made ready for questions that one look answers. */
export class LyingThere {
  private readonly spans: readonly Reach[];
  private readonly starts: readonly number[];
  /** The greatest end among the first so many. */
  private readonly reached: readonly number[];
  /** The least end among those from here on. */
  private readonly leastEnd: readonly number[];
  /** The places of the spans by where they end, those that begin later last among equals. */
  private readonly byEnd: readonly number[];
  private readonly ends: readonly number[];

  /** @param spans none of them empty, in the order of their starts */
  constructor(spans: readonly Reach[]) {
    this.spans = spans;
    this.starts = spans.map(each => each.start);
    let most = -1;
    this.reached = spans.map(each => {
      most = Math.max(most, each.end);
      return most;
    });
    let least = Number.POSITIVE_INFINITY;
    this.leastEnd = spans.toReversed().map(each => {
      least = Math.min(least, each.end);
      return least;
    });
    this.byEnd = spans.map((_, place) => place).sort((a, b) => this.endOf(a) - this.endOf(b) || a - b);
    this.ends = this.byEnd.map(place => this.endOf(place));
  }

  private endOf(place: number): number {
    return this.spans[place]?.end ?? 0;
  }

  /** Whether one of them shares a unit with a span. */
  overlap({ start, end }: Reach): boolean {
    return (this.reached[countBelow(this.starts, end) - 1] ?? -1) > start;
  }

  /** Whether a span lies within one of them; the same span does. */
  hold({ start, end }: Reach): boolean {
    return (this.reached[countBelow(this.starts, start + 1) - 1] ?? -1) >= end;
  }

  /** Whether one of them lies within a span; the same span does. */
  liesIn({ start, end }: Reach): boolean {
    const from = countBelow(this.starts, start);
    return (this.leastEnd[this.spans.length - 1 - from] ?? Number.POSITIVE_INFINITY) <= end;
  }

  /** The place of the first that begins at a position or after it; -1 where there is none. */
  firstFrom(at: number): number {
    const place = countBelow(this.starts, at);
    return place < this.spans.length ? place : -1;
  }

  /** The place of the last that ends at a position or before it; -1 where there is none. */
  lastUntil(at: number): number {
    return this.byEnd[countBelow(this.ends, at + 1) - 1] ?? -1;
  }

  /** The places of all that share a unit with a span, in their order. */
  overlapping({ start, end }: Reach): number[] {
    const found: number[] = [];
    // What lies before the first that reaches so far cannot overlap.
    for (let at = countBelow(this.reached, start + 1); at < countBelow(this.starts, end); at++)
      if (this.endOf(at) > start) found.push(at);
    return found;
  }
}

/** The union of passages as stretches that neither overlap nor touch. */
export function cover(passages: readonly Reach[]): Reach[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of passages) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
