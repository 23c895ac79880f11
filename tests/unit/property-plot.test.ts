import { describe, expect, it } from 'vitest';
import {
  bandEdges,
  DOT_RADIUS,
  nextDot,
  type PlotDot,
  planeDots,
  shareOf,
  stripDots,
} from '../../shared/figure/property-plot.ts';

const range = { kind: 'range' as const, options: [] };
const list = { kind: 'list' as const, options: ['a', 'b', 'c', 'd'] };
const frame = { left: 100, top: 20, width: 400, height: 180 };
const point = (id: string, siteId: string | null, x: number, y: number | null = null) => ({
  id,
  siteId,
  x,
  y,
});

function touching(dots: readonly PlotDot[]): number {
  return dots.flatMap((a, index) =>
    dots.slice(index + 1).filter(b => Math.hypot(a.x - b.x, a.y - b.y) < DOT_RADIUS * 2),
  ).length;
}

describe('where quotes are drawn on a property', () => {
  it('is along the range, or in the middle of the band of a value', () => {
    expect([0, 0.25, 1].map(value => shareOf(range, value))).toEqual([0, 0.25, 1]);
    expect(shareOf(list, 0)).toBe(0.125);
    expect(bandEdges(list)).toEqual([0.25, 0.5, 0.75]);
    expect(bandEdges(range)).toEqual([]);
  });

  it('is the strip of its site, exactly at its value, beside others that lie there', () => {
    const points = [point('1', 'X', 0.5), point('2', 'X', 0.5), point('3', 'Y', 0.5), point('4', null, 1)];
    const dots = stripDots(points, range, ['X', 'Y', null], frame);
    expect(dots.map(dot => dot.row)).toEqual([0, 0, 1, 2]);
    expect(dots.map(dot => dot.x)).toEqual([300, 300, 300, 500]);
    expect(touching(dots)).toBe(0);
    for (const dot of dots) {
      expect(dot.y).toBeGreaterThan(frame.top + dot.row * 60);
      expect(dot.y).toBeLessThan(frame.top + (dot.row + 1) * 60);
    }
  });

  it('stays within the strip however many lie at one place, and loses none', () => {
    const many = Array.from({ length: 60 }, (_, index) => point(`${index}`, 'X', 0.5));
    const dots = stripDots(many, range, ['X', 'Y'], frame);
    expect(dots).toHaveLength(60);
    for (const dot of dots) expect(dot.y + DOT_RADIUS).toBeLessThan(frame.top + frame.height / 2);
  });

  it('is the same for the same quotes in any order', () => {
    const points = [point('1', 'X', 0.4), point('2', 'X', 0.4), point('3', 'X', 0.41)];
    expect(stripDots(points.toReversed(), range, ['X'], frame)).toEqual(
      stripDots(points, range, ['X'], frame),
    );
  });

  it('is a plane for two properties, of which both must have it', () => {
    const points = [
      point('1', 'X', 0, 0),
      point('2', 'X', 1, 3),
      point('3', 'X', 1, 3),
      point('4', 'X', 0.5),
    ];
    const dots = planeDots(points, { x: range, y: list }, frame);
    expect(dots.map(dot => dot.id)).toEqual(['1', '2', '3']);
    expect(dots[0]).toMatchObject({ x: 100, y: 20 + 180 * 0.875 });
    expect(dots[1]).toMatchObject({ x: 500, y: 20 + 180 * 0.125 });
    expect(touching(dots)).toBe(0);
  });
});

describe('walking from dot to dot', () => {
  const points = [point('1', 'X', 0.1), point('2', 'X', 0.1), point('3', 'X', 0.9), point('4', 'Y', 0.8)];
  const dots = stripDots(points, range, ['X', 'Y'], frame);
  const [one] = dots;
  const walk = (...keys: string[]) =>
    keys.reduce<PlotDot | null>((dot, key) => dot && nextDot(dots, dot, key), one ?? null)?.id;

  it('reaches every dot of a strip with the arrows, also those at one place', () => {
    expect(walk('ArrowRight')).toBe('2');
    expect(walk('ArrowRight', 'ArrowRight')).toBe('3');
    expect(walk('ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft')).toBe('1');
  });

  it('goes down to the strip below, and stops at the end', () => {
    expect(walk('ArrowRight', 'ArrowRight', 'ArrowDown')).toBe('4');
    expect(walk('ArrowRight', 'ArrowRight', 'ArrowRight')).toBeUndefined();
  });
});
