/** A coding as it lies in its text (UTF-16, half-open), by the number of its code. */
export interface NumberedSpan {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** How many pairs of codings of two codes share a character, by the numbers of the codes, the lower first. */
export class OverlapPairs {
  /** Pairs of codings in all. */
  total = 0;
  private readonly codes: number;
  private readonly counts = new Map<number, number>();

  /** @param codes how many codes there are: their numbers lie below it */
  constructor(codes: number) {
    this.codes = codes;
  }

  /** Takes in the codings of one source, in the order of their starts. Codings that only touch share nothing. */
  add(spans: readonly NumberedSpan[]): void {
    let open: NumberedSpan[] = [];
    for (const next of spans) {
      if (next.end <= next.start) continue;
      open = open.filter(each => each.end > next.start);
      for (const each of open) if (each.code !== next.code) this.count(each.code, next.code);
      open.push(next);
    }
  }

  private count(a: number, b: number): void {
    const key = a < b ? a * this.codes + b : b * this.codes + a;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.total += 1;
  }

  /** Pairs of codes that meet. */
  get distinct(): number {
    return this.counts.size;
  }

  /** Every pair of codes with how often it meets, in no order. */
  *pairs(): Generator<{ a: number; b: number; count: number }> {
    for (const [key, count] of this.counts)
      yield { a: Math.floor(key / this.codes), b: key % this.codes, count };
  }

  /** The pairs that meet most often; of those that meet as often, those of lower numbers. */
  most(limit: number): { a: number; b: number; count: number }[] {
    const keys = [...this.counts].sort(([x, n], [y, m]) => m - n || x - y).slice(0, limit);
    return keys.map(([key, count]) => ({ a: Math.floor(key / this.codes), b: key % this.codes, count }));
  }
}
