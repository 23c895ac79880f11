import { type Selection, select } from 'd3';
import { tenth } from '../../shared/diagram/geometry.ts';
import { type ArrowItem, type DiagramItem, type FactorItem, itemKey } from './view-items.ts';
import type { DiagramLabels } from './view-types.ts';

/** A layer of the drawing. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** One drawn box or arrow with its data. */
export type ItemSelection = Selection<SVGGElement, DiagramItem, SVGGElement, unknown>;

/**
 * Brings a layer to show the given items and puts them in document order. Only attributes are set, never markup, so it
 * works under a content security policy without inline styles and whatever the names contain.
 */
export function drawItems(layer: Layer, items: readonly DiagramItem[], labels: DiagramLabels): ItemSelection {
  const groups = layer
    .selectAll<SVGGElement, DiagramItem>(':scope > g')
    .data(items, itemKey)
    .join('g')
    .attr('class', item => (item.type === 'factor' ? 'diagram-factor' : 'diagram-arrow'))
    .attr('role', 'button')
    .attr('tabindex', 0)
    .attr('data-id', item => item.id)
    .attr('aria-label', item => (item.type === 'factor' ? labels.factor(item.id) : labels.arrow(item.id)))
    .order();
  groups.each(function draw(item) {
    if (item.type === 'factor') drawFactor(select(this), item);
    else drawArrow(select(this), item);
  });
  return groups;
}

/** Draws the chips above all lines. They repeat what the arrows' labels say and are hidden from screen readers. */
export function drawChips(layer: Layer, items: readonly DiagramItem[]): void {
  const arrows = items.filter((item): item is ArrowItem => item.type === 'arrow' && item.label !== null);
  layer
    .selectAll<SVGGElement, ArrowItem>(':scope > g')
    .data(arrows, itemKey)
    .join(enter => {
      const group = enter.append('g').attr('class', 'diagram-chip');
      group.append('rect');
      group.append('text').attr('y', 4);
      return group;
    })
    .attr('data-id', item => item.id)
    .attr('transform', item =>
      item.label ? `translate(${tenth(item.label.x)} ${tenth(item.label.y)})` : null,
    )
    .order()
    .each(function draw({ chip }) {
      const group = select(this);
      group
        .select('rect')
        .attr('x', -chip.width / 2)
        .attr('y', -chip.height / 2)
        .attr('width', chip.width)
        .attr('height', chip.height)
        .attr('rx', chip.height / 2);
      group.select('text').text(chip.text);
    });
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The child of a class, made when it is not there yet. */
function child(group: Group, name: 'path' | 'rect', className: string): Group {
  const found = group.select<SVGGElement>(`.${className}`);
  return found.empty() ? group.append<SVGGElement>(name).attr('class', className) : found;
}

function drawArrow(group: Group, { shape }: ArrowItem): void {
  group.attr('opacity', shape.opacity < 1 ? shape.opacity : null);
  // A wide unseen line, so that thin arrows can be hit.
  child(group, 'path', 'diagram-hit').attr('d', shape.line);
  child(group, 'path', 'diagram-line')
    .attr('d', shape.line)
    .attr('stroke-width', shape.width)
    .attr('stroke-dasharray', shape.dashed ? '7 5' : null);
  child(group, 'path', 'diagram-head').attr('d', shape.head);
}

function drawFactor(group: Group, { placed, shape }: FactorItem): void {
  group
    .attr('transform', `translate(${tenth(placed.x)} ${tenth(placed.y)})`)
    .attr('data-color', shape.color)
    .attr('data-core', shape.core ? 'true' : null);
  child(group, 'rect', 'diagram-box')
    .attr('x', tenth(-shape.width / 2))
    .attr('y', tenth(-shape.height / 2))
    .attr('width', shape.width)
    .attr('height', shape.height)
    .attr('rx', shape.radius);
  group
    .selectAll<SVGTextElement, FactorItem['shape']['lines'][number]>('text')
    .data(shape.lines)
    .join('text')
    .attr('class', line => `diagram-${line.tone}`)
    .attr('y', line => line.y)
    .attr('font-size', line => line.size)
    .attr('font-weight', line => line.weight)
    .text(line => line.text);
}
