import { type Curve, sampleCurve } from './curve.ts';
import type { Point } from './geometry.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** An arrow as the crossing count sees it. */
export interface CountedArrow {
  readonly from: string;
  readonly to: string;
  readonly curve: Curve;
}

/** A piece of a drawn arrow, straight enough. */
interface Segment {
  readonly arrow: number;
  readonly from: Point;
  readonly to: Point;
}

const CELL = 48;

/**
 * Number of pairs of arrows that cross and do not share an end: the measure by which layered layouts are compared. Arrows
 * that share an end may touch there and are not counted.
 */
export function countCrossings(arrows: readonly CountedArrow[]): number {
  const grid = new SpatialGrid<Segment>(CELL);
  arrows.forEach(({ curve }, arrow) => {
    const points = sampleCurve(curve, 12);
    points.forEach((to, index) => {
      const from = points[index - 1];
      if (from) grid.add(boundsOf(from, to), { arrow, from, to });
    });
  });
  const crossing = new Set<number>();
  for (const segments of grid.squares()) {
    segments.forEach((a, index) => {
      for (let other = index + 1; other < segments.length; other++) {
        const b = segments[other];
        if (!b || a.arrow === b.arrow || !segmentsCross(a, b)) continue;
        // The earlier arrow first, whichever was met first.
        const pair = Math.min(a.arrow, b.arrow) * arrows.length + Math.max(a.arrow, b.arrow);
        if (!crossing.has(pair) && !sharesEnd(arrows[a.arrow], arrows[b.arrow])) crossing.add(pair);
      }
    });
  }
  return crossing.size;
}

function boundsOf(a: Point, b: Point) {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

function sharesEnd(a: CountedArrow | undefined, b: CountedArrow | undefined): boolean {
  return a?.from === b?.from || a?.from === b?.to || a?.to === b?.from || a?.to === b?.to;
}

/** A point on the line counts as left of it: two curves that cross exactly at a sample point still cross once. */
const isLeft = (a: Point, b: Point, c: Point): boolean =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) >= 0;

function segmentsCross({ from: p, to: q }: Segment, { from: r, to: s }: Segment): boolean {
  return isLeft(p, q, r) !== isLeft(p, q, s) && isLeft(r, s, p) !== isLeft(r, s, q);
}
