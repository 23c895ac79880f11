import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portraitsOf } from '../../shared/figure/portrait.ts';
import {
  type Portrait,
  type PortraitCell,
  portraitByFrequency,
  portraitByText,
} from '../../shared/figure/portrait-cells.ts';
import { portraitLegend } from '../../shared/figure/portrait-legend.ts';
import { STUDY } from './axial-rows.ts';

const texts = fc.integer({ min: 1, max: 400 }).chain(length =>
  fc.record({
    length: fc.constant(length),
    most: fc.integer({ min: 1, max: 60 }),
    codings: fc.array(
      fc
        .record({
          codeId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'),
          at: fc.nat({ max: length }),
          size: fc.nat({ max: 80 }),
        })
        .map(({ codeId, at, size }) => ({ codeId, start: at, end: Math.min(length, at + size) })),
      { maxLength: 40 },
    ),
  }),
);

const filled = ({ bands, empty }: PortraitCell) => bands.reduce((sum, band) => sum + band.share, empty);

/** What is in the cells of each code, counted character by character from the codings. */
function counted(
  codings: readonly { codeId: string; start: number; end: number }[],
  start: number,
  end: number,
) {
  const weights = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const over = new Set(codings.filter(c => c.start <= at && at < c.end).map(c => c.codeId));
    for (const id of over) weights.set(id, (weights.get(id) ?? 0) + 1 / over.size / (end - start));
  }
  return weights;
}

describe('a portrait in the order of the text', () => {
  it('covers the text once, in order, with no more cells than asked for', () => {
    fc.assert(
      fc.property(texts, ({ codings, length, most }) => {
        const { cells } = portraitByText(codings, length, most);
        expect(cells.length).toBe(Math.min(most, length));
        let at = 0;
        for (const { place } of cells) {
          expect(place?.start).toBe(at);
          expect(place?.end).toBeGreaterThan(at);
          at = place?.end ?? -1;
        }
        expect(at).toBe(length);
      }),
    );
  });

  it('has shares that add to one in each cell and are those of the characters', () => {
    fc.assert(
      fc.property(texts, ({ codings, length, most }) => {
        for (const cell of portraitByText(codings, length, most).cells) {
          expect(filled(cell)).toBeCloseTo(1, 6);
          const weights = counted(codings, cell.place?.start ?? 0, cell.place?.end ?? 0);
          for (const { codeId, share } of cell.bands)
            if (codeId !== null) expect(share).toBeCloseTo(weights.get(codeId) ?? -1, 6);
          const named = cell.bands.filter(band => band.codeId !== null);
          expect(named.length).toBe(Math.min(6, weights.size));
        }
      }),
    );
  });

  it('has a text without codings empty, and one that is nothing without cells', () => {
    expect(portraitByText([], 10, 5).cells.map(cell => cell.empty)).toEqual([1, 1, 1, 1, 1]);
    expect(portraitByText([], 0, 5)).toEqual({ cells: [], shares: [] });
  });
});

describe('a portrait in the order of frequency', () => {
  it('holds as much of each code as the text, in blocks that do not come again', () => {
    fc.assert(
      fc.property(texts, ({ codings, length, most }) => {
        const { cells, shares } = portraitByFrequency(codings, length, most);
        const held = new Map<string | null, number>();
        const seen: (string | null)[] = [];
        for (const cell of cells) {
          expect(filled(cell)).toBeCloseTo(1, 6);
          for (const { codeId, share } of cell.bands) {
            held.set(codeId, (held.get(codeId) ?? 0) + share / cells.length);
            if (seen.at(-1) !== codeId) seen.push(codeId);
          }
        }
        const blocks = seen.filter(id => id !== null);
        expect(new Set(blocks).size).toBe(blocks.length);
        if (!held.has(null))
          for (const { codeId, share } of shares) expect(held.get(codeId) ?? 0).toBeCloseTo(share, 6);
        const sizes = shares.map(each => each.share);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });

  it('leads to the first passage of the code', () => {
    const codings = [
      { codeId: 'a', start: 60, end: 90 },
      { codeId: 'a', start: 10, end: 20 },
    ];
    const { cells } = portraitByFrequency(codings, 100, 10);
    expect(cells[0]?.place).toMatchObject({ start: 10, end: 20 });
    expect(cells[9]).toEqual({ bands: [], empty: 1, place: null });
  });
});

describe('what a portrait is of', () => {
  const coding = (codeId: string, start: number, end: number) => ({
    codeId,
    coderId: 'Lin',
    start,
    end,
    state: 'ok',
  });
  const wish = {
    level: 'concept',
    order: 'text',
    most: 4,
    filter: { codeIds: [], coderIds: [], kinds: [] },
  } as const;
  const named = ({ shares }: Portrait) => shares.map(each => each.codeId);
  const codings = [coding('No signal', 0, 30), coding('Hills', 30, 50), coding('Ageing', 50, 60)];

  it('counts codes for what holds them at the level, and two of one category once', () => {
    expect(named(portraitsOf(STUDY, wish)(codings, 100))).toEqual(['No signal', 'Hills', 'Ageing']);
    expect(named(portraitsOf(STUDY, { ...wish, level: 'category' })(codings, 100))).toEqual([
      'Network',
      'People',
    ]);
    expect(named(portraitsOf(STUDY, { ...wish, level: 'main' })(codings, 100))).toEqual(['Rural']);
  });

  it('leaves out what the filter hides and what lost its words', () => {
    const filter = { codeIds: ['Network'], coderIds: [], kinds: [] };
    expect(named(portraitsOf(STUDY, { ...wish, filter })(codings, 100))).toEqual(['No signal', 'Hills']);
    const emptied = codings.map(each => ({ ...each, state: 'emptied' }));
    expect(named(portraitsOf(STUDY, wish)(emptied, 100))).toEqual([]);
  });

  it('tells codes of one colour apart in the legend', () => {
    const portrait = portraitsOf(STUDY, wish)(codings, 100);
    const codes = new Map(STUDY.map(({ id, name }) => [id, { id, name, color: 'green' as const }]));
    const legend = portraitLegend([portrait], codes);
    expect(legend.map(each => each.name)).toEqual(['No signal', 'Hills', 'Ageing']);
    expect(new Set(legend.map(each => each.texture)).size).toBe(3);
  });

  it('has 10,000 codings of a long text in the cells of any other', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => coding(`c${i % 300}`, i * 97, i * 97 + 300));
    const { cells } = portraitsOf(STUDY, { ...wish, most: 400 })(many, 1_000_000);
    expect(cells).toHaveLength(400);
    expect(Math.max(...cells.map(cell => cell.bands.length))).toBeLessThanOrEqual(7);
  });
});
