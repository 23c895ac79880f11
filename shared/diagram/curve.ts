import type { Bounds, Point, RoundedBox } from './geometry.ts';
import { boundsOfPoints, containsPoint, tenth } from './geometry.ts';

/** A chain of cubic Béziers: a start point, then two control points and an end point for each piece. */
export type Curve = readonly Point[];

type Piece = readonly [Point, Point, Point, Point];

const mix = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** How many cubic pieces a curve has. */
export function pieceCount(curve: Curve): number {
  return Math.max(0, Math.floor((curve.length - 1) / 3));
}

function pieceAt(curve: Curve, index: number): Piece {
  const [a, b, c, d] = curve.slice(index * 3, index * 3 + 4);
  const origin: Point = curve[0] ?? { x: 0, y: 0 };
  return [a ?? origin, b ?? origin, c ?? origin, d ?? origin];
}

function splitPiece([a, b, c, d]: Piece, t: number): readonly [Piece, Piece] {
  const ab = mix(a, b, t);
  const bc = mix(b, c, t);
  const cd = mix(c, d, t);
  const abc = mix(ab, bc, t);
  const bcd = mix(bc, cd, t);
  const middle = mix(abc, bcd, t);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

function locate(curve: Curve, t: number): readonly [number, number] {
  const count = pieceCount(curve);
  const scaled = Math.min(Math.max(t, 0), 1) * count;
  const index = Math.min(Math.floor(scaled), count - 1);
  return [index, scaled - index];
}

/** The point at parameter `t` in 0..1, each piece taking an equal part of the parameter (de Casteljau). */
export function curvePoint(curve: Curve, t: number): Point {
  const [index, local] = locate(curve, t);
  return splitPiece(pieceAt(curve, index), local)[0][3];
}

/** The part of a curve between two parameters, `start` before `end`. */
export function subCurve(curve: Curve, start: number, end: number): Curve {
  const [first, fromLocal] = locate(curve, start);
  const [last, toLocal] = locate(curve, end);
  const points: Point[] = [];
  for (let index = first; index <= last; index++) {
    let piece = pieceAt(curve, index);
    let upTo = index === last ? toLocal : 1;
    if (index === first) {
      piece = splitPiece(piece, fromLocal)[1];
      // The rest of the piece has its own 0..1.
      upTo = fromLocal >= 1 ? 1 : (upTo - fromLocal) / (1 - fromLocal);
    }
    if (upTo < 1) piece = splitPiece(piece, Math.max(upTo, 0))[0];
    if (points.length === 0) points.push(piece[0]);
    points.push(piece[1], piece[2], piece[3]);
  }
  return points;
}

/** Points along a curve, `steps` to a piece, both ends included. */
export function sampleCurve(curve: Curve, steps = 16): Point[] {
  const total = pieceCount(curve) * steps;
  return Array.from({ length: total + 1 }, (_, index) => curvePoint(curve, total === 0 ? 0 : index / total));
}

/** A curve with the way travelled at each of its samples, to be asked about several places without measuring again. */
export class MeasuredCurve {
  readonly #travelled: readonly number[];

  constructor(curve: Curve) {
    let way = 0;
    let before: Point | undefined;
    this.#travelled = sampleCurve(curve).map(point => {
      if (before) way += Math.hypot(point.x - before.x, point.y - before.y);
      before = point;
      return way;
    });
  }

  get length(): number {
    return this.#travelled.at(-1) ?? 0;
  }

  /** The parameter at which `distance` has been travelled from the start. */
  parameterAt(distance: number): number {
    const steps = this.#travelled.length - 1;
    const reached = this.#travelled.findIndex((way, index) => index > 0 && way >= distance);
    if (reached === -1) return 1;
    const before = this.#travelled[reached - 1] ?? 0;
    const step = (this.#travelled[reached] ?? before) - before;
    return (reached - 1 + (step === 0 ? 0 : (distance - before) / step)) / steps;
  }
}

/** Bounds of a curve, taken from its samples (true to a fraction of a unit at diagram sizes). */
export function curveBounds(curve: Curve): Bounds {
  return boundsOfPoints(sampleCurve(curve));
}

/** Whether a curve runs through a box grown by `margin`. */
export function curveHitsBox(curve: Curve, box: RoundedBox, margin = 0): boolean {
  return sampleCurve(curve).some(point => containsPoint(box, point, margin));
}

/**
 * Cuts a curve that runs from centre to centre back to the borders of its two boxes. Overlapping boxes leave nothing
 * between the borders; the curve is then returned whole.
 */
export function clipToBorders(curve: Curve, from: RoundedBox, to: RoundedBox): Curve {
  const steps = pieceCount(curve) * 32;
  const at = (index: number): Point => curvePoint(curve, index / steps);
  let leave = 0;
  while (leave < steps && containsPoint(from, at(leave))) leave++;
  let arrive = steps;
  while (arrive > 0 && containsPoint(to, at(arrive))) arrive--;
  if (leave >= steps || arrive <= 0 || leave > arrive) return curve;
  const start = crossing(curve, from, (leave - 1) / steps, leave / steps);
  const end = crossing(curve, to, (arrive + 1) / steps, arrive / steps);
  return start < end ? subCurve(curve, start, end) : curve;
}

function crossing(curve: Curve, box: RoundedBox, insideAt: number, outsideAt: number): number {
  let inside = Math.min(Math.max(insideAt, 0), 1);
  let outside = Math.min(Math.max(outsideAt, 0), 1);
  for (let step = 0; step < 24; step++) {
    const middle = (inside + outside) / 2;
    if (containsPoint(box, curvePoint(curve, middle))) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** The curve as SVG path data, in tenths of a unit. */
export function curvePath(curve: Curve): string {
  const [start, ...rest] = curve;
  if (!start) return '';
  const text = (point: Point): string => `${tenth(point.x)} ${tenth(point.y)}`;
  let path = `M${text(start)}`;
  for (let index = 0; index + 2 < rest.length; index += 3) {
    path += `C${rest
      .slice(index, index + 3)
      .map(text)
      .join(' ')}`;
  }
  return path;
}
