import type { Guide } from '../../shared/diagram/snap.ts';
import type { Layer } from './draw-items.ts';

/** Draws the lines that a dragged box has fallen on; none takes them away. */
export function drawGuides(layer: Layer, guides: readonly Guide[]): void {
  layer
    .selectAll<SVGLineElement, Guide>('line')
    .data(guides)
    .join('line')
    .attr('class', 'diagram-guide')
    .attr('x1', ({ axis, at, from }) => (axis === 'x' ? at : from))
    .attr('x2', ({ axis, at, to }) => (axis === 'x' ? at : to))
    .attr('y1', ({ axis, at, from }) => (axis === 'x' ? from : at))
    .attr('y2', ({ axis, at, to }) => (axis === 'x' ? to : at));
}
