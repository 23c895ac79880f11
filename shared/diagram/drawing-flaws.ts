import { countCrossings } from './crossings.ts';
import { sampleCurve } from './curve.ts';
import { boxBounds, boxesOverlap, containsPoint } from './geometry.ts';
import type { Layout, LayoutGroup, PlacedFactor } from './layout-types.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** What makes a drawing harder to read, each counted. */
export interface DrawingFlaws {
  readonly crossings: number;
  /** Arrows that do not run in the reading direction. */
  readonly against: number;
  /** Arrows that run over a box they do not belong to, boxes on boxes, and frames on other frames or strange boxes. */
  readonly covered: number;
}

/** Counts the flaws of a drawing. */
export function drawingFlaws(layout: Layout, groups: readonly LayoutGroup[]): DrawingFlaws {
  return {
    crossings: countCrossings(layout.arrows),
    against: arrowsAgainst(layout),
    covered: boxesUnderArrows(layout) + boxesOnBoxes(layout.factors) + framesOnOthers(layout, groups),
  };
}

function arrowsAgainst({ arrows, factors, direction }: Layout): number {
  const along = new Map(factors.map(({ id, x, y }) => [id, direction === 'LR' ? x : y]));
  return arrows.filter(({ from, to }) => (along.get(to) ?? 0) <= (along.get(from) ?? 0)).length;
}

function boxesUnderArrows({ arrows, factors }: Layout): number {
  const grid = new SpatialGrid<PlacedFactor>(96);
  for (const factor of factors) grid.add(boxBounds(factor), factor);
  let count = 0;
  for (const { from, to, curve } of arrows) {
    const under = new Set<string>();
    for (const point of sampleCurve(curve)) {
      grid.some({ left: point.x, right: point.x, top: point.y, bottom: point.y }, box => {
        if (box.id !== from && box.id !== to && containsPoint(box, point)) under.add(box.id);
        return false;
      });
    }
    count += under.size;
  }
  return count;
}

function boxesOnBoxes(factors: readonly PlacedFactor[]): number {
  return factors.reduce(
    (sum, box, index) => sum + factors.slice(index + 1).filter(other => boxesOverlap(box, other)).length,
    0,
  );
}

function framesOnOthers({ frames, factors }: Layout, groups: readonly LayoutGroup[]): number {
  const members = new Map(groups.map(group => [group.id, new Set(group.members)]));
  return frames.reduce((sum, frame, index) => {
    const frameHits = frames.slice(index + 1).filter(other => boxesOverlap(frame, other)).length;
    const strange = factors.filter(
      box => members.get(frame.id)?.has(box.id) !== true && boxesOverlap(frame, box),
    );
    return sum + frameHits + strange.length;
  }, 0);
}
