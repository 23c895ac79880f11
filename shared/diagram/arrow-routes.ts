import { type Curve, clipToBorders, curveBounds, curveHitsBox } from './curve.ts';
import type { RawLayout } from './dot-language.ts';
import { boxBounds, unionBounds } from './geometry.ts';
import { groupFrames } from './group-frames.ts';
import { placeLabels } from './label-placement.ts';
import type {
  ArrowRoute,
  Direction,
  GroupFrame,
  Layout,
  LayoutArrow,
  LayoutGroup,
  PlacedFactor,
} from './layout-types.ts';
import { routeArrow } from './routing.ts';

interface Ends {
  readonly from: string;
  readonly to: string;
}

/**
 * The curve of every arrow, by id. An arrow keeps the curve the layout drew as long as both its boxes stand where the
 * layout put them and no box was moved onto it; every other arrow is routed anew.
 */
export function routeArrows(
  arrows: readonly LayoutArrow[],
  placed: readonly PlacedFactor[],
  raw: RawLayout,
  direction: Direction,
): ReadonlyMap<string, Curve> {
  const boxes = new Map(placed.map(box => [box.id, box]));
  const moved = placed.filter(box => {
    const centre = raw.centres.get(box.id);
    return !centre || centre.x !== box.x || centre.y !== box.y;
  });
  const movedIds = new Set(moved.map(box => box.id));
  const pairs = pairKeys(arrows);
  const curves = new Map<string, Curve>();
  for (const arrow of arrows) {
    const from = boxes.get(arrow.from);
    const to = boxes.get(arrow.to);
    if (!from || !to) continue;
    const drawn = raw.curves.get(arrow.id);
    const keeps = drawn && !movedIds.has(from.id) && !movedIds.has(to.id);
    if (keeps && !moved.some(box => curveHitsBox(drawn, box))) {
      curves.set(arrow.id, raw.clipped ? drawn : clipToBorders(drawn, from, to));
    } else {
      curves.set(arrow.id, routeBetween(from, to, placed, pairs, direction));
    }
  }
  return curves;
}

/** Routes one arrow among all placed boxes, bowing away from an arrow that runs the other way. */
export function routeBetween(
  from: PlacedFactor,
  to: PlacedFactor,
  placed: readonly PlacedFactor[],
  pairs: ReadonlySet<string>,
  direction: Direction,
): Curve {
  const obstacles = placed.filter(box => box.id !== from.id && box.id !== to.id);
  const opposite = pairs.has(pairKey({ from: to.id, to: from.id }));
  return routeArrow({ from, to, obstacles, opposite, direction });
}

/** All pairs of ends, to look up whether an arrow also runs the other way. */
export function pairKeys(arrows: readonly Ends[]): ReadonlySet<string> {
  return new Set(arrows.map(pairKey));
}

function pairKey({ from, to }: Ends): string {
  return JSON.stringify([from, to]);
}

/** Everything that has its place and course, before chips and frames are put to it. */
export interface RoutedGraph {
  readonly factors: readonly PlacedFactor[];
  readonly arrows: readonly LayoutArrow[];
  readonly groups: readonly LayoutGroup[];
  readonly curves: ReadonlyMap<string, Curve>;
  readonly direction: Direction;
}

/** Puts chips on routed arrows, frames around groups, and measures the whole drawing. */
export function assembleLayout({ factors, arrows, groups, curves, direction }: RoutedGraph): Layout {
  const routed = arrows.map(arrow => ({ arrow, curve: curves.get(arrow.id) ?? [] }));
  const places = placeLabels(
    routed.flatMap(({ arrow, curve }) => (arrow.label ? [{ id: arrow.id, curve, ...arrow.label }] : [])),
    factors,
  );
  const drawn: ArrowRoute[] = routed.map(({ arrow, curve }) => {
    const place = places.get(arrow.id);
    const label = arrow.label && place ? { ...place, ...arrow.label } : null;
    return { id: arrow.id, from: arrow.from, to: arrow.to, curve, label };
  });
  const frames = groupFrames(groups, factors);
  return { direction, frames, factors, arrows: drawn, bounds: boundsOf(factors, drawn, frames) };
}

/** Bounds of everything that is drawn, without margin. */
export function boundsOf(
  factors: readonly PlacedFactor[],
  arrows: readonly ArrowRoute[],
  frames: readonly GroupFrame[],
): Layout['bounds'] {
  return unionBounds([
    ...factors.map(factor => boxBounds(factor)),
    ...frames.map(frame => boxBounds(frame)),
    ...arrows.map(arrow => curveBounds(arrow.curve)),
    ...arrows.flatMap(arrow => (arrow.label ? [boxBounds(arrow.label)] : [])),
  ]);
}
