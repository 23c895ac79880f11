import { type D3DragEvent, drag } from 'd3';
import type { Point } from '../../shared/diagram/geometry.ts';
import type { ItemSelection } from './draw-items.ts';
import type { DiagramItem } from './view-items.ts';

/** What a drag does to the view. Ways are in diagram units, from where the drag began. */
export interface DragTarget {
  readonly centreOf: (codeId: string) => Point;
  /** A box begins to be dragged. */
  readonly start: (codeId: string) => void;
  /** Shows what is dragged at a place; called at most once a frame. `isFree`: nothing may pull it into line. */
  readonly preview: (way: Point, isFree: boolean) => void;
  /** It was let go, at a place other than where it started. */
  readonly drop: (way: Point, isFree: boolean) => void;
}

/** Below this way in units a press is a click and not a drag. */
const CLICK_WAY = 3;

type Dragged = D3DragEvent<SVGGElement, DiagramItem, Point>;

/** Lets boxes be dragged. The gesture is local: nothing is told to the outside before the box is let go. */
export function enableDrag(items: ItemSelection, target: DragTarget): void {
  let start: Point = { x: 0, y: 0 };
  let latest: { readonly way: Point; readonly isFree: boolean } | null = null;
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
      const way = { x: event.x - start.x, y: event.y - start.y };
      if (latest === null) {
        if (Math.hypot(way.x, way.y) < CLICK_WAY) return;
        target.start(item.id);
      }
      latest = { way, isFree: event.sourceEvent.altKey === true };
      // The pointer reports more often than the screen is drawn.
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (latest) target.preview(latest.way, latest.isFree);
      });
    })
    .on('end', () => {
      cancelAnimationFrame(frame);
      frame = 0;
      const last = latest;
      latest = null;
      if (last) target.drop(last.way, last.isFree);
    });
  items.filter(item => item.type === 'factor').call(behavior);
}
