import { type Adjacency, stepsFrom } from './adjacency.ts';

/**
 * Betweenness (Brandes 2001): on how many shortest ways between two others a factor stands, each pair of factors counted
 * once and shared among its shortest ways.
 * @returns values by position, not normalised; divide by (N−1)(N−2) to compare maps of different size
 */
export function betweenness({ ids, out }: Pick<Adjacency, 'ids' | 'out'>): number[] {
  const total = ids.map(() => 0);
  ids.forEach((_, start) => {
    const steps = stepsFrom([start], out);
    const order = [...steps.keys()];
    const ways = new Map([[start, 1]]);
    const onward = (position: number) =>
      (out[position] ?? []).filter(next => steps.get(next) === (steps.get(position) ?? 0) + 1);
    for (const position of order) {
      for (const next of onward(position)) {
        ways.set(next, (ways.get(next) ?? 0) + (ways.get(position) ?? 0));
      }
    }
    const hanging = new Map<number, number>();
    for (const position of order.toReversed()) {
      let share = 0;
      for (const next of onward(position)) {
        share += ((ways.get(position) ?? 0) / (ways.get(next) ?? 1)) * (1 + (hanging.get(next) ?? 0));
      }
      hanging.set(position, share);
      if (position !== start) total[position] = (total[position] ?? 0) + share;
    }
  });
  return total;
}
