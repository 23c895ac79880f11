import { findLoops } from './loops.ts';
import type { SignedGraph } from './signed-graph.ts';

/** Most graphs looked at; beyond, a map is too tangled for an exact answer. */
export const MOST_TRIALS = 2000;

/**
 * The smallest sets of arrows without which a graph has no loops (minimum feedback arc sets), all of them. Every such set
 * takes an arrow out of each loop, so that one loop after the other is tried at each of its arrows.
 * @returns sets of arrow ids, or null when more than `most` graphs would have to be looked at
 */
export function feedbackArrowSets(graph: SignedGraph, most = MOST_TRIALS): string[][] | null {
  let open: string[][] = [[]];
  let trials = 0;
  for (;;) {
    const sets: string[][] = [];
    const next = new Map<string, string[]>();
    for (const without of open) {
      if (++trials > most) return null;
      const arrows = graph.arrows.filter(arrow => !without.includes(arrow.id));
      const [loop] = findLoops({ ids: graph.ids, arrows }, 1).loops;
      if (!loop) sets.push(without);
      for (const id of loop?.arrowIds ?? []) {
        const set = [...without, id].sort();
        next.set(JSON.stringify(set), set);
      }
    }
    if (sets.length > 0) return sets;
    open = [...next.values()];
  }
}
