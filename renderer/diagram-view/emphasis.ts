import type { Layer } from './draw-items.ts';
import type { DiagramItem } from './view-items.ts';
import type { DiagramEmphasis } from './view-types.ts';

/** Marks what is emphasised by class; how the rest fades is up to the style sheet. Null takes the marks away. */
export function markEmphasis(
  svg: SVGSVGElement,
  layers: readonly Layer[],
  emphasis: DiagramEmphasis | null,
): void {
  const factors = new Set(emphasis?.factorIds);
  const arrows = new Set(emphasis?.arrowIds);
  svg.classList.toggle('has-emphasis', emphasis !== null);
  for (const layer of layers) {
    layer
      .selectAll<SVGGElement, DiagramItem>(':scope > g')
      .classed('is-emphasised', item => (item.type === 'factor' ? factors : arrows).has(item.id));
  }
}
