import { type Curve, curvePoint, MeasuredCurve, sampleCurve } from './curve.ts';
import { type Bounds, type Box, boxBounds, boxesOverlap, type Point } from './geometry.ts';
import { SpatialGrid } from './spatial-grid.ts';

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
/** Covering a line weighs as much as moving this many places on. */
const COVER = 5;
/** Squares in which boxes, and points of lines, are looked up. */
const BOX_CELL = 96;
const POINT_CELL = 32;

interface LinePoint extends Point {
  readonly line: number;
}

/** What is in the way of a chip. */
interface Surroundings {
  readonly taken: SpatialGrid<Box>;
  readonly lines: SpatialGrid<LinePoint>;
}

/**
 * Gives every chip a centre such that no chip lies on a factor or on another chip. Places on the own line come first,
 * near its middle and clear of other lines; then beside the line; at last in growing rings around its middle. Short
 * arrows choose first, because they have the fewest places. The same input gives the same places.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  factors: readonly Box[],
): ReadonlyMap<string, Point> {
  const around: Surroundings = { taken: new SpatialGrid(BOX_CELL), lines: new SpatialGrid(POINT_CELL) };
  for (const factor of factors) around.taken.add(boxBounds(factor), factor);
  const measured = requests.map((request, index) => {
    for (const { x, y } of sampleCurve(request.curve, 24)) {
      around.lines.add({ left: x, right: x, top: y, bottom: y }, { x, y, line: index });
    }
    return { request, index, curve: new MeasuredCurve(request.curve) };
  });
  const places = new Map<string, Point>();
  for (const each of measured.toSorted((a, b) => a.curve.length - b.curve.length || a.index - b.index)) {
    const place = choose(each.request, each.index, each.curve, around);
    const box = { ...place, width: each.request.width, height: each.request.height };
    around.taken.add(boxBounds(box), box);
    places.set(each.request.id, place);
  }
  return places;
}

function choose(request: LabelRequest, line: number, curve: MeasuredCurve, around: Surroundings): Point {
  let best: Point | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  let rank = 0;
  for (const shift of SHIFTS) {
    for (const fraction of FRACTIONS) {
      // What comes later costs at least its rank.
      if (rank >= lowest) return best ?? nearestFree(request, curve, around.taken);
      const place = candidate(request, curve, fraction, shift);
      const box = { ...place, width: request.width, height: request.height };
      if (!isTaken(box, around.taken)) {
        const cost = rank + linesUnder(box, line, around.lines, (lowest - rank) / COVER) * COVER;
        if (cost < lowest) {
          best = place;
          lowest = cost;
        }
      }
      rank++;
    }
  }
  return best ?? nearestFree(request, curve, around.taken);
}

function isTaken(box: Box, taken: SpatialGrid<Box>): boolean {
  return taken.some(boxBounds(box, GAP), other => boxesOverlap(box, other, GAP));
}

/** How many other lines run under a box; counting ends at `enough`. */
function linesUnder(box: Box, own: number, lines: SpatialGrid<LinePoint>, enough: number): number {
  const bounds: Bounds = boxBounds(box);
  const found = new Set<number>();
  lines.some(bounds, point => {
    if (point.line !== own && inside(bounds, point)) found.add(point.line);
    return found.size >= enough;
  });
  return found.size;
}

function inside({ left, right, top, bottom }: Bounds, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function candidate(request: LabelRequest, curve: MeasuredCurve, fraction: number, shift: number): Point {
  const t = curve.parameterAt(curve.length * fraction);
  const point = curvePoint(request.curve, t);
  if (shift === 0) return point;
  const ahead = curvePoint(request.curve, Math.min(t + 0.02, 1));
  const steep = Math.abs(ahead.y - point.y) > Math.abs(ahead.x - point.x);
  return steep
    ? { x: point.x + shift * request.width * 0.7, y: point.y }
    : { x: point.x, y: point.y + shift * request.height };
}

/** Rings around the middle of the line; ends because what is taken is finite. */
function nearestFree(request: LabelRequest, curve: MeasuredCurve, taken: SpatialGrid<Box>): Point {
  const middle = curvePoint(request.curve, curve.parameterAt(curve.length / 2));
  for (let ring = 1; ; ring++) {
    for (let step = 0; step < 16; step++) {
      const angle = (step / 16) * 2 * Math.PI;
      const place = {
        x: middle.x + Math.cos(angle) * ring * request.height,
        y: middle.y + Math.sin(angle) * ring * request.height,
      };
      if (!isTaken({ ...place, width: request.width, height: request.height }, taken)) return place;
    }
  }
}
