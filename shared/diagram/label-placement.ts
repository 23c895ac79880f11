import { type Curve, curveLength, curvePoint, parameterAt, sampleCurve } from './curve.ts';
import { type Box, boxesOverlap, type Point } from './geometry.ts';

/** An arrow whose chip needs a place. */
export interface LabelRequest {
  readonly id: string;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
}

/** Clear space kept around a chip, in units. */
const GAP = 3;
/** Places along the arrow, best first: the middle, then away from it. */
const FRACTIONS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];
/** Sideways shifts in chip heights, tried when no place on the line itself is free. */
const SHIFTS = [0, 0.9, -0.9, 1.6, -1.6];

/**
 * Gives every chip a centre such that no chip lies on a factor or on another chip. Places on the own line come first,
 * near its middle and clear of other lines; then beside the line; at last in growing rings around its middle. Short
 * arrows choose first, because they have the fewest places. The same input gives the same places.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  factors: readonly Box[],
): ReadonlyMap<string, Point> {
  const measured = requests.map((request, index) => ({
    request,
    index,
    length: curveLength(request.curve),
    points: sampleCurve(request.curve, 24),
  }));
  const taken: Box[] = [...factors];
  const places = new Map<string, Point>();
  for (const each of measured.toSorted((a, b) => a.length - b.length || a.index - b.index)) {
    const others = measured.filter(other => other !== each).map(other => other.points);
    const place = choose(each.request, each.length, taken, others);
    taken.push({ ...place, width: each.request.width, height: each.request.height });
    places.set(each.request.id, place);
  }
  return places;
}

function choose(
  request: LabelRequest,
  length: number,
  taken: readonly Box[],
  others: readonly (readonly Point[])[],
): Point {
  let best: Point | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [rank, place] of candidates(request, length).entries()) {
    const box = { ...place, width: request.width, height: request.height };
    if (taken.some(other => boxesOverlap(box, other, GAP))) continue;
    const covered = others.filter(points => points.some(point => inside(box, point))).length;
    // Covering a line weighs as much as moving five places on.
    const cost = rank + covered * 5;
    if (cost < lowest) {
      best = place;
      lowest = cost;
    }
  }
  return best ?? nearestFree(request, length, taken);
}

function inside(box: Box, point: Point): boolean {
  return Math.abs(point.x - box.x) < box.width / 2 && Math.abs(point.y - box.y) < box.height / 2;
}

function candidates(request: LabelRequest, length: number): Point[] {
  return SHIFTS.flatMap(shift =>
    FRACTIONS.map(fraction => {
      const t = parameterAt(request.curve, length * fraction);
      const point = curvePoint(request.curve, t);
      if (shift === 0) return point;
      const ahead = curvePoint(request.curve, Math.min(t + 0.02, 1));
      const steep = Math.abs(ahead.y - point.y) > Math.abs(ahead.x - point.x);
      return steep
        ? { x: point.x + shift * request.width * 0.7, y: point.y }
        : { x: point.x, y: point.y + shift * request.height };
    }),
  );
}

/** Rings around the middle of the line; ends because what is taken is finite. */
function nearestFree(request: LabelRequest, length: number, taken: readonly Box[]): Point {
  const middle = curvePoint(request.curve, parameterAt(request.curve, length / 2));
  for (let ring = 1; ; ring++) {
    for (let step = 0; step < 16; step++) {
      const angle = (step / 16) * 2 * Math.PI;
      const place = {
        x: middle.x + Math.cos(angle) * ring * request.height,
        y: middle.y + Math.sin(angle) * ring * request.height,
      };
      const box = { ...place, width: request.width, height: request.height };
      if (!taken.some(other => boxesOverlap(box, other, GAP))) return place;
    }
  }
}
