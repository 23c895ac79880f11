import { type Bounds, type Box, boxBounds, unionBounds } from './geometry.ts';

/** A line that shows what a dragged box is in line with: at `at` on its axis, from `from` to `to` across. */
export interface Guide {
  /** `x`: an upright line at that x; `y`: a level one at that y. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is added to a move so that it falls into place, and the lines it falls on. */
export interface Snapped {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

/** Half the distance of the paper's dots, in units. */
export const GRID = 11;

/** An edge or a middle along one axis. */
type Edge = 'low' | 'middle' | 'high';
const EDGES: readonly Edge[] = ['middle', 'low', 'high'];

interface Span {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Where a dragged box falls into place: on an edge or a middle of another box where one is within `reach`, else on the
 * grid. Each axis is decided on its own; among equally near boxes the first wins.
 * @param moving the dragged box, or the bounds of all dragged boxes, where the pointer has it
 * @param others the boxes that stay
 * @param reach in units; divide by the zoom so that it feels the same at any size
 */
export function snapMove(moving: Box, others: readonly Box[], reach: number): Snapped {
  const across = along(moving, others, 'x', reach);
  const down = along(moving, others, 'y', reach);
  const dx = across?.shift ?? toGrid(moving.x);
  const dy = down?.shift ?? toGrid(moving.y);
  const placed = boxBounds({ ...moving, x: moving.x + dx, y: moving.y + dy });
  const guides: Guide[] = [];
  if (across) guides.push(guide('x', across, placed));
  if (down) guides.push(guide('y', down, placed));
  return { dx, dy, guides };
}

interface Match {
  readonly shift: number;
  readonly at: number;
  readonly other: Box;
}

function along(moving: Box, others: readonly Box[], axis: 'x' | 'y', reach: number): Match | null {
  const own = span(moving, axis);
  let best: Match | null = null;
  for (const other of others) {
    const theirs = span(other, axis);
    for (const edge of EDGES) {
      const shift = theirs[edge] - own[edge];
      const nearest = best ? Math.abs(best.shift) : reach + Number.EPSILON;
      if (Math.abs(shift) < nearest) best = { shift, at: theirs[edge], other };
    }
  }
  return best;
}

function span(box: Box, axis: 'x' | 'y'): Span {
  const middle = box[axis];
  const half = (axis === 'x' ? box.width : box.height) / 2;
  return { low: middle - half, middle, high: middle + half };
}

function toGrid(value: number): number {
  return Math.round(value / GRID) * GRID - value;
}

function guide(axis: 'x' | 'y', { at, other }: Match, placed: Bounds): Guide {
  const both = unionBounds([placed, boxBounds(other)]);
  return axis === 'x'
    ? { axis, at, from: both.top, to: both.bottom }
    : { axis, at, from: both.left, to: both.right };
}
