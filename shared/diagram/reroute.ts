import { boundsOf, pairKeys, routeBetween } from './arrow-routes.ts';
import { curvePoint } from './curve.ts';
import type { Box, Point } from './geometry.ts';
import { groupFrames } from './group-frames.ts';
import { placeLabels } from './label-placement.ts';
import type { ArrowRoute, GroupFrame, Layout, LayoutGroup, PlacedFactor } from './layout-types.ts';

/** What a move changes; everything else of the drawing stays as it is. */
export interface Moved {
  readonly factors: readonly PlacedFactor[];
  readonly arrows: readonly ArrowRoute[];
  readonly frames: readonly GroupFrame[];
}

/** With more arrows than this to follow in one frame, they are drawn straight until the boxes are let go. */
const MOST_ROUTED = 40;

/**
 * Prepares a move of some boxes. The function it gives is quick enough for every frame of a drag: it looks at the boxes
 * that move and at their arrows only. Arrows between two boxes that move alike are shifted, others are routed anew.
 */
export function startMove(
  layout: Layout,
  ids: ReadonlySet<string>,
  groups: readonly LayoutGroup[] = [],
): (centres: ReadonlyMap<string, Point>) => Moved {
  const pairs = pairKeys(layout.arrows);
  const follows = (arrow: ArrowRoute): boolean => ids.has(arrow.from) || ids.has(arrow.to);
  const following = layout.arrows.filter(follows);
  const resting: readonly Box[] = layout.arrows.flatMap(arrow =>
    arrow.label && !follows(arrow) ? [arrow.label] : [],
  );
  const before = new Map(layout.factors.map(factor => [factor.id, factor]));
  const isFramed = groups.length > 0;
  return centres => {
    const factors = layout.factors.map(factor => {
      const centre = centres.get(factor.id);
      return centre ? { ...factor, x: centre.x, y: centre.y } : factor;
    });
    const now = new Map(factors.map(factor => [factor.id, factor]));
    const shiftOf = (id: string): Point => {
      const [was, is] = [before.get(id), now.get(id)];
      return { x: (is?.x ?? 0) - (was?.x ?? 0), y: (is?.y ?? 0) - (was?.y ?? 0) };
    };
    const alike = (arrow: ArrowRoute): boolean => sameShift(shiftOf(arrow.from), shiftOf(arrow.to));
    const bent = following.filter(arrow => !alike(arrow));
    const isQuick = bent.length > MOST_ROUTED;
    const routed = bent.flatMap(arrow => {
      const [from, to] = [now.get(arrow.from), now.get(arrow.to)];
      const obstacles = isQuick ? [] : factors;
      return from && to
        ? [{ ...arrow, curve: routeBetween(from, to, obstacles, pairs, layout.direction) }]
        : [];
    });
    const shifted = following.filter(alike).map(arrow => shiftArrow(arrow, shiftOf(arrow.from)));
    const taken = [...factors, ...resting, ...shifted.flatMap(({ label }) => (label ? [label] : []))];
    return {
      factors: factors.filter(factor => centres.has(factor.id)),
      arrows: [...shifted, ...(isQuick ? routed.map(labelInMiddle) : labelled(routed, taken))],
      frames: isFramed ? groupFrames(groups, factors) : [],
    };
  };
}

/**
 * The layout while boxes are being moved: they stand at their new centres, their own arrows and chips follow, everything
 * else stays. Once the move is stored, `layoutGraph` with the new pins draws the lasting form.
 */
export function moveFactors(
  layout: Layout,
  centres: ReadonlyMap<string, Point>,
  groups: readonly LayoutGroup[] = [],
): Layout {
  return withMoved(layout, startMove(layout, new Set(centres.keys()), groups)(centres));
}

/** A layout with a move carried out. */
export function withMoved(layout: Layout, moved: Moved): Layout {
  const newFactors = new Map(moved.factors.map(factor => [factor.id, factor]));
  const newArrows = new Map(moved.arrows.map(arrow => [arrow.id, arrow]));
  const factors = layout.factors.map(factor => newFactors.get(factor.id) ?? factor);
  const arrows = layout.arrows.map(arrow => newArrows.get(arrow.id) ?? arrow);
  const frames = moved.frames.length > 0 ? moved.frames : layout.frames;
  return { ...layout, factors, arrows, frames, bounds: boundsOf(factors, arrows, frames) };
}

/** To a thousandth: sums of fractions differ in their last digits. */
function sameShift(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 0.001 && Math.abs(a.y - b.y) < 0.001;
}

function shiftArrow(arrow: ArrowRoute, by: Point): ArrowRoute {
  const shift = <T extends Point>(point: T): T => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  return { ...arrow, curve: arrow.curve.map(shift), label: arrow.label && shift(arrow.label) };
}

function labelInMiddle(arrow: ArrowRoute): ArrowRoute {
  return { ...arrow, label: arrow.label && { ...arrow.label, ...curvePoint(arrow.curve, 0.5) } };
}

function labelled(arrows: readonly ArrowRoute[], taken: readonly Box[]): readonly ArrowRoute[] {
  const places = placeLabels(
    arrows.flatMap(({ id, curve, label }) =>
      label ? [{ id, curve, width: label.width, height: label.height }] : [],
    ),
    taken,
  );
  return arrows.map(arrow => {
    const place = places.get(arrow.id);
    return arrow.label && place ? { ...arrow, label: { ...arrow.label, ...place } } : arrow;
  });
}
