import type { Adjacency } from './adjacency.ts';

type Directions = Pick<Adjacency, 'out' | 'into'>;

const MOST_ROUNDS = 2000;
const CLOSE_ENOUGH = 1e-13;

/** Repeats a step until nothing moves any more; null when it does not come to rest. */
function settle(start: number[], step: (values: readonly number[]) => number[]): number[] | null {
  let values = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = step(values);
    const moved = next.some((value, at) => !(Math.abs(value - (values[at] ?? 0)) <= CLOSE_ENOUGH));
    values = next;
    if (!moved) return values;
  }
  return null;
}

const sumAt = (values: readonly number[], positions: readonly number[]) =>
  positions.reduce((sum, position) => sum + (values[position] ?? 0), 0);

/** PageRank (Brin & Page 1998) along the arrows; a factor without an arrow passes its rank on to all alike. */
export function pageRank({ out, into }: Directions, damping = 0.85): number[] | null {
  const count = out.length;
  const ends = out.flatMap((next, position) => (next.length === 0 ? [position] : []));
  return settle(
    out.map(() => 1 / count),
    ranks => {
      const passed = ranks.map((rank, position) => rank / Math.max(1, out[position]?.length ?? 0));
      const base = (1 - damping) / count + (damping * sumAt(ranks, ends)) / count;
      return into.map(from => base + damping * sumAt(passed, from));
    },
  );
}

/**
 * Katz centrality (alpha centrality with 1 from outside): x = alpha·Aᵀx + 1, so that ways to a factor count less the
 * longer they are; not normalised.
 * @returns null in a map so dense that longer ways outweigh shorter ones, where it has no meaning
 */
export function katz({ into }: Pick<Adjacency, 'into'>, alpha = 0.1): number[] | null {
  return settle(
    into.map(() => 1),
    values => into.map(from => 1 + alpha * sumAt(values, from)),
  );
}

/** Hubs point at what many point at, authorities are pointed at by those who point at many. Each adds up to 1. */
export interface HubsAndAuthorities {
  readonly hubs: readonly number[];
  readonly authorities: readonly number[];
}

/** Hubs and authorities (Kleinberg 1999); null in a map without arrows. */
export function hubsAndAuthorities({ out, into }: Directions): HubsAndAuthorities | null {
  const shares = (values: readonly number[]) => {
    const sum = values.reduce((all, each) => all + each, 0);
    return values.map(value => value / sum);
  };
  const authoritiesOf = (hubs: readonly number[]) => shares(into.map(from => sumAt(hubs, from)));
  const hubsOf = (authorities: readonly number[]) => shares(out.map(next => sumAt(authorities, next)));
  const hubs = settle(
    out.map(() => 1 / out.length),
    values => hubsOf(authoritiesOf(values)),
  );
  return hubs && out.some(next => next.length > 0) ? { hubs, authorities: authoritiesOf(hubs) } : null;
}
