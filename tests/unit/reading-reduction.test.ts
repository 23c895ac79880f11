import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareModels } from '../../shared/theory/reading/compare-models.ts';
import { feedbackArrows } from '../../shared/theory/reading/feedback-arrows.ts';
import { findLoops } from '../../shared/theory/reading/loops.ts';
import { connectedPairs, generationsOf, transitiveReduction } from '../../shared/theory/reading/reduction.ts';
import type { ArrowSign } from '../../shared/theory/reading/signed-graph.ts';
import cases from './reading-cases.json' with { type: 'json' };
import { anyGraph, arrow, completeGraph, graphOf, graphOfPairs } from './reading-graphs.ts';

describe('transitive reduction', () => {
  const { input, expected } = cases.transitive_reduction;
  const graph = graphOfPairs(input.edges);

  it('is that of the reference, with its closure, generations and longest path', () => {
    const { kept, redundant } = transitiveReduction(graph);
    expect(kept.map(each => [each.from, each.to])).toEqual(expected.reduction);
    expect(kept.length + redundant.length).toBe(input.edges.length);
    expect(connectedPairs(graph)).toBe(expected.closure_edges);
    expect(generationsOf(graph)?.map(ids => ids.toSorted())).toEqual(expected.topological_generations);
    const path = expected.longest_path;
    expect(generationsOf(graph)).toHaveLength(path.length);
    expect(path.filter((id, at) => generationsOf(graph)?.[at]?.includes(id))).toEqual(path);
    expect(kept.map(each => `${each.from}${each.to}`)).toEqual(
      expect.arrayContaining(path.slice(1).map((to, at) => `${path[at]}${to}`)),
    );
  });

  it('keeps arrows inside a loop, and has no generations there', () => {
    const loop = graphOf([arrow('a', 'b'), arrow('b', 'a'), arrow('a', 'c'), arrow('b', 'c')]);
    expect(transitiveReduction(loop).redundant).toEqual([]);
    expect(generationsOf(loop)).toBeNull();
  });

  it('keeps who reaches whom', () => {
    fc.assert(
      fc.property(anyGraph(), given => {
        const { kept } = transitiveReduction(given);
        expect(connectedPairs({ ...given, arrows: kept })).toBe(connectedPairs(given));
      }),
    );
  });
});

describe('feedback arrows', () => {
  it('are the one smallest set of the rural map', () => {
    const { input, expected } = cases.feedback_arc_set_rural;
    const { sets, least } = feedbackArrows(graphOfPairs(input.edges));
    expect(least).toBe(expected.size);
    expect(sets).toEqual(
      expected.all_minimum_sets.map(set => set.map(([from, to]) => `${from}>${to}`).sort()),
    );
  });

  it('are none without loops, and not given in a map too tangled for an exact answer', () => {
    expect(feedbackArrows(graphOf([arrow('a', 'b')]))).toEqual({ sets: [[]], least: 0 });
    // Each two of the eight factors make a loop of their own.
    expect(feedbackArrows(completeGraph(8), 2000)).toEqual({ sets: null, least: 28 });
  });

  it('leave no loop when they are taken out, and each of them is needed', () => {
    fc.assert(
      fc.property(anyGraph(), graph => {
        const { sets } = feedbackArrows(graph);
        expect(new Set(sets?.map(set => set.join())).size).toBe(sets?.length);
        for (const set of sets ?? []) {
          const loopsWithout = (ids: readonly string[]) =>
            findLoops({ ...graph, arrows: graph.arrows.filter(each => !ids.includes(each.id)) }).loops;
          expect(loopsWithout(set)).toEqual([]);
          for (const id of set) expect(loopsWithout(set.filter(each => each !== id))).not.toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are all there are: no other arrows as few leave no loop', () => {
    const choose = (ids: readonly string[], count: number): string[][] =>
      count === 0
        ? [[]]
        : ids.flatMap((id, at) => choose(ids.slice(at + 1), count - 1).map(rest => [id, ...rest]));
    fc.assert(
      fc.property(anyGraph(), graph => {
        const { sets, least } = feedbackArrows(graph);
        fc.pre(least <= 2);
        const breaking = choose(
          graph.arrows.map(each => each.id),
          least,
        ).filter(
          set =>
            !findLoops({ ...graph, arrows: graph.arrows.filter(each => !set.includes(each.id)) }, 1).loops[0],
        );
        const named = (all: readonly (readonly string[])[] | null) =>
          all?.map(set => set.toSorted().join()).sort();
        expect(named(sets)).toEqual(named(breaking));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the difference between two models', () => {
  const before = graphOf([
    arrow('a', 'b', 'raises', ['S1'], 3),
    arrow('b', 'c', 'restrains', ['S1'], 2),
    arrow('c', 'd'),
    arrow('c', 'a'),
  ]);
  const after = graphOf([
    arrow('a', 'b', 'mixed', ['S1'], 5),
    arrow('b', 'c', 'restrains', ['S1'], 1),
    arrow('b', 'e'),
    arrow('c', 'a', 'restrains'),
  ]);
  const ends = (from: string, to: string) => ({ id: `${from}>${to}`, from, to });
  const side = (sign: ArrowSign, citations: number) => ({ sign, citations });

  it('says of each arrow whether it is common, of one model only, or of another sign', () => {
    expect(compareModels(before, after)).toEqual({
      factorsOnlyBefore: ['d'],
      factorsOnlyAfter: ['e'],
      arrows: [
        { ...ends('a', 'b'), standing: 'otherSign', before: side('raises', 3), after: side('mixed', 5) },
        { ...ends('b', 'c'), standing: 'common', before: side('restrains', 2), after: side('restrains', 1) },
        { ...ends('c', 'd'), standing: 'onlyBefore', before: side('raises', 1), after: null },
        { ...ends('c', 'a'), standing: 'opposite', before: side('raises', 1), after: side('restrains', 1) },
        { ...ends('b', 'e'), standing: 'onlyAfter', before: null, after: side('raises', 1) },
      ],
    });
  });

  it('is empty between a model and itself, and turns round with the two models', () => {
    fc.assert(
      fc.property(anyGraph(), anyGraph(), (one, other) => {
        expect(compareModels(one, one).arrows.every(each => each.standing === 'common')).toBe(true);
        const turned = { onlyBefore: 'onlyAfter', onlyAfter: 'onlyBefore' } as Record<string, string>;
        const standings = (some: ReturnType<typeof compareModels>, turn: boolean) =>
          some.arrows
            .map(({ id, standing }) => `${id} ${turn ? (turned[standing] ?? standing) : standing}`)
            .sort();
        expect(standings(compareModels(other, one), true)).toEqual(
          standings(compareModels(one, other), false),
        );
      }),
    );
  });
});
