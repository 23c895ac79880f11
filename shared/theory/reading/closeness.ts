import { type Adjacency, reachedFrom } from './adjacency.ts';

/**
 * Closeness in the form of Wasserman and Faust for maps in which not all reach all: the share of the others that are
 * reached, by the mean distance to them; 0 for a factor that reaches none.
 * @param next arrows to follow: `into` for those who reach the factor, `out` for those it reaches
 */
export function closeness(next: Adjacency['out']): number[] {
  return next.map((_, start) => {
    const { order, steps } = reachedFrom(start, next);
    const reached = order.length - 1;
    const sum = order.reduce((all, position) => all + (steps[position] ?? 0), 0);
    return sum === 0 ? 0 : (reached / (next.length - 1)) * (reached / sum);
  });
}

/**
 * Harmonic closeness: the sum of 1/distance. Along `into` it is the usual one; along both directions together it is the
 * centrality of Decision Explorer, where concepts count 1, 1/2, 1/3 … by their distance.
 */
export function harmonicCloseness(next: Adjacency['out']): number[] {
  return next.map((_, start) => {
    const { order, steps } = reachedFrom(start, next);
    return order.reduce((sum, position) => sum + (position === start ? 0 : 1 / (steps[position] ?? 1)), 0);
  });
}

/** Neighbours whichever way the arrow points. */
export function bothWays({ out, into }: Pick<Adjacency, 'out' | 'into'>): number[][] {
  return out.map((next, position) => [...new Set([...next, ...(into[position] ?? [])])]);
}
