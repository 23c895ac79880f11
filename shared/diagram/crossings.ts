import { type Curve, curveBounds, sampleCurve } from './curve.ts';
import type { Bounds, Point } from './geometry.ts';

/** An arrow as the crossing count sees it. */
export interface CountedArrow {
  readonly from: string;
  readonly to: string;
  readonly curve: Curve;
}

/**
 * Number of pairs of arrows that cross and do not share an end: the measure by which layered layouts are compared. Arrows
 * that share an end may touch there and are not counted.
 */
export function countCrossings(arrows: readonly CountedArrow[]): number {
  const drawn = arrows.map(arrow => ({
    arrow,
    points: sampleCurve(arrow.curve, 12),
    bounds: curveBounds(arrow.curve),
  }));
  let crossings = 0;
  drawn.forEach((a, index) => {
    for (const b of drawn.slice(index + 1)) {
      if (sharesEnd(a.arrow, b.arrow) || !boundsMeet(a.bounds, b.bounds)) continue;
      if (polylinesCross(a.points, b.points)) crossings++;
    }
  });
  return crossings;
}

function sharesEnd(a: CountedArrow, b: CountedArrow): boolean {
  return a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to;
}

function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function polylinesCross(a: readonly Point[], b: readonly Point[]): boolean {
  return a.some((p, i) => {
    const q = a[i + 1];
    return (
      q !== undefined &&
      b.some((r, j) => {
        const s = b[j + 1];
        return s !== undefined && segmentsCross(p, q, r, s);
      })
    );
  });
}

/** A point on the line counts as left of it: two curves that cross exactly at a sample point still cross once. */
const isLeft = (a: Point, b: Point, c: Point): boolean =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) >= 0;

function segmentsCross(p: Point, q: Point, r: Point, s: Point): boolean {
  return isLeft(p, q, r) !== isLeft(p, q, s) && isLeft(r, s, p) !== isLeft(r, s, q);
}
