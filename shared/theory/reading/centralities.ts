import { adjacencyOf } from './adjacency.ts';
import { betweenness } from './betweenness.ts';
import { bothWays, closeness, harmonicCloseness } from './closeness.ts';
import { hubsAndAuthorities, katz, pageRank } from './influence.ts';
import type { SignedGraph } from './signed-graph.ts';

/** How central a factor is. What has no value in a map is null. Signs and citations do not count here. */
export interface Centrality {
  readonly id: string;
  /** Arrows at the factor, whichever way they point (the domain of Decision Explorer). */
  readonly domain: number;
  /** Others by the distance in arrows, 1 + 1/2 + 1/3 …, whichever way they point. */
  readonly central: number;
  readonly betweenness: number;
  /** How close those are who act on the factor, and those it acts on. */
  readonly closenessIn: number;
  readonly closenessOut: number;
  readonly harmonicIn: number;
  readonly pageRank: number | null;
  readonly katz: number | null;
  readonly hub: number | null;
  readonly authority: number | null;
}

/** Centralities of all factors, in the graph's order. */
export function centralities(graph: SignedGraph): Centrality[] {
  const adjacency = adjacencyOf(graph);
  const { out, into } = adjacency;
  const undirected = harmonicCloseness(bothWays(adjacency));
  const between = betweenness(adjacency);
  const [closeIn, closeOut, harmonicIn] = [closeness(into), closeness(out), harmonicCloseness(into)];
  const [ranks, weights, roles] = [pageRank(adjacency), katz(adjacency), hubsAndAuthorities(adjacency)];
  return graph.ids.map((id, at) => ({
    id,
    domain: (out[at]?.length ?? 0) + (into[at]?.length ?? 0),
    central: undirected[at] ?? 0,
    betweenness: between[at] ?? 0,
    closenessIn: closeIn[at] ?? 0,
    closenessOut: closeOut[at] ?? 0,
    harmonicIn: harmonicIn[at] ?? 0,
    pageRank: ranks?.[at] ?? null,
    katz: weights?.[at] ?? null,
    hub: roles?.hubs[at] ?? null,
    authority: roles?.authorities[at] ?? null,
  }));
}
