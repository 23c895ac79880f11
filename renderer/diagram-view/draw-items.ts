import { type Selection, select } from 'd3';
import { tenth } from '../../shared/diagram/geometry.ts';
import { type ArrowItem, type DiagramItem, type FactorItem, itemKey } from './view-items.ts';
import type { DiagramLabels } from './view-types.ts';

/** A layer of the drawing. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** One drawn box or arrow with its data. */
export type ItemSelection = Selection<SVGGElement, DiagramItem, SVGGElement, unknown>;

/** One drawn group of elements. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;

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
export function drawChips(layer: Layer, items: readonly DiagramItem[]): ItemSelection {
  const arrows = items.filter((item): item is ArrowItem => item.type === 'arrow' && item.label !== null);
  return layer
    .selectAll<SVGGElement, DiagramItem>(':scope > g')
    .data<DiagramItem>(arrows, itemKey)
    .join(enter => {
      const group = enter.append('g').attr('class', 'diagram-chip');
      group.append('rect');
      group.append('text').attr('y', 4);
      return group;
    })
    .attr('data-id', item => item.id)
    .order()
    .each(function draw(item) {
      if (item.type !== 'arrow') return;
      const { chip } = item;
      const group = select(this);
      placeChip(group, item);
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

/** Moves a chip to where its arrow is now. */
export function placeChip(group: Group, { label }: ArrowItem): void {
  group.attr('transform', label ? `translate(${tenth(label.x)} ${tenth(label.y)})` : null);
}

/** The child of a class, made when it is not there yet. */
function child(group: Group, name: 'path' | 'rect', className: string): Group {
  const found = group.select<SVGGElement>(`.${className}`);
  return found.empty() ? group.append<SVGGElement>(name).attr('class', className) : found;
}

/** Draws one arrow, or draws it anew. */
export function drawArrow(group: Group, { shape }: ArrowItem): void {
  group.attr('opacity', shape.opacity < 1 ? shape.opacity : null);
  // A wide unseen line, so that thin arrows can be hit.
  child(group, 'path', 'diagram-hit').attr('d', shape.line);
  child(group, 'path', 'diagram-line')
    .attr('d', shape.line)
    .attr('stroke-width', shape.width)
    .attr('stroke-dasharray', shape.dash);
  child(group, 'path', 'diagram-head').attr('d', shape.head);
}

/** Moves a box to its place. */
export function placeFactor(group: Group, { placed }: FactorItem): void {
  group.attr('transform', `translate(${tenth(placed.x)} ${tenth(placed.y)})`);
}

function drawFactor(group: Group, item: FactorItem): void {
  const { shape } = item;
  placeFactor(group, item);
  group.attr('data-color', shape.color).attr('data-core', shape.core ? 'true' : null);
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
