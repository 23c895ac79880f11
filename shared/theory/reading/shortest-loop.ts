import { adjacencyOf } from './adjacency.ts';
import type { SignedArrow, SignedGraph } from './signed-graph.ts';

/**
 * One of the shortest loops, as its arrows in the order they are passed; null without loops.
 * @param effort counts the arrows followed
 */
export function shortestLoop(
  graph: SignedGraph,
  effort: { steps: number } = { steps: 0 },
): SignedArrow[] | null {
  const { ids, out, arrowsAlong } = adjacencyOf(graph);
  let best: number[] | null = null;
  for (const start of ids.keys()) {
    const loop = loopThrough(start, out, best?.length ?? ids.length + 1, effort);
    if (loop) best = loop;
    if (best?.length === 2) break;
  }
  return best ? arrowsAlong([...best, ...best.slice(0, 1)]) : null;
}

/** A shortest loop through a factor with fewer than `below` factors, as positions from that factor on. */
function loopThrough(
  start: number,
  out: readonly (readonly number[])[],
  below: number,
  effort: { steps: number },
): number[] | null {
  const before = new Map<number, number>();
  let layer = [start];
  for (let length = 1; length < below && layer.length > 0; length++) {
    const next: number[] = [];
    for (const position of layer) {
      for (const neighbour of out[position] ?? []) {
        effort.steps++;
        if (neighbour === start) return wayBack(position, start, before);
        if (before.has(neighbour)) continue;
        before.set(neighbour, position);
        next.push(neighbour);
      }
    }
    layer = next;
  }
  return null;
}

function wayBack(from: number, start: number, before: ReadonlyMap<number, number>): number[] {
  const way = [from];
  for (let at = from; at !== start; ) {
    at = before.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
