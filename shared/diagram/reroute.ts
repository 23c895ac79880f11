import { boundsOf, pairKeys, routeBetween } from './arrow-routes.ts';
import type { Point } from './geometry.ts';
import { placeLabels } from './label-placement.ts';
import type { Layout } from './layout-types.ts';

/**
 * The layout while boxes are being moved: they stand at their new centres, their own arrows and chips follow, everything
 * else stays. It needs no layout library and is quick enough for every frame of a drag; once the move is stored,
 * `layoutGraph` with the new pins draws the lasting form.
 */
export function moveFactors(layout: Layout, moves: ReadonlyMap<string, Point>): Layout {
  const factors = layout.factors.map(factor => ({ ...factor, ...moves.get(factor.id) }));
  const boxes = new Map(factors.map(factor => [factor.id, factor]));
  const pairs = pairKeys(layout.arrows);
  const follows = (arrow: { readonly from: string; readonly to: string }): boolean =>
    moves.has(arrow.from) || moves.has(arrow.to);
  const routed = layout.arrows.map(arrow => {
    const from = boxes.get(arrow.from);
    const to = boxes.get(arrow.to);
    if (!from || !to || !follows(arrow)) return arrow;
    return { ...arrow, curve: routeBetween(from, to, factors, pairs, layout.direction) };
  });
  const places = placeLabels(
    routed
      .filter(follows)
      .flatMap(({ id, curve, label }) =>
        label ? [{ id, curve, width: label.width, height: label.height }] : [],
      ),
    [...factors, ...routed.flatMap(arrow => (arrow.label && !follows(arrow) ? [arrow.label] : []))],
  );
  const arrows = routed.map(arrow => {
    const place = places.get(arrow.id);
    return arrow.label && place ? { ...arrow, label: { ...arrow.label, ...place } } : arrow;
  });
  return { ...layout, factors, arrows, bounds: boundsOf(factors, arrows, layout.frames) };
}
