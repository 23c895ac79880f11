import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalIndex } from '../../shared/text/interval-index.ts';
import { contains, type IdSpan, overlaps, sweep } from '../../shared/text/interval-sweep.ts';
import { offset, span } from '../../shared/text/offset.ts';
import { spanWithin } from './text-arbitraries.ts';

const LENGTH = 60;
const codings = fc.array(
  fc.tuple(spanWithin(LENGTH), fc.constantFrom('a', 'b', 'c', 'd', 'e')).map(([at, id]) => ({ ...at, id })),
  { maxLength: 25 },
);

function coveringIds(spans: readonly IdSpan<string>[], at: number): string[] {
  return [...new Set(spans.filter(s => s.start <= at && at < s.end).map(s => s.id))].sort();
}

describe('spans', () => {
  it('that touch do not overlap, and empty ones never do', () => {
    expect(overlaps(span(0, 3), span(3, 5))).toBe(false);
    expect(overlaps(span(0, 4), span(3, 5))).toBe(true);
    expect(overlaps(span(0, 4), span(2, 2))).toBe(false);
  });

  it('hold their start but not their end', () => {
    expect(contains(span(2, 4), offset(2))).toBe(true);
    expect(contains(span(2, 4), offset(4))).toBe(false);
    expect(contains(span(2, 4), span(3, 4))).toBe(true);
    expect(contains(span(2, 4), span(3, 5))).toBe(false);
  });
});

describe('the sweep', () => {
  it('cuts overlapping codings into segments in the order the ids were given', () => {
    const segments = sweep([
      { ...span(2, 6), id: 'late' },
      { ...span(0, 4), id: 'early' },
    ]);
    expect(segments).toEqual([
      { start: 0, end: 2, ids: ['early'] },
      { start: 2, end: 4, ids: ['late', 'early'] },
      { start: 4, end: 6, ids: ['late'] },
    ]);
  });

  it('names a code once where two of its codings meet or overlap', () => {
    expect(
      sweep([
        { ...span(0, 4), id: 1 },
        { ...span(3, 6), id: 1 },
        { ...span(6, 8), id: 1 },
      ]),
    ).toEqual([{ start: 0, end: 8, ids: [1] }]);
  });

  it('covers exactly what the spans cover, without overlap or needless cuts', () => {
    fc.assert(
      fc.property(codings, spans => {
        const segments = sweep(spans);
        for (let at = 0; at <= LENGTH; at++) {
          const here = segments.filter(s => s.start <= at && at < s.end);
          expect(here.length).toBeLessThanOrEqual(1);
          expect([...(here[0]?.ids ?? [])].sort()).toEqual(coveringIds(spans, at));
        }
        segments.forEach((segment, i) => {
          const before = segments[i - 1];
          expect(segment.end).toBeGreaterThan(segment.start);
          if (before?.end === segment.start) expect(before.ids).not.toEqual(segment.ids);
        });
      }),
    );
  });
});

describe('the interval index', () => {
  it('finds the codings at a position and in a range as a full search does', () => {
    fc.assert(
      fc.property(codings, spanWithin(LENGTH + 5), (spans, range) => {
        const index = intervalIndex(spans);
        const byPlace = (a: IdSpan<string>, b: IdSpan<string>) => a.start - b.start || a.end - b.end;
        expect(index.within(range.start, range.end)).toEqual(
          spans.filter(s => overlaps(s, range)).sort(byPlace),
        );
        expect(index.at(range.start)).toEqual(spans.filter(s => contains(s, range.start)).sort(byPlace));
      }),
    );
  });

  it('gives back the very objects it was given', () => {
    const coding = { ...span(3, 9), code: 'Funding gap' };
    expect(intervalIndex([coding]).at(offset(8))[0]).toBe(coding);
    expect(intervalIndex([coding]).at(offset(9))).toEqual([]);
  });

  it('holds a hundred thousand codings, nested and in one place', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ ...span(i % 1000, 2000 + (i % 7)), id: i }));
    const index = intervalIndex(many);
    expect(index.at(offset(0))).toHaveLength(100);
    expect(index.at(offset(1500))).toHaveLength(100_000);
    expect(index.at(offset(2005)).every(s => s.end === 2006)).toBe(true);
  });
});
