import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings } from '../../shared/diagram/crossings.ts';
import { sampleCurve } from '../../shared/diagram/curve.ts';
import { boxBounds, boxesOverlap, containsPoint } from '../../shared/diagram/geometry.ts';
import { layoutGraph } from '../../shared/diagram/layout.ts';
import type { Layout, LayoutInput } from '../../shared/diagram/layout-types.ts';
import { layoutModel } from '../../shared/diagram/model-layout.ts';
import { moveFactors } from '../../shared/diagram/reroute.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { denseMap, denseNames, referenceNames, referenceTheory } from './diagram-maps.ts';

/** A graph from words such as `a>b`, with equal boxes and chips. */
function graph(text: string): LayoutInput {
  const pairs = text.split(' ').map(word => word.split('>'));
  return {
    factors: [...new Set(pairs.flat())].map(id => ({ id, width: 150, height: 70, radius: 14 })),
    arrows: pairs.map(([from = '', to = '']) => ({
      id: `${from}>${to}`,
      from,
      to,
      label: { width: 62, height: 24 },
    })),
  };
}

/** Graphs on which layered layouts are compared, with the crossing pairs Graphviz 2.42 `dot` leaves in one run. */
const COMPARED: readonly (readonly [string, string, number])[] = [
  ['bipartite 5+5, optimum 4 by brute force', 'a>2 a>4 b>1 b>3 c>2 c>5 d>1 d>4 e>3 e>5', 4],
  ['K3,3, minimum C(3,2)² on two layers', 'a>x a>y a>z b>x b>y b>z c>x c>y c>z', 9],
  ['a tree', 'r>a r>b a>c a>d b>e b>f f>g', 0],
  ['a DAG with long edges', 'A>B A>C A>D A>E B>C B>D C>D D>E F>C F>D', 0],
  [
    'the cyclic map of rural governance',
    '党建引领>村民参与 村民参与>公共品供给 公共品供给>村民信任 村民信任>村民参与 村民参与>村规民约 村规民约>矛盾纠纷 矛盾纠纷>村民信任 人口外流>村民参与 产业发展>人口外流 公共品供给>产业发展 行政任务>村民自治 党建引领>行政任务 村民自治>村民参与 村民信任>村民自治 村民参与>矛盾纠纷',
    0,
  ],
  [
    'a random DAG: networkx gnp_random_graph(40, .05, seed=5), a<b',
    '0>7 0>17 0>27 1>10 1>21 1>24 1>28 1>29 2>5 2>22 2>33 4>5 5>9 5>17 5>24 5>31 6>12 7>30 7>36 8>31 8>36 9>11 10>17 11>15 11>34 12>28 12>32 13>26 15>17 16>27 21>23 21>26 23>36 25>27 35>39',
    12,
  ],
];

function expectClearLabels(layout: Layout): void {
  const labels = layout.arrows.flatMap(arrow => (arrow.label ? [arrow.label] : []));
  labels.forEach((label, index) => {
    for (const other of labels.slice(index + 1)) expect(boxesOverlap(label, other)).toBe(false);
    for (const factor of layout.factors) expect(boxesOverlap(label, factor)).toBe(false);
  });
}

function expectNoOverlap(layout: Layout): void {
  layout.factors.forEach((factor, index) => {
    for (const other of layout.factors.slice(index + 1)) expect(boxesOverlap(factor, other)).toBe(false);
  });
}

const reference = () =>
  layoutModel(buildModelGraph(referenceTheory), { names: referenceNames('en'), siteUnit: 's' });

describe('layout of compared graphs', () => {
  it.each(COMPARED)('crosses no more than dot: %s', async (_name, text, dot) => {
    const layout = await layoutGraph(graph(text));
    expect(countCrossings(layout.arrows)).toBeLessThanOrEqual(dot);
    expectNoOverlap(layout);
    expectClearLabels(layout);
  });
});

describe('layout of models', () => {
  it('draws the reference theory from left to right, the core category last, without a crossing', async () => {
    const layout = await reference();
    const x = Object.fromEntries(layout.factors.map(factor => [factor.id, factor.x]));
    expect(x['system']).toBeLessThan(x['environment'] ?? 0);
    expect(x['environment']).toBeLessThan(x['governance'] ?? 0);
    expect(x['governance']).toBeLessThan(x['effect'] ?? 0);
    expect(countCrossings(layout.arrows)).toBe(0);
    expectClearLabels(layout);
  });

  it('keeps chips apart and off the boxes on a map of 25 factors and 40 arrows', async () => {
    const graph = buildModelGraph(denseMap());
    const layout = await layoutModel(graph, { names: denseNames(), siteUnit: '地' });
    expect(layout.factors).toHaveLength(graph.factors.length);
    expect(layout.arrows).toHaveLength(40);
    expectNoOverlap(layout);
    expectClearLabels(layout);
  });

  it('starts and ends every arrow on the border of its boxes', async () => {
    const layout = await reference();
    const boxes = new Map(layout.factors.map(factor => [factor.id, factor]));
    for (const arrow of layout.arrows) {
      const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
      const points = sampleCurve(arrow.curve);
      if (!from || !to || !points[0]) throw new Error('arrow without ends');
      expect(containsPoint(from, points[0], 0.5)).toBe(true);
      expect(containsPoint(from, points[0], -0.5)).toBe(false);
      expect(containsPoint(to, points.at(-1) ?? points[0], 0.5)).toBe(true);
      expect(containsPoint(to, points.at(-1) ?? points[0], -0.5)).toBe(false);
    }
  });

  it('holds everything it drew in its bounds', async () => {
    const { bounds, factors, arrows } = await reference();
    const all = [...factors, ...arrows.flatMap(arrow => (arrow.label ? [arrow.label] : []))].map(box =>
      boxBounds(box),
    );
    for (const box of all) {
      expect(box.left).toBeGreaterThanOrEqual(bounds.left);
      expect(box.right).toBeLessThanOrEqual(bounds.right);
      expect(box.top).toBeGreaterThanOrEqual(bounds.top);
      expect(box.bottom).toBeLessThanOrEqual(bounds.bottom);
    }
  });

  it('draws an empty model and a model without arrows', async () => {
    expect((await layoutGraph({ factors: [], arrows: [] })).arrows).toEqual([]);
    const alone = await layoutGraph({ factors: [{ id: 'a', width: 9, height: 9, radius: 1 }], arrows: [] });
    expect(alone.factors).toHaveLength(1);
  });
});

describe('boxes set down by hand', () => {
  const pinned = new Map([['environment', { x: 700, y: 640 }]]);

  it('stay where they are and leave the others alone', async () => {
    const before = await reference();
    const after = await layoutModel(buildModelGraph(referenceTheory), {
      names: referenceNames('en'),
      siteUnit: 's',
      pinned,
    });
    for (const factor of after.factors) {
      const old = before.factors.find(each => each.id === factor.id);
      const expected = pinned.get(factor.id) ?? { x: old?.x, y: old?.y };
      expect({ x: factor.x, y: factor.y }).toEqual(expected);
    }
    const touched = (arrow: { from: string; to: string }) =>
      arrow.from === 'environment' || arrow.to === 'environment';
    const same = after.arrows.filter(arrow => !touched(arrow));
    expect(same.map(arrow => arrow.curve)).toEqual(
      before.arrows.filter(arrow => !touched(arrow)).map(arrow => arrow.curve),
    );
    expectClearLabels(after);
  });

  it('push aside a box that the layout would put under them', async () => {
    const before = await reference();
    const under = before.factors.find(factor => factor.id === 'governance') ?? { x: 0, y: 0 };
    const layout = await layoutModel(buildModelGraph(referenceTheory), {
      names: referenceNames('en'),
      siteUnit: 's',
      pinned: new Map([['system', { x: under.x, y: under.y }]]),
    });
    expectNoOverlap(layout);
    expectClearLabels(layout);
  });

  it('get arrows around what stands between, and two arrows where a pair runs both ways', async () => {
    const input = graph('a>b b>a');
    const layout = await layoutGraph({
      ...input,
      factors: [...input.factors, { id: 'wall', width: 120, height: 120, radius: 10 }],
      pinned: new Map([
        ['a', { x: 0, y: 0 }],
        ['b', { x: 700, y: 0 }],
        ['wall', { x: 350, y: 0 }],
      ]),
    });
    const wall = layout.factors.find(factor => factor.id === 'wall');
    for (const arrow of layout.arrows) {
      expect(wall && sampleCurve(arrow.curve).some(point => containsPoint(wall, point))).toBe(false);
    }
    const [there, back] = layout.arrows.map(arrow => sampleCurve(arrow.curve)[8]?.y ?? 0);
    expect(Math.abs((there ?? 0) - (back ?? 0))).toBeGreaterThan(50);
  });

  it('take only their own arrows along while they are dragged', async () => {
    const before = await reference();
    const after = moveFactors(before, new Map([['governance', { x: 900, y: 700 }]]));
    expect(after.factors.find(factor => factor.id === 'governance')).toMatchObject({ x: 900, y: 700 });
    for (const [index, arrow] of after.arrows.entries()) {
      const follows = arrow.from === 'governance' || arrow.to === 'governance';
      expect(arrow.curve === before.arrows[index]?.curve).toBe(!follows);
    }
  });
});

describe('layout laws', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const arrow = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([a, b]) => a !== b);
  const graphs = fc.uniqueArray(arrow, { minLength: 1, maxLength: 16, selector: pair => pair.join('>') });
  const pins = fc.dictionary(
    fc.constantFrom(...names),
    fc.record({ x: fc.integer({ max: 900, min: 0 }), y: fc.integer({ max: 600, min: 0 }) }),
  );

  it('gives the same drawing twice, with clear chips, whatever is linked and wherever boxes were set', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, pins, async (pairs, set) => {
        const input = {
          ...graph(pairs.map(pair => pair.join('>')).join(' ')),
          pinned: new Map(Object.entries(set)),
        };
        const layout = await layoutGraph(input);
        expectClearLabels(layout);
        expect(await layoutGraph(input)).toEqual(layout);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
