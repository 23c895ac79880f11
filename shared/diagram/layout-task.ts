import type { Point } from './geometry.ts';
import type {
  Direction,
  Layout,
  LayoutArrow,
  LayoutFactor,
  LayoutGroup,
  LayoutInput,
} from './layout-types.ts';

/** A layout's input with everything filled in, and without arrows that cannot be drawn. */
export interface LayoutTask {
  readonly factors: readonly LayoutFactor[];
  readonly arrows: readonly LayoutArrow[];
  readonly groups: readonly LayoutGroup[];
  readonly pinned: ReadonlyMap<string, Point>;
  readonly direction: Direction;
  readonly previous: Layout | null;
}

/** Leaves out arrows with an unknown end, arrows from a box to itself, and drawings in another direction. */
export function layoutTask(input: LayoutInput): LayoutTask {
  const direction = input.direction ?? 'LR';
  const known = new Set(input.factors.map(factor => factor.id));
  const { previous } = input;
  return {
    factors: input.factors,
    arrows: input.arrows.filter(
      arrow => arrow.from !== arrow.to && known.has(arrow.from) && known.has(arrow.to),
    ),
    groups: input.groups ?? [],
    pinned: input.pinned ?? new Map<string, Point>(),
    direction,
    previous: previous && previous.direction === direction ? previous : null,
  };
}

/** Where the boxes of a drawing stand, by id. */
export function placesOf(layout: Layout): ReadonlyMap<string, Point> {
  return new Map(layout.factors.map(({ id, x, y }) => [id, { x, y }]));
}
