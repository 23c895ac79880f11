import { maxFlow } from './max-flow.ts';
import type { SignedGraph } from './signed-graph.ts';
import { sourcesConnecting } from './threads.ts';

/** How well the claim is supported that one set of factors acts on another. */
export interface Robustness {
  /** Passages that would have to be doubted, at the least, for every connection to be gone. */
  readonly flow: number;
  /** The arrows these passages are evidence of. */
  readonly cutArrowIds: readonly string[];
  /** Sources that tell a connection whole. */
  readonly sourceIds: readonly string[];
}

/**
 * Robustness of the connection between two sets of factors as Causal Map measures it: by maximum flow with citations as
 * capacities, and by the number of sources with a connected thread.
 */
export function robustnessOf(graph: SignedGraph, from: readonly string[], to: readonly string[]): Robustness {
  const { flow, cut } = maxFlow(graph, from, to);
  return {
    flow,
    cutArrowIds: cut.map(arrow => arrow.id),
    sourceIds: sourcesConnecting(graph, from, to),
  };
}
