import { type Adjacency, adjacencyOf, stepsFrom } from './adjacency.ts';
import { componentsOf } from './components.ts';
import type { SignedArrow, SignedGraph } from './signed-graph.ts';

/** A graph without the arrows that a longer way makes redundant. */
export interface Reduction {
  readonly kept: readonly SignedArrow[];
  readonly redundant: readonly SignedArrow[];
}

/**
 * Transitive reduction (Aho, Garey & Ullman 1972): who reaches whom stays as it is. Arrows between factors that all reach
 * each other are kept, because there it is not unique. A direct effect that quotes state remains a claim of its own: this
 * is for reading a dense drawing, not for deleting links.
 */
export function transitiveReduction(graph: SignedGraph): Reduction {
  const adjacency = adjacencyOf(graph);
  const component = componentsOf(adjacency);
  const reached = adjacency.ids.map((_, start) => stepsFrom([start], adjacency.out));
  const place = (id: string) => adjacency.positionOf.get(id) ?? -1;
  const isRedundant = (arrow: SignedArrow) => {
    const [from, to] = [component[place(arrow.from)], component[place(arrow.to)]];
    if (from === to || to === undefined) return false;
    // A way over a third component, so that two arrows between the same two never rule each other out.
    return [...(reached[place(arrow.from)]?.keys() ?? [])].some(
      between => component[between] !== from && component[between] !== to && reached[between]?.has(to),
    );
  };
  const redundant = new Set(graph.arrows.filter(isRedundant));
  return { kept: graph.arrows.filter(arrow => !redundant.has(arrow)), redundant: [...redundant] };
}

/** How many ordered pairs of different factors are connected by a path. */
export function connectedPairs(graph: SignedGraph): number {
  const { out } = adjacencyOf(graph);
  return out.reduce((sum, _, start) => sum + stepsFrom([start], out).size - 1, 0);
}

/**
 * Factors by the length of the longest path to them, those nothing acts on first; null when there are loops. As many
 * generations as there are, as many factors has the longest path.
 */
export function generationsOf(graph: SignedGraph): string[][] | null {
  const { ids, into }: Adjacency = adjacencyOf(graph);
  const placed = new Set<number>();
  const generations: string[][] = [];
  while (placed.size < ids.length) {
    const next = ids.flatMap((_, at) =>
      !placed.has(at) && (into[at] ?? []).every(from => placed.has(from)) ? [at] : [],
    );
    if (next.length === 0) return null;
    for (const at of next) placed.add(at);
    generations.push(next.map(at => ids[at] ?? ''));
  }
  return generations;
}
