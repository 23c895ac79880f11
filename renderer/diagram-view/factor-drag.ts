import { type D3DragEvent, drag } from 'd3';
import type { Point } from '../../shared/diagram/geometry.ts';
import type { ItemSelection } from './draw-items.ts';
import type { DiagramItem } from './view-items.ts';

/** What a drag does to the view. Points are centres in diagram units. */
export interface DragTarget {
  readonly centreOf: (codeId: string) => Point;
  /** Shows a box at a place; called at most once a frame. */
  readonly preview: (codeId: string, centre: Point) => void;
  /** The box was let go at a place other than where it started. */
  readonly drop: (codeId: string, centre: Point) => void;
}

/** Below this way in units a press is a click and not a drag. */
const CLICK_WAY = 3;

type Dragged = D3DragEvent<SVGGElement, DiagramItem, Point>;

/** Lets boxes be dragged. The gesture is local: nothing is told to the outside before the box is let go. */
export function enableDrag(items: ItemSelection, target: DragTarget): void {
  let start: Point = { x: 0, y: 0 };
  let latest: Point | null = null;
  let frame = 0;
  const behavior = drag<SVGGElement, DiagramItem, Point>()
    .clickDistance(CLICK_WAY)
    .subject((_event, item) => target.centreOf(item.id))
    .on('start', (event: Dragged, item) => {
      start = target.centreOf(item.id);
      latest = null;
      event.sourceEvent.stopPropagation();
    })
    .on('drag', (event: Dragged, item) => {
      if (latest === null && Math.hypot(event.x - start.x, event.y - start.y) < CLICK_WAY) return;
      latest = { x: event.x, y: event.y };
      // The pointer reports more often than the screen is drawn.
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (latest) target.preview(item.id, latest);
      });
    })
    .on('end', (_event: Dragged, item) => {
      cancelAnimationFrame(frame);
      frame = 0;
      if (!latest) return;
      const centre = { x: Math.round(latest.x), y: Math.round(latest.y) };
      latest = null;
      target.drop(item.id, centre);
    });
  items.filter(item => item.type === 'factor').call(behavior);
}
