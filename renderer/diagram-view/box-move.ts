import { type Box, boxBounds, type Point, unionBounds } from '../../shared/diagram/geometry.ts';
import type { Layout, LayoutGroup } from '../../shared/diagram/layout-types.ts';
import { type Moved, startMove } from '../../shared/diagram/reroute.ts';
import { type Guide, snapMove } from '../../shared/diagram/snap.ts';

/** Boxes on their way to another place, all by the same way. */
export class BoxMove {
  readonly ids: ReadonlySet<string>;
  readonly #starts: ReadonlyMap<string, Point>;
  readonly #bounds: Box;
  readonly #others: readonly Box[];
  readonly #move: (centres: ReadonlyMap<string, Point>) => Moved;

  constructor(layout: Layout, ids: ReadonlySet<string>, groups: readonly LayoutGroup[]) {
    this.ids = ids;
    const boxes = layout.factors.filter(factor => ids.has(factor.id));
    this.#starts = new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
    const { left, top, right, bottom } = unionBounds(boxes.map(box => boxBounds(box)));
    this.#bounds = {
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      width: right - left,
      height: bottom - top,
    };
    this.#others = layout.factors.filter(factor => !ids.has(factor.id));
    this.#move = startMove(layout, ids, groups);
  }

  /** What a way changes. */
  by(way: Point): Moved {
    return this.#move(this.centres(way));
  }

  /** The boxes' centres after a way, to a tenth of a unit. */
  centres(way: Point): ReadonlyMap<string, Point> {
    const round = (value: number): number => Math.round(value * 10) / 10;
    return new Map(
      [...this.#starts].map(([id, { x, y }]) => [id, { x: round(x + way.x), y: round(y + way.y) }]),
    );
  }

  /** A way that ends in line with other boxes or on the grid, and the lines it ends on. */
  inLine(way: Point, reach: number): { readonly way: Point; readonly guides: readonly Guide[] } {
    const moving = { ...this.#bounds, x: this.#bounds.x + way.x, y: this.#bounds.y + way.y };
    const { dx, dy, guides } = snapMove(moving, this.#others, reach);
    return { way: { x: way.x + dx, y: way.y + dy }, guides };
  }
}
