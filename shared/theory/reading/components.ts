import { type Adjacency, stepsFrom } from './adjacency.ts';

/**
 * Strongly connected components: factors that all reach each other.
 * @returns for each position the first position of its component; a factor on no loop is its own
 */
export function componentsOf({ ids, out, into }: Adjacency): readonly number[] {
  const first: number[] = ids.map(() => -1);
  ids.forEach((_, start) => {
    if (first[start] !== -1) return;
    const backwards = stepsFrom([start], into);
    for (const position of stepsFrom([start], out).keys()) {
      if (backwards.has(position)) first[position] = start;
    }
  });
  return first;
}
