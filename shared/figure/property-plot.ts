import type { Property } from '../api/entities/codes.ts';

/** An axis: a range from its lower to its upper end, or a band for each value of a list. */
export type PlotAxis = Pick<Property, 'kind' | 'options'>;

/** A quote that lies on one property, or on two (`y`). */
export interface PlotPoint {
  readonly id: string;
  readonly siteId: string | null;
  readonly x: number;
  readonly y: number | null;
}

/** A dot's middle, in units of the plot; `row` is its site's strip, 0 in a plane. */
export interface PlotDot {
  readonly id: string;
  readonly siteId: string | null;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const DOT_RADIUS = 5;
const STEP = DOT_RADIUS * 2 + 1;

/** Where a value lies along an axis, 0 to 1: a value of a list in the middle of its band. */
export function shareOf(axis: PlotAxis, value: number): number {
  if (axis.kind === 'range') return Math.min(1, Math.max(0, value));
  return (value + 0.5) / Math.max(1, axis.options.length);
}

/** The edges between the bands of a list, 0 to 1, without the outer ones; a range has none. */
export function bandEdges(axis: PlotAxis): number[] {
  const count = axis.kind === 'list' ? axis.options.length : 0;
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => (index + 1) / count);
}

/** 0, 1, −1, 2, −2 …: how far a dot steps aside, nearest first. */
function asides(most: number): number[] {
  return Array.from({ length: most * 2 + 1 }, (_, index) => (index % 2 === 1 ? (index + 1) / 2 : -index / 2));
}

/** Dots that keep out of each other's way: found by their cell, so that thousands are set in an instant. */
class Taken {
  private readonly cells = new Map<string, { x: number; y: number }[]>();

  isFree(x: number, y: number): boolean {
    const [column, row] = [Math.floor(x / STEP), Math.floor(y / STEP)];
    for (let i = column - 1; i <= column + 1; i++)
      for (let j = row - 1; j <= row + 1; j++)
        for (const dot of this.cells.get(`${i} ${j}`) ?? [])
          if ((dot.x - x) ** 2 + (dot.y - y) ** 2 < (STEP - 0.5) ** 2) return false;
    return true;
  }

  add(x: number, y: number): void {
    const key = `${Math.floor(x / STEP)} ${Math.floor(y / STEP)}`;
    const cell = this.cells.get(key);
    if (cell) cell.push({ x, y });
    else this.cells.set(key, [{ x, y }]);
  }
}

const inOrder = (a: PlotPoint, b: PlotPoint): number => a.x - b.x || (a.id < b.id ? -1 : 1);

/**
 * Dots on one property, a strip for each of `siteIds` from top to bottom. Quotes at the same place stand above and below
 * each other; where a strip is full they lie on one another. The same quotes give the same picture.
 */
export function stripDots(
  points: readonly PlotPoint[],
  axis: PlotAxis,
  siteIds: readonly (string | null)[],
  frame: PlotFrame,
): PlotDot[] {
  const strip = frame.height / Math.max(1, siteIds.length);
  const most = Math.max(0, Math.floor((strip / 2 - DOT_RADIUS - 2) / STEP));
  return siteIds.flatMap((siteId, row) => {
    const taken = new Taken();
    const middle = frame.top + strip * (row + 0.5);
    return points
      .filter(point => point.siteId === siteId)
      .sort(inOrder)
      .map(point => {
        const x = frame.left + shareOf(axis, point.x) * frame.width;
        const y = asides(most)
          .map(aside => middle + aside * STEP)
          .find(each => taken.isFree(x, each));
        taken.add(x, y ?? middle);
        return { id: point.id, siteId, row, x, y: y ?? middle };
      });
  });
}

/** Dots on two properties; those at the same place stand around it. Points without a `y` are left out. */
export function planeDots(
  points: readonly PlotPoint[],
  axes: { readonly x: PlotAxis; readonly y: PlotAxis },
  frame: PlotFrame,
): PlotDot[] {
  const taken = new Taken();
  return points
    .flatMap(point => (point.y === null ? [] : [{ ...point, y: point.y }]))
    .sort(inOrder)
    .map(({ id, siteId, ...point }) => {
      const at = {
        x: frame.left + shareOf(axes.x, point.x) * frame.width,
        y: frame.top + (1 - shareOf(axes.y, point.y)) * frame.height,
      };
      const { x, y } = spiral(at).find(each => taken.isFree(each.x, each.y)) ?? at;
      taken.add(x, y);
      return { id, siteId, row: 0, x, y };
    });
}

const RINGS = 5;

/** Places around a point, nearest first. */
function spiral({ x, y }: { x: number; y: number }): { x: number; y: number }[] {
  const places = [{ x, y }];
  for (let ring = 1; ring <= RINGS; ring++)
    for (let i = 0; i < ring * 6; i++) {
      const turn = (i / (ring * 6)) * Math.PI * 2;
      places.push({ x: x + Math.cos(turn) * ring * STEP, y: y + Math.sin(turn) * ring * STEP });
    }
  return places;
}

/** Shapes that tell sites apart where colour does not: paths around 0, 0, about as large as a dot. */
const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  'M-4.4 -4.4H4.4V4.4H-4.4Z',
  'M0 -5.6L5.4 4.2H-5.4Z',
  'M0 -6L6 0L0 6L-6 0Z',
  'M0 5.6L5.4 -4.2H-5.4Z',
  'M-1.8 -5.2H1.8V-1.8H5.2V1.8H1.8V5.2H-1.8V1.8H-5.2V-1.8H-1.8Z',
] as const;

/** The shape of the dots of a site, by its place among the sites. */
export function shapeOf(index: number): string {
  return SHAPES[index % SHAPES.length] ?? SHAPES[0];
}

/**
 * The dot that an arrow key leads to: the next along x in the same strip, or the nearest above or below. Null where there
 * is none that way, or for another key.
 */
export function nextDot(dots: readonly PlotDot[], from: PlotDot, key: string): PlotDot | null {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const strip = dots.filter(dot => dot.row === from.row).sort((a, b) => a.x - b.x);
    return strip[strip.indexOf(from) + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const sign = key === 'ArrowUp' ? -1 : 1;
  const cost = (dot: PlotDot): number => sign * (dot.y - from.y) + Math.abs(dot.x - from.x) * 2;
  const beyond = dots.filter(dot => sign * (dot.y - from.y) > 0);
  return beyond.reduce<PlotDot | null>((best, dot) => (best && cost(best) <= cost(dot) ? best : dot), null);
}
