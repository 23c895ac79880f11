import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, alignBoxes, fewestFor } from '../../shared/diagram/align-boxes.ts';
import { type Box, boxBounds } from '../../shared/diagram/geometry.ts';
import { GRID, snapMove } from '../../shared/diagram/snap.ts';

const box = (id: string, x: number, y: number, width = 100, height = 40) => ({ id, x, y, width, height });
const boxes = [box('a', 100, 50), box('b', 300, 90, 60, 60), box('c', 220, 200, 140, 30)];
const at = (map: ReadonlyMap<string, { x: number; y: number }>, id: string) => map.get(id);

describe('boxes put in line', () => {
  it('meet at their left edges, without moving up or down', () => {
    const moved = alignBoxes(boxes, 'left');
    // The leftmost edge is a's, at 50.
    expect(at(moved, 'b')).toEqual({ x: 80, y: 90 });
    expect(at(moved, 'c')).toEqual({ x: 120, y: 200 });
    expect(moved.has('a')).toBe(false);
  });

  it('meet at their lower edges', () => {
    expect(at(alignBoxes(boxes, 'bottom'), 'a')).toEqual({ x: 100, y: 195 });
  });

  it('get equal gaps between the outermost two', () => {
    const moved = alignBoxes(boxes, 'across');
    // From 50 to 330 there are 280 units; the boxes take 300: each gap is -10.
    expect(moved.get('c')).toEqual({ x: 210, y: 200 });
    expect([...moved.keys()]).toEqual(['c']);
  });

  it('need two, and three to be spread', () => {
    for (const how of ALIGNMENTS) {
      expect(alignBoxes(boxes.slice(0, fewestFor(how) - 1), how).size).toBe(0);
    }
  });

  it('stay in line when they are put in line again', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 3, maxLength: 9 }),
        fc.constantFrom(...ALIGNMENTS),
        (spots, how) => {
          const given = spots.map(({ x, y }, index) => box(`${index}`, x, y, 60 + index * 10, 40));
          const moved = alignBoxes(given, how);
          const then = given.map(each => ({ ...each, ...moved.get(each.id) }));
          for (const [id, { x, y }] of alignBoxes(then, how)) {
            const was = then.find(each => each.id === id);
            expect(Math.hypot(x - (was?.x ?? 0), y - (was?.y ?? 0))).toBeLessThan(0.001);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a box that is dragged', () => {
  const others: Box[] = [{ x: 300, y: 100, width: 120, height: 60 }];

  it('falls on the middle of another and shows the line', () => {
    const moving = { x: 304, y: 300, width: 80, height: 40 };
    const { dx, guides } = snapMove(moving, others, 7);
    expect(moving.x + dx).toBe(300);
    expect(guides).toEqual([{ axis: 'x', at: 300, from: 70, to: expect.any(Number) }]);
  });

  it('falls on the edge that is nearest', () => {
    // Its left edge is 3 from the other's, its middle 17.
    const { dx } = snapMove({ x: 283, y: 400, width: 80, height: 40 }, others, 7);
    expect(283 + dx - 40).toBe(240);
  });

  it('keeps to the grid away from other boxes', () => {
    const { dx, dy, guides } = snapMove({ x: 617, y: 503, width: 80, height: 40 }, others, 7);
    expect((617 + dx) % GRID).toBe(0);
    expect((503 + dy) % GRID).toBe(0);
    expect(guides).toEqual([]);
  });

  it('never goes further for an edge than it reaches', () => {
    const number = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 20 }), (x, y, reach) => {
        const moving = { x, y, width: 90, height: 50 };
        const { dx, dy, guides } = snapMove(moving, others, reach);
        for (const [axis, way] of [
          ['x', dx],
          ['y', dy],
        ] as const) {
          const bound = guides.some(guide => guide.axis === axis) ? reach : GRID / 2;
          expect(Math.abs(way)).toBeLessThanOrEqual(bound + 0.001);
        }
        const { left, right } = boxBounds({ ...moving, x: x + dx });
        for (const guide of guides.filter(each => each.axis === 'x')) {
          expect([left, (left + right) / 2, right].some(edge => Math.abs(edge - guide.at) < 0.001)).toBe(
            true,
          );
        }
      }),
    );
  });
});
