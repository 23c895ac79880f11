import type { RawLayout } from './dot-language.ts';
import type { Point } from './geometry.ts';
import type { Direction } from './layout-types.ts';

/** A median: half of all boxes move less than what is measured by it. Of an empty list 0. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.max(0, middle - 1)], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** How far the median box that both drawings have stands from its place in the first, in units. */
export function medianMove(before: ReadonlyMap<string, Point>, after: ReadonlyMap<string, Point>): number {
  return medianOf(common(before, after).map(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y)));
}

/**
 * Shifts a drawing as a whole, and turns it over across the reading direction where that helps, so that the boxes that
 * were drawn before move as little as they can. Neither changes which lines cross.
 */
export function alignDrawing(
  raw: RawLayout,
  before: ReadonlyMap<string, Point>,
  direction: Direction,
): RawLayout {
  const mirror = (point: Point): Point =>
    direction === 'LR' ? { x: point.x, y: -point.y } : { x: -point.x, y: point.y };
  const asIs = shifted(raw, before, point => point);
  const mirrored = shifted(raw, before, mirror);
  return medianMove(before, mirrored.centres) < medianMove(before, asIs.centres) ? mirrored : asIs;
}

function shifted(
  raw: RawLayout,
  before: ReadonlyMap<string, Point>,
  turn: (point: Point) => Point,
): RawLayout {
  const turned = new Map([...raw.centres].map(([id, point]) => [id, turn(point)] as const));
  const pairs = common(before, turned);
  const dx = medianOf(pairs.map(([was, is]) => was.x - is.x));
  const dy = medianOf(pairs.map(([was, is]) => was.y - is.y));
  const move = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return {
    clipped: raw.clipped,
    centres: new Map([...turned].map(([id, point]) => [id, move(point)] as const)),
    curves: new Map(
      [...raw.curves].map(([id, curve]) => [id, curve.map(point => move(turn(point)))] as const),
    ),
  };
}

function common(
  before: ReadonlyMap<string, Point>,
  after: ReadonlyMap<string, Point>,
): readonly (readonly [Point, Point])[] {
  return [...after].flatMap(([id, is]) => {
    const was = before.get(id);
    return was ? [[was, is] as const] : [];
  });
}
