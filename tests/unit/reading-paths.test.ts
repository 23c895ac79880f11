import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaths, totalEffect } from '../../shared/theory/reading/paths.ts';
import type { SignedArrow } from '../../shared/theory/reading/signed-graph.ts';
import { sourcesConnecting } from '../../shared/theory/reading/threads.ts';
import cases from './reading-cases.json' with { type: 'json' };
import { anyGraph, arrow, completeGraph, graphOf, graphOfEdges } from './reading-graphs.ts';

const SIGN = { raises: 1, restrains: -1, undetermined: 0 };

const signedPaths = (found: ReturnType<typeof findPaths>) =>
  new Map(found.paths.map(path => [path.ids.join(' → '), SIGN[path.sign]]));

const expectedPaths = (paths: { path: string[]; sign: number }[]) =>
  new Map(paths.map(({ path, sign }) => [path.join(' → '), sign]));

describe('paths: reference cases', () => {
  it('signs indirect effects and their total as Axelrod does', () => {
    const { input, expected } = cases.axelrod_path_balance;
    const found = findPaths(graphOfEdges(input.edges), input.from_, input.to);
    expect(signedPaths(found)).toEqual(expectedPaths(expected.paths));
    expect(found.total).toBe(expected.total);
  });

  it('finds all simple paths of the rural map, and those of a length', () => {
    const { input, expected } = cases.paths_rural;
    const graph = graphOfEdges(input.edges);
    const all = findPaths(graph, input.from_, input.to);
    expect(signedPaths(all)).toEqual(expectedPaths(expected.all.paths));
    expect(all).toMatchObject({ total: expected.all.total, capped: false });
    const short = findPaths(graph, input.from_, input.to, { longest: 3 });
    expect(signedPaths(short)).toEqual(expectedPaths(expected.max_length_3.paths));
    expect(short.total).toBe(expected.max_length_3.total);
  });

  it('tells the sources that tell a path whole from paths that only come together over several', () => {
    const { input, expected } = cases.causalmap_links;
    const bundles = Map.groupBy(input.links, link => `${link.cause}>${link.effect}`);
    const graph = graphOf(
      [...bundles.values()].map(([first, ...others]) => {
        const sources = [first, ...others].map(link => link?.source ?? '');
        return arrow(first?.cause ?? '', first?.effect ?? '', 'raises', [...new Set(sources)]);
      }),
    );
    const { paths } = findPaths(graph, '训练', '收入');
    expect(paths.map(path => path.ids.join()).sort()).toEqual(
      expected.paths_bundled['训练 -> 收入'].map(path => path.join()).sort(),
    );
    for (const [pair, sources] of Object.entries(expected.threads_sources_with_complete_path)) {
      const [from = '', to = ''] = pair.split(' -> ');
      expect(sourcesConnecting(graph, [from], [to])).toEqual(sources);
      const tellers = findPaths(graph, from, to).paths.flatMap(path => path.sourceIds);
      expect([...new Set(tellers)].sort()).toEqual(sources);
    }
  });
});

describe('paths', () => {
  it('has a total only where every path is seen and agrees', () => {
    expect(totalEffect([])).toBe('none');
    expect(totalEffect([{ sign: 'restrains' }, { sign: 'restrains' }])).toBe('restrains');
    expect(totalEffect([{ sign: 'raises' }])).toBe('raises');
    expect(totalEffect([{ sign: 'raises' }, { sign: 'undetermined' }])).toBe('indeterminate');
    expect(totalEffect([{ sign: 'undetermined' }])).toBe('indeterminate');
    expect(totalEffect([{ sign: 'raises' }], true)).toBe('indeterminate');
  });

  it('finds none to a factor that is not reached, not there or the same', () => {
    const graph = graphOf([arrow('a', 'b'), arrow('b', 'a')], ['c']);
    for (const to of ['a', 'c', 'nowhere']) {
      expect(findPaths(graph, 'a', to)).toEqual({ paths: [], capped: false, total: 'none' });
    }
  });

  it('says that there are more than it gives, and gives the shortest', () => {
    const found = findPaths(completeGraph(7), 'K0', 'K6', { most: 10 });
    expect(found.capped).toBe(true);
    expect(found.paths.map(path => path.ids.length)).toEqual([2, 3, 3, 3, 3, 3, 4, 4, 4, 4]);
    expect(findPaths(completeGraph(30), 'K0', 'K9').paths).toHaveLength(1000);
  });

  it('calls a path inferred when each of its arrows has sources but no source has all', () => {
    const graph = graphOf([arrow('a', 'b', 'raises', ['S1', 'S2']), arrow('b', 'c', 'raises', ['S2', 'S3'])]);
    expect(findPaths(graph, 'a', 'c').paths[0]?.sourceIds).toEqual(['S2']);
    const trap = graphOf([arrow('a', 'b', 'raises', ['S1']), arrow('b', 'c', 'raises', ['S3'])]);
    expect(findPaths(trap, 'a', 'c').paths[0]?.sourceIds).toEqual([]);
    expect(sourcesConnecting(trap, ['a'], ['c'])).toEqual([]);
  });
});

describe('paths: laws', () => {
  const ways = (arrows: readonly SignedArrow[], to: string, path: string[]): string[] =>
    path.at(-1) === to
      ? [path.join('>')]
      : arrows.flatMap(each =>
          each.from === path.at(-1) && !path.includes(each.to) ? ways(arrows, to, [...path, each.to]) : [],
        );

  it('are all the simple ways from one factor to another, shortest first, cut only by the cap', () => {
    fc.assert(
      fc.property(anyGraph(), fc.integer({ min: 1, max: 9 }), (graph, most) => {
        const { paths } = findPaths(graph, 'a', 'b');
        expect(paths.map(path => path.ids.join('>')).sort()).toEqual(ways(graph.arrows, 'b', ['a']).sort());
        const lengths = paths.map(path => path.ids.length);
        expect(lengths).toEqual(lengths.toSorted((x, y) => x - y));
        const some = findPaths(graph, 'a', 'b', { most });
        expect(some.paths).toEqual(paths.slice(0, most));
        expect(some.capped).toBe(paths.length > most);
      }),
    );
  });

  it('turning the sign of one arrow turns exactly the paths it is in', () => {
    fc.assert(
      fc.property(anyGraph(['raises', 'restrains']), fc.nat(), (graph, pick) => {
        const flipped = graph.arrows[pick % Math.max(1, graph.arrows.length)];
        const arrows = graph.arrows.map(each =>
          each === flipped
            ? arrow(each.from, each.to, each.sign === 'raises' ? 'restrains' : 'raises')
            : each,
        );
        const after = findPaths({ ...graph, arrows }, 'a', 'b').paths;
        findPaths(graph, 'a', 'b').paths.forEach((path, at) => {
          expect(after[at]?.sign !== path.sign).toBe(path.arrowIds.includes(flipped?.id ?? ''));
        });
      }),
    );
  });

  it('a source connects two factors exactly when it tells one of the paths between them whole', () => {
    fc.assert(
      fc.property(anyGraph(), graph => {
        const tellers = findPaths(graph, 'a', 'b').paths.flatMap(path => path.sourceIds);
        expect(sourcesConnecting(graph, ['a'], ['b'])).toEqual([...new Set(tellers)].sort());
      }),
    );
  });
});
