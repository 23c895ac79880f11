import { adjacencyOf, idsAt } from './adjacency.ts';
import { type ChainSign, signOfChain } from './chain-sign.ts';
import { shortestCircuits } from './circuit-search.ts';
import type { SignedArrow, SignedGraph } from './signed-graph.ts';
import { sourcesOfWhole } from './threads.ts';

/** More paths between two factors than this are not read one by one. */
export const MOST_PATHS = 1000;

/** A way from one factor to another that passes no factor twice. */
export interface Path {
  readonly ids: readonly string[];
  readonly arrowIds: readonly string[];
  readonly sign: ChainSign;
  /** Sources that tell every arrow of the path; empty when it only comes together over several sources. */
  readonly sourceIds: readonly string[];
}

/** The total effect of one factor on another; `none` without a path. */
export type TotalEffect = 'raises' | 'restrains' | 'indeterminate' | 'none';

/** Paths between two factors, shortest first. */
export interface Paths {
  readonly paths: readonly Path[];
  /** True when there are more paths, none of them shorter than those given. */
  readonly capped: boolean;
  readonly total: TotalEffect;
}

/** How far and how many paths are looked for. */
export interface PathLimits {
  /** Most arrows of a path. */
  readonly longest?: number | undefined;
  /** How many paths are given at most. */
  readonly most?: number | undefined;
}

/** All simple paths from one factor to another; none between a factor and itself (that would be loops). */
export function findPaths(graph: SignedGraph, from: string, to: string, limits: PathLimits = {}): Paths {
  const adjacency = adjacencyOf(graph);
  const start = adjacency.positionOf.get(from);
  const end = adjacency.positionOf.get(to);
  if (start === undefined || end === undefined || start === end) {
    return { paths: [], capped: false, total: 'none' };
  }
  // A path is a circuit that is closed by one step from its end back to its start, and by no other.
  const onward = adjacency.out.map(next => next.filter(position => position !== start));
  onward[end] = [start];
  const root = { start, next: (position: number) => onward[position] ?? [] };
  const longest = Math.min(limits.longest ?? graph.ids.length, graph.ids.length) + 1;
  const { circuits, capped } = shortestCircuits([root], longest, limits.most ?? MOST_PATHS);
  const paths = circuits.map(circuit =>
    describePath(idsAt(adjacency, circuit), adjacency.arrowsAlong(circuit)),
  );
  return { paths, capped, total: totalEffect(paths, capped) };
}

function describePath(ids: readonly string[], arrows: readonly SignedArrow[]): Path {
  return {
    ids,
    arrowIds: arrows.map(arrow => arrow.id),
    sign: signOfChain(arrows),
    sourceIds: sourcesOfWhole(arrows),
  };
}

/**
 * Axelrod's total effect (1976): + when every path is +, − when every path is −, else indeterminate. Paths that were not
 * looked at could disagree, so that a capped list is indeterminate too.
 */
export function totalEffect(paths: readonly Pick<Path, 'sign'>[], capped = false): TotalEffect {
  const [first, ...others] = new Set(paths.map(path => path.sign));
  if (first === undefined) return 'none';
  return capped || others.length > 0 || first === 'undetermined' ? 'indeterminate' : first;
}
