import { adjacencyOf } from './adjacency.ts';
import { componentsOf } from './components.ts';
import { shortestLoop } from './shortest-loop.ts';
import type { SignedArrow, SignedGraph } from './signed-graph.ts';

/** Most arrows followed while looking; beyond, a map is too tangled for an exact answer. */
export const MOST_STEPS = 1_000_000;

/** The smallest sets of arrows without which a graph has no loops. */
export interface FeedbackArrows {
  /** All smallest sets by their arrows' ids, one empty set without loops; null where a map is too tangled to tell. */
  readonly sets: readonly (readonly string[])[] | null;
  /** So many arrows close loops at the least: loops that share no arrow each need one. */
  readonly least: number;
}

/** What is spent, and where the search ends. */
interface Effort {
  steps: number;
  readonly most: number;
}

/**
 * Minimum feedback arc sets, all of them. Every such set takes an arrow out of each loop, so that a shortest loop is
 * tried at each of its arrows in turn; the arrows tried before stay in, so that no set is met twice. Loops that share
 * no arrow tell how many arrows are needed at the least, and where going on is in vain.
 * @param most arrows followed before the search is given up
 */
export function feedbackArrows(graph: SignedGraph, most = MOST_STEPS): FeedbackArrows {
  const { ids } = graph;
  const effort = { steps: 0, most };
  const inLoops = arrowsInLoops(graph);
  const least = loopsApart({ ids, arrows: inLoops }, effort);
  for (let size = least; effort.steps <= most; size++) {
    const sets: (readonly string[])[] = [];
    search({ ids, arrows: inLoops }, size, [], new Set(), effort, sets);
    if (sets.length > 0 && effort.steps <= most) return { sets, least: size };
  }
  return { sets: null, least };
}

/** Arrows between factors that reach each other: the others are in no loop. */
function arrowsInLoops(graph: SignedGraph): SignedArrow[] {
  const adjacency = adjacencyOf(graph);
  const component = componentsOf(adjacency);
  const place = (id: string) => component[adjacency.positionOf.get(id) ?? -1];
  return graph.arrows.filter(
    ({ from, to }) => from !== to && place(from) !== undefined && place(from) === place(to),
  );
}

/** How many loops are found that share no arrow with each other. */
function loopsApart({ ids, arrows }: SignedGraph, effort: Effort): number {
  let rest = arrows;
  for (let count = 0; ; count++) {
    const loop = shortestLoop({ ids, arrows: rest }, effort);
    if (!loop || effort.steps > effort.most) return count;
    rest = rest.filter(arrow => !loop.includes(arrow));
  }
}

function search(
  graph: SignedGraph,
  room: number,
  taken: readonly string[],
  kept: ReadonlySet<string>,
  effort: Effort,
  sets: (readonly string[])[],
): void {
  const loop = shortestLoop(graph, effort);
  if (effort.steps > effort.most) return;
  if (!loop) {
    sets.push([...taken].sort());
    return;
  }
  if (loopsApart(graph, effort) > room) return;
  const staying = new Set(kept);
  for (const arrow of loop) {
    if (staying.has(arrow.id)) continue;
    const arrows = graph.arrows.filter(each => each !== arrow);
    search({ ids: graph.ids, arrows }, room - 1, [...taken, arrow.id], staying, effort, sets);
    staying.add(arrow.id);
  }
}
