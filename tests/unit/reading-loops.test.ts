import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { findLoops } from '../../shared/theory/reading/loops.ts';
import { type SignedGraph, signedGraphOf } from '../../shared/theory/reading/signed-graph.ts';
import { referenceTheory } from './diagram-maps.ts';
import cases from './reading-cases.json' with { type: 'json' };
import { anyGraph, arrow, completeGraph, graphOf, graphOfEdges } from './reading-graphs.ts';

/** A loop from its first name in the alphabet on, since where a loop begins says nothing. */
function turned(ids: readonly string[]): string {
  const first = ids.indexOf(ids.toSorted()[0] ?? '');
  return [...ids.slice(first), ...ids.slice(0, first)].join(' → ');
}

/** Loops by trying every way on, as a check on the search that does not. */
function loopsByTrial(graph: SignedGraph): string[] {
  const found = new Set<string>();
  const walk = (path: string[]) => {
    for (const { from, to } of graph.arrows) {
      if (from !== path.at(-1)) continue;
      if (to === path[0]) found.add(turned(path));
      else if (!path.includes(to)) walk([...path, to]);
    }
  };
  for (const id of graph.ids) walk([id]);
  return [...found].sort();
}

describe('a signed graph', () => {
  it('has the factors, signs and counts of the model it is made from', () => {
    const model = buildModelGraph(referenceTheory);
    const graph = signedGraphOf(model);
    expect(graph.ids).toEqual(model.factors.map(factor => factor.codeId));
    expect(graph.arrows).toHaveLength(model.arrows.length);
    const byId = Object.fromEntries(graph.arrows.map(each => [each.id, each]));
    expect(byId['system>environment']).toMatchObject({ sign: 'raises', citations: 47 });
    expect(byId['environment>governance']).toMatchObject({ sign: 'restrains', citations: 38 });
    expect(byId['organizations>governance']).toMatchObject({ sign: 'mixed', citations: 17 });
    expect(byId['system>environment']?.sourceIds).toHaveLength(12);
  });
});

describe('loops: reference cases', () => {
  const KINDS = { R: 'reinforcing', B: 'balancing' };

  it.each([cases.cld_chickens, cases.cld_population, cases.cld_rural_governance])(
    'finds and signs those of $title',
    ({ input, expected }) => {
      const { loops, capped } = findLoops(graphOfEdges(input.edges));
      expect(capped).toBe(false);
      const byLoop = (all: (readonly [string, string])[]) => Object.fromEntries(all);
      expect(byLoop(loops.map(loop => [turned(loop.ids), loop.kind]))).toEqual(
        byLoop(expected.loops.map(loop => [loop.nodes.join(' → '), KINDS[loop.type as 'R']])),
      );
      expect(loops.map(loop => loop.ids.length)).toEqual(expected.loops.map(loop => loop.length));
    },
  );

  const { input: sizes, expected: counts } = cases.complete_digraph_cycles;
  it.each(sizes.map((size, at) => [size, counts[at]]))(
    'finds in the complete map of %i factors %i loops',
    (size, count) => {
      expect(findLoops(completeGraph(size ?? 0)).loops).toHaveLength(count ?? 0);
    },
  );
});

describe('loops', () => {
  it('leaves a loop with a mixed or an unknown arrow undetermined', () => {
    const kinds = (['mixed', 'unknown', 'restrains'] as const).map(
      sign => findLoops(graphOf([arrow('a', 'b', sign), arrow('b', 'a')])).loops[0]?.kind,
    );
    expect(kinds).toEqual(['undetermined', 'undetermined', 'balancing']);
  });

  it('says that there are more than it gives, and gives the shortest', () => {
    const graph = completeGraph(6);
    const all = findLoops(graph);
    const some = findLoops(graph, 50);
    expect(some.capped).toBe(true);
    expect(some.loops).toEqual(all.loops.slice(0, 50));
    expect(findLoops(graph, 409).capped).toBe(false);
    expect(findLoops(completeGraph(30)).loops).toHaveLength(1000);
  });

  it('does not lose itself where many ways on end at a factor already passed', () => {
    const fork = Array.from({ length: 40 }, (_, i) => [
      arrow(`n${i}`, `up${i}`),
      arrow(`n${i}`, `down${i}`),
      arrow(`up${i}`, `n${i + 1}`),
      arrow(`down${i}`, `n${i + 1}`),
    ]).flat();
    const graph = graphOf([arrow('a', 'b'), arrow('b', 'n0'), ...fork, arrow('n40', 'b'), arrow('b', 'a')]);
    const { loops, capped } = findLoops(graph, 1);
    expect(loops.map(loop => loop.ids)).toEqual([['a', 'b']]);
    expect(capped).toBe(true);
  });
});

describe('loops: laws', () => {
  it('each is simple and closed, all are found, and the shortest come first', () => {
    fc.assert(
      fc.property(anyGraph(), graph => {
        const { loops } = findLoops(graph);
        expect(loops.map(loop => turned(loop.ids)).sort()).toEqual(loopsByTrial(graph));
        for (const { ids, arrowIds } of loops) {
          expect(new Set(ids).size).toBe(ids.length);
          expect(arrowIds).toEqual(ids.map((id, at) => `${id}>${ids[(at + 1) % ids.length]}`));
        }
        const lengths = loops.map(loop => loop.ids.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
    );
  });

  it('a cap at any number cuts the full list there and nowhere else', () => {
    fc.assert(
      fc.property(anyGraph(), fc.integer({ min: 1, max: 12 }), (graph, most) => {
        const all = findLoops(graph).loops;
        const some = findLoops(graph, most);
        expect(some).toEqual({ loops: all.slice(0, most), capped: all.length > most });
      }),
    );
  });

  it('turning the sign of one arrow turns exactly the loops it is in', () => {
    fc.assert(
      fc.property(anyGraph(['raises', 'restrains']), fc.nat(), (graph, pick) => {
        const flipped = graph.arrows[pick % Math.max(1, graph.arrows.length)];
        const arrows = graph.arrows.map(each =>
          each === flipped
            ? arrow(each.from, each.to, each.sign === 'raises' ? 'restrains' : 'raises')
            : each,
        );
        const after = findLoops({ ...graph, arrows }).loops;
        findLoops(graph).loops.forEach((loop, at) => {
          const turns = loop.arrowIds.includes(flipped?.id ?? '');
          expect(after[at]?.ids).toEqual(loop.ids);
          expect(after[at]?.kind !== loop.kind).toBe(turns);
        });
      }),
    );
  });
});
