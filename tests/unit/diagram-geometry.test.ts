import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings } from '../../shared/diagram/crossings.ts';
import {
  type Curve,
  clipToBorders,
  curveBounds,
  curvePath,
  curvePoint,
  MeasuredCurve,
  subCurve,
} from '../../shared/diagram/curve.ts';
import { borderPoint, containsPoint, type Point } from '../../shared/diagram/geometry.ts';

const line = (from: Point, to: Point): Curve => [from, from, to, to];
const at = (x: number, y: number): Point => ({ x, y });

describe('curves', () => {
  const curve: Curve = [at(0, 0), at(30, 80), at(70, -80), at(100, 0), at(130, 80), at(160, 0), at(200, 0)];

  it('keep their shape when a part is cut out', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.98, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (a, way) => {
          const start = a;
          const end = Math.min(1, a + way * (1 - a) + 0.001);
          const part = subCurve(curve, start, end);
          const first = curvePoint(curve, start);
          const last = curvePoint(curve, end);
          expect(part[0]?.x).toBeCloseTo(first.x, 6);
          expect(part.at(-1)?.x).toBeCloseTo(last.x, 6);
          expect(part.at(-1)?.y).toBeCloseTo(last.y, 6);
        },
      ),
    );
  });

  it('are measured along their way', () => {
    const straight = line(at(0, 0), at(300, 400));
    expect(new MeasuredCurve(straight).length).toBeCloseTo(500, 6);
    const middle = curvePoint(straight, new MeasuredCurve(straight).parameterAt(250));
    expect(middle.x).toBeCloseTo(150, 0);
    expect(curveBounds(straight)).toEqual({ left: 0, top: 0, right: 300, bottom: 400 });
  });

  it('are written as path data in tenths', () => {
    expect(curvePath([at(0.04, 1.26), at(1, 2), at(3, 4), at(5, -0.01)])).toBe('M0 1.3C1 2 3 4 5 0');
  });

  it('are cut at the borders of rounded boxes and left whole when the boxes overlap', () => {
    const from = { x: 0, y: 0, width: 100, height: 60, radius: 10 };
    const to = { x: 400, y: 0, width: 100, height: 60, radius: 30 };
    const cut = clipToBorders(line(at(0, 0), at(400, 0)), from, to);
    expect(cut[0]?.x).toBeCloseTo(50, 2);
    expect(cut.at(-1)?.x).toBeCloseTo(350, 2);
    const inside = line(at(0, 0), at(10, 0));
    expect(clipToBorders(inside, from, { ...from, x: 10 })).toBe(inside);
  });
});

describe('border points', () => {
  it('lie on the border, towards the target, also at rounded corners', () => {
    const box = { x: 10, y: 20, width: 180, height: 100, radius: 50 };
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), angle => {
        const point = borderPoint(box, at(10 + Math.cos(angle) * 900, 20 + Math.sin(angle) * 900));
        expect(containsPoint(box, point, 0.01)).toBe(true);
        expect(containsPoint(box, point, -0.01)).toBe(false);
      }),
    );
  });
});

describe('crossings', () => {
  const arrow = (from: string, to: string, a: Point, b: Point) => ({ from, to, curve: line(a, b) });

  it('count a pair that crosses in the middle, also exactly at a sampled point', () => {
    expect(
      countCrossings([arrow('a', 'b', at(0, 0), at(10, 10)), arrow('c', 'd', at(0, 10), at(10, 0))]),
    ).toBe(1);
  });

  it('do not count arrows that share an end or lie apart', () => {
    expect(
      countCrossings([arrow('a', 'b', at(0, 0), at(10, 10)), arrow('a', 'd', at(0, 10), at(10, 0))]),
    ).toBe(0);
    expect(countCrossings([arrow('a', 'b', at(0, 0), at(10, 0)), arrow('c', 'd', at(0, 5), at(10, 5))])).toBe(
      0,
    );
  });
});
