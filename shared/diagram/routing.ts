import { type Curve, clipToBorders, sampleCurve } from './curve.ts';
import { type Bounds, boundsOfPoints, containsPoint, type Point, type RoundedBox } from './geometry.ts';
import type { Direction } from './layout-types.ts';

/** An arrow to be drawn without the layout library: one whose factor was moved by hand. */
export interface RouteRequest {
  readonly from: RoundedBox;
  readonly to: RoundedBox;
  /** Boxes the arrow should pass around; its own two ends must not be among them. */
  readonly obstacles: readonly RoundedBox[];
  /** True when an arrow runs the other way too: both then bow outwards, to opposite sides. */
  readonly opposite?: boolean | undefined;
  readonly direction?: Direction | undefined;
}

const CLEARANCE = 10;
const OPPOSITE_BOW = 26;
/** Sideways bows tried in turn, in units; the first that passes every box wins. */
const BOWS = [0, 40, -40, 80, -80, 130, -130, 190, -190, 260, -260, 340, -340];

/**
 * Routes one arrow from border to border as a single cubic Bézier, bowing as little as it can to keep clear of other
 * boxes. Where every bow hits something the one with the fewest hits is taken.
 */
export function routeArrow(request: RouteRequest): Curve {
  const base = request.opposite ? OPPOSITE_BOW : 0;
  const bows = BOWS.map(bow => (bow < 0 ? bow - base : bow + base));
  let best: Curve = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const bow of bows) {
    const curve = clipToBorders(centreCurve(request, bow), request.from, request.to);
    // Sampled once for all boxes: this runs in every frame of a drag.
    const points = sampleCurve(curve);
    const reach = boundsOfPoints(points);
    const hits = request.obstacles.filter(
      box => isNear(box, reach) && points.some(point => containsPoint(box, point, CLEARANCE)),
    ).length;
    if (hits < fewest) {
      best = curve;
      fewest = hits;
    }
    if (hits === 0) break;
  }
  return best;
}

function isNear(box: RoundedBox, { left, right, top, bottom }: Bounds): boolean {
  const halfWidth = box.width / 2 + CLEARANCE;
  const halfHeight = box.height / 2 + CLEARANCE;
  return (
    box.x + halfWidth >= left &&
    box.x - halfWidth <= right &&
    box.y + halfHeight >= top &&
    box.y - halfHeight <= bottom
  );
}

/** A curve between two centres whose middle lies `bow` beside the straight line (to its right, seen along the arrow). */
function centreCurve({ from, to, direction }: RouteRequest, bow: number): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  // A cubic's middle moves by three quarters of what both its control points move by.
  const normal: Point = { x: (-dy / length) * bow * (4 / 3), y: (dx / length) * bow * (4 / 3) };
  // Leaving along the reading direction gives the gentle S of the drawn layouts.
  const [alongX, alongY] = direction === 'TB' ? [0.2, 0.45] : [0.45, 0.2];
  return [
    { x: from.x, y: from.y },
    { x: from.x + dx * alongX + normal.x, y: from.y + dy * alongY + normal.y },
    { x: to.x - dx * alongX + normal.x, y: to.y - dy * alongY + normal.y },
    { x: to.x, y: to.y },
  ];
}
