import { adjacencyOf, idsAt } from './adjacency.ts';
import { type ChainSign, signOfChain } from './chain-sign.ts';
import { shortestCircuits } from './circuit-search.ts';
import { componentsOf } from './components.ts';
import type { SignedGraph } from './signed-graph.ts';

/** A dense map has more loops than anyone reads: the complete one of 6 factors 409, of 10 over a million. */
export const MOST_LOOPS = 1000;

/** What a loop does to a change that goes once around it. */
export type LoopKind = 'reinforcing' | 'balancing' | 'undetermined';

/** A feedback loop. It begins at its first factor in the model's order, and each factor is in it once. */
export interface Loop {
  readonly ids: readonly string[];
  /** Arrows in the order they are passed; the last one leads back to the first factor. */
  readonly arrowIds: readonly string[];
  readonly kind: LoopKind;
}

/** Loops of a model, shortest first. */
export interface Loops {
  readonly loops: readonly Loop[];
  /** True when there are more loops, none of them shorter than those given. */
  readonly capped: boolean;
}

const KINDS: Readonly<Record<ChainSign, LoopKind>> = {
  raises: 'reinforcing',
  restrains: 'balancing',
  undetermined: 'undetermined',
};

/**
 * All feedback loops of a graph (Johnson 1975). An even number of restraining arrows reinforces, an odd number balances
 * (Sterman 2000); with a mixed or unknown arrow it is undetermined.
 * @param most how many loops are given at most
 */
export function findLoops(graph: SignedGraph, most = MOST_LOOPS): Loops {
  const adjacency = adjacencyOf(graph);
  const component = componentsOf(adjacency);
  const roots = graph.ids.map((_, start) => ({
    start,
    // A loop is found at its first factor only.
    next: (position: number) =>
      (adjacency.out[position] ?? []).filter(to => to >= start && component[to] === component[start]),
  }));
  const { circuits, capped } = shortestCircuits(roots, graph.ids.length, most);
  const loops = circuits.map(circuit => {
    const arrows = adjacency.arrowsAlong([...circuit, ...circuit.slice(0, 1)]);
    return {
      ids: idsAt(adjacency, circuit),
      arrowIds: arrows.map(arrow => arrow.id),
      kind: KINDS[signOfChain(arrows)],
    };
  });
  return { loops, capped };
}
