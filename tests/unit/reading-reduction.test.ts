import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareModels } from '../../shared/theory/reading/compare-models.ts';
import { feedbackArrowSets } from '../../shared/theory/reading/feedback-arrows.ts';
import { findLoops } from '../../shared/theory/reading/loops.ts';
import { connectedPairs, generationsOf, transitiveReduction } from '../../shared/theory/reading/reduction.ts';
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
    expect(generationsOf(graph)).toHaveLength(expected.longest_path.length);
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
    const sets = feedbackArrowSets(graphOfPairs(input.edges)) ?? [];
    expect(sets[0]).toHaveLength(expected.size);
    expect(sets).toEqual(
      expected.all_minimum_sets.map(set => set.map(([from, to]) => `${from}>${to}`).sort()),
    );
  });

  it('are none without loops, and not given in a map too tangled for an exact answer', () => {
    expect(feedbackArrowSets(graphOf([arrow('a', 'b')]))).toEqual([[]]);
    expect(feedbackArrowSets(completeGraph(8), 50)).toBeNull();
  });

  it('leave no loop when they are taken out, and each of them is needed', () => {
    fc.assert(
      fc.property(anyGraph(), graph => {
        for (const set of feedbackArrowSets(graph) ?? []) {
          const loopsWithout = (ids: readonly string[]) =>
            findLoops({ ...graph, arrows: graph.arrows.filter(each => !ids.includes(each.id)) }).loops;
          expect(loopsWithout(set)).toEqual([]);
          for (const id of set) expect(loopsWithout(set.filter(each => each !== id))).not.toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the difference between two models', () => {
  const before = graphOf([
    arrow('a', 'b', 'raises', ['S1'], 3),
    arrow('b', 'c', 'restrains', ['S1'], 2),
    arrow('c', 'd'),
  ]);
  const after = graphOf([
    arrow('a', 'b', 'mixed', ['S1'], 5),
    arrow('b', 'c', 'restrains', ['S1'], 1),
    arrow('b', 'e'),
  ]);

  it('names factors and arrows of one only, and signs and counts that changed', () => {
    expect(compareModels(before, after)).toEqual({
      factorsOnlyBefore: ['d'],
      factorsOnlyAfter: ['e'],
      arrowsOnlyBefore: ['c>d'],
      arrowsOnlyAfter: ['b>e'],
      signs: [{ arrowId: 'a>b', before: 'raises', after: 'mixed' }],
      citations: [
        { arrowId: 'a>b', before: 3, after: 5 },
        { arrowId: 'b>c', before: 2, after: 1 },
      ],
    });
  });

  it('is empty between a model and itself', () => {
    expect(Object.values(compareModels(before, before)).flat()).toEqual([]);
  });
});
