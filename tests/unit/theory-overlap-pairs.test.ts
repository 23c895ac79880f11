import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberedSpan, OverlapPairs } from '../../shared/theory/overlap-pairs.ts';

const CODES = 5;
const spans = fc.array(
  fc
    .record({ code: fc.nat(CODES - 1), start: fc.nat(40), length: fc.nat(12) })
    .map(({ code, start, length }) => ({ code, start, end: start + length })),
  { maxLength: 30 },
);

/** Every two codings looked at. */
function counted(all: readonly NumberedSpan[]): Map<string, number> {
  const counts = new Map<string, number>();
  all.forEach((x, i) => {
    for (const y of all.slice(i + 1)) {
      if (x.code === y.code || Math.max(x.start, y.start) >= Math.min(x.end, y.end)) continue;
      const key = [x.code, y.code].sort((a, b) => a - b).join('-');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return counts;
}

describe('pairs of codes that share words', () => {
  it('are as many as looking at every two codings finds', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 4 }), sources => {
        const pairs = new OverlapPairs(CODES);
        const expected = new Map<string, number>();
        for (const source of sources) {
          pairs.add(source.toSorted((a, b) => a.start - b.start));
          for (const [key, n] of counted(source)) expected.set(key, (expected.get(key) ?? 0) + n);
        }
        const found = new Map([...pairs.pairs()].map(({ a, b, count }) => [`${a}-${b}`, count]));
        expect(found).toEqual(expected);
        expect(pairs.total).toBe([...expected.values()].reduce((sum, n) => sum + n, 0));
      }),
    );
  });

  it('that only touch share nothing', () => {
    const pairs = new OverlapPairs(2);
    pairs.add([
      { code: 0, start: 0, end: 5 },
      { code: 1, start: 5, end: 9 },
    ]);
    expect(pairs.total).toBe(0);
  });
});
