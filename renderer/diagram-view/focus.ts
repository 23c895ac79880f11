import { select } from 'd3';
import type { Focused } from './diagram-keys.ts';
import type { DiagramItem } from './view-items.ts';

/** The box, arrow or note that an element of the drawing belongs to. */
export function itemAt(target: EventTarget | null): Focused | null {
  if (!(target instanceof Element)) return null;
  const note = target.closest<SVGGElement>('g[data-note]');
  if (note) return { type: 'note', id: note.dataset['note'] ?? '' };
  const group = target.closest<SVGGElement>('g[data-id]');
  return group ? select<SVGGElement, DiagramItem>(group).datum() : null;
}

/** What in the drawing has the focus. */
export function focusedItem(svg: SVGSVGElement): Focused | null {
  const active = document.activeElement;
  return active && svg.contains(active) ? itemAt(active) : null;
}

/** Puts the focus on a box, an arrow or a note. */
export function focusItem(
  svg: SVGSVGElement,
  item: { readonly type: Focused['type']; readonly id: string },
): void {
  const id = CSS.escape(item.id);
  const selector = {
    note: `g[data-note="${id}"]`,
    arrow: `g.diagram-arrow[data-id="${id}"]`,
    factor: `g.diagram-factor[data-id="${id}"]`,
  }[item.type];
  svg.querySelector<SVGGElement>(selector)?.focus({ preventScroll: true });
}

/** Draws a change without losing the focus, which goes with what is put elsewhere in the document. */
export function keepingFocus(svg: SVGSVGElement, draw: () => void): void {
  const focused = focusedItem(svg);
  draw();
  if (focused && focusedItem(svg)?.id !== focused.id) focusItem(svg, focused);
}
