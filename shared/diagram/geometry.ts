/** A point in diagram units (CSS pixels at zoom 1), y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis-parallel rectangle given by its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box with rounded corners; a radius of half the height makes a stadium. */
export interface RoundedBox extends Box {
  readonly radius: number;
}

/** Left, top, right and bottom edges. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The edges of a box, moved outwards by `margin`. */
export function boxBounds(box: Box, margin = 0): Bounds {
  const dx = box.width / 2 + margin;
  const dy = box.height / 2 + margin;
  return { left: box.x - dx, top: box.y - dy, right: box.x + dx, bottom: box.y + dy };
}

/** Whether two boxes come nearer to each other than `gap` on both axes. Touching boxes do not overlap. */
export function boxesOverlap(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  );
}

/** The smallest bounds that hold all given ones; an empty list gives a square of size 0 at the origin. */
export function unionBounds(all: readonly Bounds[]): Bounds {
  if (all.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(...all.map(each => each.left)),
    top: Math.min(...all.map(each => each.top)),
    right: Math.max(...all.map(each => each.right)),
    bottom: Math.max(...all.map(each => each.bottom)),
  };
}

/** The bounds of points, of which there must be one at least. */
export function boundsOfPoints(points: readonly Point[]): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    if (x < bounds.left) bounds.left = x;
    if (x > bounds.right) bounds.right = x;
    if (y < bounds.top) bounds.top = y;
    if (y > bounds.bottom) bounds.bottom = y;
  }
  return bounds;
}

/** Whether a point lies in a rounded box that is grown by `margin`. */
export function containsPoint(box: RoundedBox, point: Point, margin = 0): boolean {
  const dx = Math.abs(point.x - box.x);
  const dy = Math.abs(point.y - box.y);
  const halfWidth = box.width / 2 + margin;
  const halfHeight = box.height / 2 + margin;
  if (dx > halfWidth || dy > halfHeight) return false;
  const radius = Math.min(box.radius + margin, halfWidth, halfHeight);
  const overX = dx - (halfWidth - radius);
  const overY = dy - (halfHeight - radius);
  return overX <= 0 || overY <= 0 || Math.hypot(overX, overY) <= radius;
}

/** Where the ray from the centre of a box towards `target` leaves the box; the centre itself when they coincide. */
export function borderPoint(box: RoundedBox, target: Point): Point {
  const dx = target.x - box.x;
  const dy = target.y - box.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: box.x, y: box.y };
  let inside = 0;
  let outside = box.width + box.height;
  // 40 halvings bring the error far below a pixel for any box that fits on a screen.
  for (let step = 0; step < 40; step++) {
    const middle = (inside + outside) / 2;
    const point = { x: box.x + (dx / length) * middle, y: box.y + (dy / length) * middle };
    if (containsPoint(box, point)) inside = middle;
    else outside = middle;
  }
  return { x: box.x + (dx / length) * inside, y: box.y + (dy / length) * inside };
}

/** Rounds to a tenth of a unit: below what can be seen, and the same text on every machine. */
export function tenth(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
