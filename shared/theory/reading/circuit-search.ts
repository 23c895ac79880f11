/** Where circuits are looked for: those through `start`, along `next`. */
export interface CircuitRoot {
  readonly start: number;
  next(position: number): readonly number[];
}

/** Simple circuits as the positions they pass, each once, beginning at its root's start. */
export interface FoundCircuits {
  readonly circuits: readonly (readonly number[])[];
  /** True when there are more than were asked for. */
  readonly capped: boolean;
}

interface Walk extends CircuitRoot {
  readonly bound: number;
  readonly path: number[];
  readonly onPath: Set<number>;
  /** Length of a path from which on going to a position leads nowhere, as far as is known. */
  readonly lock: Map<number, number>;
  /** Positions that lead to a position and may lead further once it leads somewhere again. */
  readonly waiting: Map<number, Set<number>>;
  /** Takes a circuit; false ends the walk. */
  readonly found: (circuit: readonly number[]) => boolean;
  ended: boolean;
}

/** @returns how many steps lead back to the start, `bound` when none do within it */
function visit(walk: Walk, position: number): number {
  const { start, bound, path, onPath, lock } = walk;
  let back = bound;
  for (const neighbour of walk.next(position)) {
    if (walk.ended) return back;
    if (neighbour === start) {
      walk.ended = !walk.found([...path]);
      back = 1;
    } else if (path.length < (lock.get(neighbour) ?? bound)) {
      lock.set(neighbour, path.length);
      path.push(neighbour);
      onPath.add(neighbour);
      back = Math.min(back, visit(walk, neighbour) + 1);
      path.pop();
      onPath.delete(neighbour);
    }
  }
  for (const neighbour of walk.next(position)) waitFor(walk, neighbour, position);
  if (back < bound) release(walk, position, back);
  return back;
}

function waitFor({ waiting }: Walk, position: number, waiter: number): void {
  const waiters = waiting.get(position);
  if (waiters) waiters.add(waiter);
  else waiting.set(position, new Set([waiter]));
}

function release({ bound, onPath, lock, waiting }: Walk, position: number, steps: number): void {
  const open: [number, number][] = [[position, steps]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, back] = next;
    if ((lock.get(at) ?? bound) >= bound - back + 1) continue;
    lock.set(at, bound - back + 1);
    for (const waiter of waiting.get(at) ?? []) {
      if (!onPath.has(waiter)) open.push([waiter, back + 1]);
    }
  }
}

/** Circuits of at most `bound` positions that `fits` accepts, at most `most` of them. */
function search(
  roots: readonly CircuitRoot[],
  bound: number,
  most: number,
  fits: (circuit: readonly number[]) => boolean,
): (readonly number[])[] {
  const circuits: (readonly number[])[] = [];
  for (const { start, next } of roots) {
    if (circuits.length >= most) break;
    visit(
      {
        start,
        next,
        bound,
        path: [start],
        onPath: new Set([start]),
        lock: new Map([[start, 0]]),
        waiting: new Map(),
        found: circuit => {
          if (fits(circuit)) circuits.push(circuit);
          return circuits.length < most;
        },
        ended: false,
      },
      start,
    );
  }
  return circuits;
}

/**
 * Simple circuits, shortest first, equally long ones in the order of their positions. Johnson's enumeration with the
 * length bound of Gupta and Suzumura (2021). Where there are more than `most`, the shortest are found by letting the
 * bound grow, so that what is left out is never shorter than what is given.
 * @param longest most positions a circuit may have
 */
export function shortestCircuits(
  roots: readonly CircuitRoot[],
  longest: number,
  most: number,
): FoundCircuits {
  const all = search(roots, longest, most + 1, () => true);
  if (all.length <= most) return { circuits: all.toSorted((a, b) => a.length - b.length), capped: false };
  const circuits: (readonly number[])[] = [];
  for (let bound = 2; bound <= longest && circuits.length < most; bound++) {
    circuits.push(...search(roots, bound, most - circuits.length, circuit => circuit.length === bound));
  }
  return { circuits, capped: true };
}
