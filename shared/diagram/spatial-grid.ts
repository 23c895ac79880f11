import type { Bounds } from './geometry.ts';

/** Things by where they lie, so that what is near a place is found without looking at all of them. */
export class SpatialGrid<T> {
  readonly #cell: number;
  readonly #cells = new Map<number, T[]>();

  /** @param cell width of a square of the grid in units: about the size of what is looked for */
  constructor(cell: number) {
    this.#cell = cell;
  }

  /** Puts a thing into every square its bounds touch. */
  add(bounds: Bounds, thing: T): void {
    this.#eachKey(bounds, key => {
      const known = this.#cells.get(key);
      if (known) known.push(thing);
      else this.#cells.set(key, [thing]);
    });
  }

  /** Whether `test` holds for something in the squares that the bounds touch; a thing may be asked about twice. */
  some(bounds: Bounds, test: (thing: T) => boolean): boolean {
    const { left, right, top, bottom } = this.#squares(bounds);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        if (this.#cells.get(keyOf(column, row))?.some(test)) return true;
      }
    }
    return false;
  }

  /** The things of each square that holds any. */
  squares(): Iterable<readonly T[]> {
    return this.#cells.values();
  }

  #eachKey(bounds: Bounds, visit: (key: number) => void): void {
    const { left, right, top, bottom } = this.#squares(bounds);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) visit(keyOf(column, row));
    }
  }

  #squares({ left, top, right, bottom }: Bounds): Bounds {
    const square = (value: number): number => Math.floor(value / this.#cell);
    return { left: square(left), top: square(top), right: square(right), bottom: square(bottom) };
  }
}

/** Exact for squares up to a million away from the origin. */
function keyOf(column: number, row: number): number {
  return column * 2 ** 21 + row;
}
