import { type Adjacency, reachedFrom } from './adjacency.ts';

/**
 * Betweenness (Brandes 2001): on how many shortest ways between two others a factor stands, each pair of factors counted
 * once and shared among its shortest ways.
 * @returns values by position, not normalised; divide by (N−1)(N−2) to compare maps of different size
 */
export function betweenness({ ids, out }: Pick<Adjacency, 'ids' | 'out'>): number[] {
  const total = ids.map(() => 0);
  ids.forEach((_, start) => {
    const { order, steps } = reachedFrom(start, out);
    const ways = new Float64Array(ids.length);
    ways[start] = 1;
    const onward = (position: number) =>
      (out[position] ?? []).filter(next => steps[next] === (steps[position] ?? 0) + 1);
    for (const position of order) {
      for (const next of onward(position)) ways[next] = (ways[next] ?? 0) + (ways[position] ?? 0);
    }
    const hanging = new Float64Array(ids.length);
    for (const position of order.toReversed()) {
      let share = 0;
      for (const next of onward(position)) {
        share += ((ways[position] ?? 0) / (ways[next] ?? 1)) * (1 + (hanging[next] ?? 0));
      }
      hanging[position] = share;
      if (position !== start) total[position] = (total[position] ?? 0) + share;
    }
  });
  return total;
}
