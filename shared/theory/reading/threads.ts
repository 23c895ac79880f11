import { adjacencyOf, stepsFrom } from './adjacency.ts';
import type { SignedArrow, SignedGraph } from './signed-graph.ts';

/**
 * Sources that tell a chain whole: each of its arrows is backed by a passage of theirs. With one it is a thread; without,
 * the chain is an inference over several sources that nobody told (the transitivity trap of causal mapping).
 */
export function sourcesOfWhole(arrows: readonly Pick<SignedArrow, 'sourceIds'>[]): string[] {
  const [first, ...others] = arrows.map(arrow => new Set(arrow.sourceIds));
  return [...(first ?? [])].filter(sourceId => others.every(sources => sources.has(sourceId))).sort();
}

/** The part of a graph that one source tells: all factors, and the arrows it backs. */
export function toldBy(graph: SignedGraph, sourceId: string): SignedGraph {
  return { ids: graph.ids, arrows: graph.arrows.filter(arrow => arrow.sourceIds.includes(sourceId)) };
}

/**
 * Sources that connect one set of factors with another by arrows of their own alone. Unlike the sources of the paths
 * listed, it does not depend on how many paths are listed.
 */
export function sourcesConnecting(
  graph: SignedGraph,
  from: readonly string[],
  to: readonly string[],
): string[] {
  const sourceIds = new Set(graph.arrows.flatMap(arrow => arrow.sourceIds));
  return [...sourceIds].sort().filter(sourceId => {
    const { positionOf, out } = adjacencyOf(toldBy(graph, sourceId));
    const starts = from.flatMap(id => positionOf.get(id) ?? []);
    const reached = stepsFrom(starts, out);
    return to.some(id => !from.includes(id) && reached.has(positionOf.get(id) ?? -1));
  });
}

/** A chain of two arrows that at least one source tells whole. */
export interface ShortThread {
  readonly ids: readonly [string, string, string];
  readonly sourceIds: readonly string[];
}

/**
 * The shortest threads, which every longer one is made of: chains of two arrows that a source tells whole, those that
 * most sources tell first.
 * @returns the threads, and how many chains of two arrows there are with those that nobody tells whole
 */
export function shortThreads({ arrows }: SignedGraph): { threads: readonly ShortThread[]; chains: number } {
  const leaving = Map.groupBy(arrows, arrow => arrow.from);
  const chains = arrows.flatMap(first =>
    (leaving.get(first.to) ?? [])
      .filter(second => second.to !== first.from)
      .map(second => ({
        ids: [first.from, first.to, second.to] as const,
        sourceIds: sourcesOfWhole([first, second]),
      })),
  );
  const threads = chains
    .filter(chain => chain.sourceIds.length > 0)
    .sort((a, b) => b.sourceIds.length - a.sourceIds.length);
  return { threads, chains: chains.length };
}
