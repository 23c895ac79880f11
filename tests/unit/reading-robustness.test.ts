import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxFlow } from '../../shared/theory/reading/max-flow.ts';
import { robustnessOf } from '../../shared/theory/reading/robustness.ts';
import type { SignedGraph } from '../../shared/theory/reading/signed-graph.ts';
import { lossWithout, sourceLosses } from '../../shared/theory/reading/source-loss.ts';
import cases from './reading-cases.json' with { type: 'json' };
import { claims, combinedClaims, graphOfClaims } from './reading-causal-map.ts';
import { anyGraph, arrow, graphOf } from './reading-graphs.ts';

const { expected } = cases.causalmap_links;

describe('robustness: the Causal Map case', () => {
  it('is the maximum flow with a capacity of one for each claim', () => {
    const { robustness_links: flows } = expected;
    expect(maxFlow(graphOfClaims(claims), ['训练'], ['收入']).flow).toBe(flows['训练 -> 收入']);
    const combined = flows['训练,补贴 -> 收入 (combined opposites)'];
    const graph = graphOfClaims(combinedClaims);
    expect(maxFlow(graph, ['训练'], ['收入']).flow).toBe(combined['训练 -> 收入']);
    expect(maxFlow(graph, ['补贴'], ['收入']).flow).toBe(combined['补贴 -> 收入']);
    expect(maxFlow(graph, ['训练', '补贴'], ['收入']).flow).toBe(combined['all -> all']);
  });

  it('counts ways that share no arrow when every arrow lets one through', () => {
    const ways = maxFlow(graphOfClaims(claims), ['训练'], ['收入'], () => 1).flow;
    expect(ways).toBe(expected.edge_disjoint_paths_uncapacitated['训练 -> 收入']);
  });

  it('names the sources that tell a connection whole', () => {
    for (const [pair, sources] of Object.entries(expected.threads_sources_with_complete_path)) {
      const [from = '', to = ''] = pair.split(' -> ');
      expect(robustnessOf(graphOfClaims(claims), [from], [to]).sourceIds).toEqual(sources);
    }
  });
});

describe('robustness', () => {
  it('names the arrows that all support runs through', () => {
    const graph = graphOf([
      arrow('a', 'b', 'raises', ['S1', 'S2'], 7),
      arrow('b', 'c', 'raises', ['S1'], 2),
      arrow('b', 'd', 'raises', ['S2'], 1),
      arrow('c', 'e', 'raises', ['S1'], 9),
      arrow('d', 'e', 'raises', ['S3'], 9),
    ]);
    expect(robustnessOf(graph, ['a'], ['e'])).toEqual({
      flow: 3,
      cutArrowIds: ['b>c', 'b>d'],
      sourceIds: ['S1'],
    });
  });

  it('is nothing where no evidence connects, and a factor in both sets is an origin', () => {
    const word = graphOf([arrow('a', 'b', 'raises', [])]);
    expect(robustnessOf(word, ['a'], ['b'])).toEqual({ flow: 0, cutArrowIds: [], sourceIds: [] });
    const graph = graphOf([arrow('a', 'b', 'raises', ['S1'], 4)]);
    expect(robustnessOf(graph, ['a', 'nowhere'], ['a', 'b']).flow).toBe(4);
    expect(robustnessOf(graph, ['a'], ['a'])).toEqual({ flow: 0, cutArrowIds: [], sourceIds: [] });
  });

  it('finds a way back out of a bad first choice', () => {
    const pairs = ['s>a', 's>b', 'a>d', 'a>c', 'b>c', 'c>t', 'd>e', 'e>t'];
    const arrows = pairs.map(pair => arrow(pair.split('>')[0] ?? '', pair.split('>')[1] ?? ''));
    expect(maxFlow(graphOf(arrows), ['s'], ['t']).flow).toBe(2);
  });
});

describe('leaving a source out', () => {
  const graph = graphOf(
    [
      arrow('a', 'b', 'raises', ['S1']),
      arrow('b', 'c', 'raises', ['S1', 'S2']),
      arrow('c', 'd', 'raises', ['S2']),
      arrow('c', 'e', 'raises', ['S2']),
      arrow('b', 'e', 'raises', []),
    ],
    ['alone'],
  );

  it('tells which arrows lose all evidence and which factors then stand alone', () => {
    expect(lossWithout(graph, 'S1')).toEqual({ sourceId: 'S1', arrowIds: ['a>b'], isolatedIds: ['a'] });
    expect(lossWithout(graph, 'S2')).toEqual({
      sourceId: 'S2',
      arrowIds: ['c>d', 'c>e'],
      isolatedIds: ['d'],
    });
  });

  it('lists the sources that something hangs on, the heaviest loss first', () => {
    expect(sourceLosses(graph).map(loss => loss.sourceId)).toEqual(['S2', 'S1']);
    expect(sourceLosses(graphOf([arrow('a', 'b', 'raises', ['S1', 'S2'])]))).toEqual([]);
  });
});

describe('robustness: laws', () => {
  const connected = (graph: SignedGraph, from: string, to: string) =>
    maxFlow(graph, [from], [to], () => 1).flow > 0;

  it('the flow equals the citations of the cut, and without the cut nothing with evidence connects', () => {
    fc.assert(
      fc.property(anyGraph(), graph => {
        const { flow, cut } = maxFlow(graph, ['a', 'b'], ['c', 'd']);
        expect(cut.reduce((sum, each) => sum + each.citations, 0)).toBe(flow);
        const rest = graph.arrows.filter(each => !cut.includes(each) && each.citations > 0);
        for (const from of ['a', 'b']) {
          for (const to of ['c', 'd']) {
            expect(connected({ ...graph, arrows: rest }, from, to)).toBe(false);
          }
        }
      }),
    );
  });

  it('never exceeds what leaves the origins or what reaches the ends', () => {
    fc.assert(
      fc.property(anyGraph(), graph => {
        const sum = (some: readonly { citations: number }[]) =>
          some.reduce((all, each) => all + each.citations, 0);
        const { flow } = maxFlow(graph, ['a'], ['b']);
        expect(flow).toBeLessThanOrEqual(sum(graph.arrows.filter(each => each.from === 'a')));
        expect(flow).toBeLessThanOrEqual(sum(graph.arrows.filter(each => each.to === 'b')));
      }),
    );
  });
});
