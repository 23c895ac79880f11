import { type ArrowChip, type ArrowShape, arrowChip, arrowShape } from '../../shared/diagram/arrow-shape.ts';
import type { FactorShape } from '../../shared/diagram/factor-shape.ts';
import type { ArrowRoute, Layout, PlacedFactor } from '../../shared/diagram/layout-types.ts';
import type { Arrow, ModelGraph } from '../../shared/theory/model-graph.ts';

/** A box as the view draws it. */
export interface FactorItem {
  readonly type: 'factor';
  readonly id: string;
  readonly placed: PlacedFactor;
  readonly shape: FactorShape;
}

/** An arrow as the view draws it. */
export interface ArrowItem {
  readonly type: 'arrow';
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: ArrowRoute['label'];
  readonly chip: ArrowChip;
  readonly shape: ArrowShape;
}

export type DiagramItem = FactorItem | ArrowItem;

/** What every arrow's look depends on beside its own numbers. */
export interface ArrowLook {
  readonly siteUnit: string;
  /** Citations of the best supported arrow of the drawing. */
  readonly most: number;
}

/** An arrow on its course, ready to be drawn. */
export function arrowItem(arrow: Arrow, route: ArrowRoute, { siteUnit, most }: ArrowLook): ArrowItem {
  return {
    type: 'arrow',
    id: arrow.id,
    from: arrow.from,
    to: arrow.to,
    label: route.label,
    chip: arrowChip(arrow, siteUnit),
    shape: arrowShape(arrow, route.curve, most),
  };
}

/**
 * Everything that is drawn, in reading order: boxes along the reading direction, each followed by the arrows that leave
 * it. The order of the document is the order of the Tab key and of screen readers.
 */
export function diagramItems(
  graph: ModelGraph,
  layout: Layout,
  shapes: ReadonlyMap<string, FactorShape>,
  look: ArrowLook,
): DiagramItem[] {
  const routes = new Map(layout.arrows.map(route => [route.id, route]));
  const leaving = Map.groupBy(graph.arrows, arrow => arrow.from);
  return inReadingOrder(layout).flatMap(placed => {
    const shape = shapes.get(placed.id);
    if (!shape) return [];
    const arrows = (leaving.get(placed.id) ?? []).flatMap((arrow): ArrowItem[] => {
      const route = routes.get(arrow.id);
      return route ? [arrowItem(arrow, route, look)] : [];
    });
    return [{ type: 'factor' as const, id: placed.id, placed, shape }, ...arrows];
  });
}

function inReadingOrder(layout: Layout): readonly PlacedFactor[] {
  return layout.direction === 'LR'
    ? layout.factors.toSorted((a, b) => a.x - b.x || a.y - b.y)
    : layout.factors.toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** One key for boxes and arrows, whose ids could otherwise meet. */
export function itemKey(item: { readonly type: DiagramItem['type']; readonly id: string }): string {
  return `${item.type}:${item.id}`;
}
