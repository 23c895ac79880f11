import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianMove } from '../../shared/diagram/align-drawing.ts';
import { countCrossings } from '../../shared/diagram/crossings.ts';
import { boxesOverlap } from '../../shared/diagram/geometry.ts';
import { layoutGraph } from '../../shared/diagram/layout.ts';
import { placesOf } from '../../shared/diagram/layout-task.ts';
import type { Layout, LayoutInput } from '../../shared/diagram/layout-types.ts';
import { modelLayoutInput } from '../../shared/diagram/model-input.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { denseMap, denseNames, referenceNames, referenceTheory } from './diagram-maps.ts';

const dense = modelLayoutInput(buildModelGraph(denseMap()), { names: denseNames(), siteUnit: '点' });
const reference = modelLayoutInput(buildModelGraph(referenceTheory), {
  names: referenceNames('en'),
  siteUnit: 's',
});
const drawnDense = await layoutGraph(dense);

const diagonal = ({ bounds }: Layout) => Math.hypot(bounds.right - bounds.left, bounds.bottom - bounds.top);

/** How far the median box moved, as a part of the drawing's diagonal. */
const moved = (before: Layout, after: Layout) =>
  medianMove(placesOf(before), placesOf(after)) / diagonal(before);

function withLink(input: LayoutInput, from: string, to: string): LayoutInput {
  const label = { width: 62, height: 24 };
  return { ...input, arrows: [...input.arrows, { id: 'added', from, to, label }] };
}

const against = ({ arrows, factors }: Layout) => {
  const x = new Map(factors.map(factor => [factor.id, factor.x]));
  return arrows.filter(arrow => (x.get(arrow.to) ?? 0) <= (x.get(arrow.from) ?? 0)).length;
};

function expectClear(layout: Layout): void {
  const chips = layout.arrows.flatMap(({ label }) => (label ? [label] : []));
  chips.forEach((chip, index) => {
    for (const other of chips.slice(index + 1)) expect(boxesOverlap(chip, other)).toBe(false);
    for (const factor of layout.factors) expect(boxesOverlap(chip, factor)).toBe(false);
  });
}

const known = new Set(dense.arrows.map(({ from, to }) => `${from}>${to}`));
const ids = dense.factors.map(factor => factor.id);
const newLinks = fc
  .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
  .filter(([from, to]) => from !== to && !known.has(`${from}>${to}`));

describe('a drawing that is changed by one link', () => {
  it('moves the median factor by less than a fifth of the drawing, and reads as well as a fresh one', async () => {
    await fc.assert(
      fc.asyncProperty(newLinks, async ([from, to]) => {
        const input = withLink(dense, from, to);
        const after = await layoutGraph({ ...input, previous: drawnDense });
        const fresh = await layoutGraph(input);
        expect(moved(drawnDense, after)).toBeLessThan(0.2);
        expect(against(after)).toBeLessThanOrEqual(against(fresh));
        expectClear(after);
      }),
      { numRuns: 20, seed: 20 },
    );
  }, 120_000);

  it('moves the median factor by less than a twentieth of it for most links', async () => {
    const links = fc.sample(newLinks, { numRuns: 15, seed: 7 });
    const ways: number[] = [];
    for (const [from, to] of links) {
      const after = await layoutGraph({ ...withLink(dense, from, to), previous: drawnDense });
      ways.push(moved(drawnDense, after));
    }
    expect(ways.filter(way => way < 0.05).length).toBeGreaterThan(links.length / 2);
  }, 120_000);

  it('stays exactly where it is when the link reads well there', async () => {
    const before = await layoutGraph(reference);
    const after = await layoutGraph({
      ...withLink(reference, 'environment', 'system'),
      previous: before,
    });
    expect(moved(before, after)).toBe(0);
    expect(countCrossings(after.arrows)).toBe(0);
    expect(after.arrows.find(arrow => arrow.id === 'added')?.curve.length).toBeGreaterThan(3);
  });
});

describe('a drawing that is laid out from the last one', () => {
  it('is the same again when nothing changed, curves included', async () => {
    const again = await layoutGraph({ ...dense, previous: drawnDense });
    expect(placesOf(again)).toEqual(placesOf(drawnDense));
    expect(again.arrows.map(arrow => arrow.curve)).toEqual(drawnDense.arrows.map(arrow => arrow.curve));
  });

  it('is the same for the same last drawing', async () => {
    const input = { ...withLink(dense, ids[3] ?? '', ids[20] ?? ''), previous: drawnDense };
    expect(await layoutGraph(input)).toEqual(await layoutGraph(input));
  });

  it('keeps the other boxes and their arrows when one was set down by hand', async () => {
    const moving = ids[4] ?? '';
    const pinned = new Map([[moving, { x: 40, y: 900 }]]);
    const after = await layoutGraph({ ...dense, pinned, previous: drawnDense });
    const before = placesOf(drawnDense);
    for (const { id, x, y } of after.factors) {
      expect({ x, y }).toEqual(id === moving ? { x: 40, y: 900 } : before.get(id));
    }
  });

  it('keeps what stays when a filter takes a few factors away', async () => {
    const gone = new Set(ids.slice(20));
    const input = {
      factors: dense.factors.filter(factor => !gone.has(factor.id)),
      arrows: dense.arrows.filter(arrow => !gone.has(arrow.from) && !gone.has(arrow.to)),
    };
    const after = await layoutGraph({ ...input, previous: drawnDense });
    expect(moved(drawnDense, after)).toBeLessThan(0.05);
  });
});

describe('a map of 150 factors and 600 arrows', () => {
  it('is laid out with clear chips, the same twice', async () => {
    const factors = Array.from({ length: 150 }, (_, i) => ({
      id: `f${i}`,
      width: 130,
      height: 56,
      radius: 12,
    }));
    const arrows = Array.from({ length: 600 }, (_, i) => {
      const from = `f${i % 140}`;
      const to = `f${Math.min(149, (i % 140) + 1 + ((Math.floor(i / 140) * 7 + i) % 23))}`;
      return { id: `${i}`, from, to, label: { width: 62, height: 24 } };
    }).filter(({ from, to }) => from !== to);
    const layout = await layoutGraph({ factors, arrows });
    expectClear(layout);
    expect(await layoutGraph({ factors, arrows })).toEqual(layout);
  }, 60_000);
});
