import type { SignedArrow, SignedGraph } from './signed-graph.ts';

/** A graph by the positions of its factors, which is what walking it needs. */
export interface Adjacency {
  readonly ids: readonly string[];
  /** Position of a factor, undefined when it is not in the graph. */
  readonly positionOf: ReadonlyMap<string, number>;
  /** Positions an arrow leads to, in the graph's order. */
  readonly out: readonly (readonly number[])[];
  /** Positions an arrow comes from, in the graph's order. */
  readonly into: readonly (readonly number[])[];
  /** The arrows along a chain of positions; a closed chain names its start again at its end. */
  arrowsAlong(positions: readonly number[]): SignedArrow[];
}

/** Positions by factor. Arrows to themselves and arrows with an unknown end are left out. */
export function adjacencyOf({ ids, arrows }: SignedGraph): Adjacency {
  const positionOf = new Map(ids.map((id, position) => [id, position]));
  const out: number[][] = ids.map(() => []);
  const into: number[][] = ids.map(() => []);
  const between = new Map<number, SignedArrow>();
  for (const arrow of arrows) {
    const from = positionOf.get(arrow.from);
    const to = positionOf.get(arrow.to);
    if (from === undefined || to === undefined || from === to) continue;
    out[from]?.push(to);
    into[to]?.push(from);
    between.set(from * ids.length + to, arrow);
  }
  for (const neighbours of [...out, ...into]) neighbours.sort((a, b) => a - b);
  const arrowsAlong = (positions: readonly number[]) =>
    positions.slice(1).flatMap((to, step) => between.get((positions[step] ?? 0) * ids.length + to) ?? []);
  return { ids, positionOf, out, into, arrowsAlong };
}

/** Names the factors at positions. */
export function idsAt({ ids }: Pick<Adjacency, 'ids'>, positions: readonly number[]): string[] {
  return positions.flatMap(position => ids[position] ?? []);
}

/** Steps from a start to every position along `next`; unreached positions are missing. */
export function stepsFrom(
  starts: readonly number[],
  next: readonly (readonly number[])[],
): ReadonlyMap<number, number> {
  const steps = new Map(starts.map(start => [start, 0]));
  const queue = [...steps.keys()];
  for (const position of queue) {
    for (const neighbour of next[position] ?? []) {
      if (steps.has(neighbour)) continue;
      steps.set(neighbour, (steps.get(position) ?? 0) + 1);
      queue.push(neighbour);
    }
  }
  return steps;
}

/** What is reached from one position, nearest first, and in how many steps; -1 for what is not. */
export interface Reached {
  readonly order: readonly number[];
  readonly steps: Int32Array;
}

/** The same as `stepsFrom` from one start, for what is asked of every position of a large map. */
export function reachedFrom(start: number, next: readonly (readonly number[])[]): Reached {
  const steps = new Int32Array(next.length).fill(-1);
  steps[start] = 0;
  const order = [start];
  for (const position of order) {
    const further = (steps[position] ?? 0) + 1;
    for (const neighbour of next[position] ?? []) {
      if (steps[neighbour] !== -1) continue;
      steps[neighbour] = further;
      order.push(neighbour);
    }
  }
  return { order, steps };
}
