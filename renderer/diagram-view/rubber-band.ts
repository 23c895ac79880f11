import type { Bounds, Point } from '../../shared/diagram/geometry.ts';
import type { Layer } from './draw-items.ts';

/** What a band does to the view. */
export interface BandTarget {
  /** The place in the drawing under a place in the window. */
  readonly toDiagram: (client: Point) => Point;
  /** The band was drawn around this. */
  readonly enclosed: (bounds: Bounds) => void;
}

/** Draws a band with Shift and the pointer on the paper, and tells what it encloses. @returns how to end it */
export function enableBand(svg: SVGSVGElement, layer: Layer, target: BandTarget): () => void {
  let start: Point | null = null;
  const boundsTo = (event: PointerEvent): Bounds | null => {
    if (!start) return null;
    const end = target.toDiagram({ x: event.clientX, y: event.clientY });
    return {
      left: Math.min(start.x, end.x),
      top: Math.min(start.y, end.y),
      right: Math.max(start.x, end.x),
      bottom: Math.max(start.y, end.y),
    };
  };
  const down = (event: PointerEvent): void => {
    const onPaper = event.target === svg;
    if (!event.shiftKey || event.button !== 0 || !onPaper) return;
    start = target.toDiagram({ x: event.clientX, y: event.clientY });
    svg.setPointerCapture(event.pointerId);
    svg.classList.add('is-banding');
  };
  const move = (event: PointerEvent): void => draw(layer, boundsTo(event));
  const up = (event: PointerEvent): void => {
    const bounds = boundsTo(event);
    start = null;
    draw(layer, null);
    svg.classList.remove('is-banding');
    if (bounds) target.enclosed(bounds);
  };
  svg.addEventListener('pointerdown', down);
  svg.addEventListener('pointermove', move);
  svg.addEventListener('pointerup', up);
  svg.addEventListener('pointercancel', up);
  return () => {
    svg.removeEventListener('pointerdown', down);
    svg.removeEventListener('pointermove', move);
    svg.removeEventListener('pointerup', up);
    svg.removeEventListener('pointercancel', up);
  };
}

function draw(layer: Layer, bounds: Bounds | null): void {
  layer
    .selectAll<SVGRectElement, Bounds>('rect')
    .data(bounds ? [bounds] : [])
    .join('rect')
    .attr('class', 'diagram-band')
    .attr('x', ({ left }) => left)
    .attr('y', ({ top }) => top)
    .attr('width', ({ left, right }) => right - left)
    .attr('height', ({ top, bottom }) => bottom - top);
}
