import {
  type Selection,
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
  zoomTransform,
} from 'd3';
import type { Bounds, Point } from '../../shared/diagram/geometry.ts';

const SMALLEST = 0.15;
const LARGEST = 4;
const STEP = 1.25;
const MARGIN = 40;
/** Small maps are not blown up much: five boxes should look like five boxes. */
const LARGEST_FIT = 1.25;

/** Zoom by wheel, pinch and keys, panning by dragging the paper; the paper's dots move along. */
export class PanZoom {
  readonly #svg: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #behavior: ZoomBehavior<SVGSVGElement, unknown>;
  #fitted = true;

  /** @param onViewed called whenever another part of the drawing is seen */
  constructor(svg: SVGSVGElement, canvas: SVGGElement, onViewed: () => void) {
    this.#svg = select(svg);
    this.#behavior = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      // Shift draws a band around boxes.
      .filter(
        (event: MouseEvent) =>
          !event.ctrlKey && !event.button && !(event.shiftKey && event.type === 'mousedown'),
      )
      .on('zoom', (event: { readonly transform: ZoomTransform; readonly sourceEvent: unknown }) => {
        const { x, y, k } = event.transform;
        canvas.setAttribute('transform', event.transform.toString());
        svg.style.setProperty('--diagram-x', `${x}px`);
        svg.style.setProperty('--diagram-y', `${y}px`);
        svg.style.setProperty('--diagram-k', String(k));
        if (event.sourceEvent) this.#fitted = false;
        onViewed();
      });
    // A double click opens things elsewhere; zooming by it would only surprise.
    this.#svg.call(this.#behavior).on('dblclick.zoom', null);
  }

  /** Whether the whole map has been in view since the last fit, so that a resize may fit it again. */
  get fitted(): boolean {
    return this.#fitted;
  }

  /** Brings the bounds into the middle, as large as they go. An element without size is left alone. */
  fit(bounds: Bounds): void {
    const { clientWidth, clientHeight } = this.#svg.node() ?? { clientWidth: 0, clientHeight: 0 };
    if (clientWidth === 0 || clientHeight === 0) return;
    const width = bounds.right - bounds.left + MARGIN * 2;
    const height = bounds.bottom - bounds.top + MARGIN * 2;
    const k = Math.max(SMALLEST, Math.min(clientWidth / width, clientHeight / height, LARGEST_FIT));
    const x = clientWidth / 2 - (k * (bounds.left + bounds.right)) / 2;
    const y = clientHeight / 2 - (k * (bounds.top + bounds.bottom)) / 2;
    this.#behavior.transform(this.#svg, zoomIdentity.translate(x, y).scale(k));
    this.#fitted = true;
  }

  /** Whether all of that is in view. */
  shows(bounds: Bounds): boolean {
    const { width, height } = this.#frame();
    const from = this.toElement({ x: bounds.left, y: bounds.top });
    const to = this.toElement({ x: bounds.right, y: bounds.bottom });
    return from.x >= 0 && from.y >= 0 && to.x <= width && to.y <= height;
  }

  /** Zooms one step in or out around the middle. */
  step(direction: 'in' | 'out'): void {
    this.#fitted = false;
    this.#behavior.scaleBy(this.#svg, direction === 'in' ? STEP : 1 / STEP);
  }

  /** How many pixels a unit takes. */
  get scale(): number {
    return this.#transform.k;
  }

  /** The place in the drawing under a place in the window. */
  toDiagram(client: Point): Point {
    const { left, top } = this.#frame();
    const [x, y] = this.#transform.invert([client.x - left, client.y - top]);
    return { x, y };
  }

  /** Where a place of the drawing is, in pixels from the upper left corner of the element. */
  toElement({ x, y }: Point): Point {
    const [left, top] = this.#transform.apply([x, y]);
    return { x: left, y: top };
  }

  /** The middle of what is seen. */
  centre(): Point {
    const { left, top, width, height } = this.#frame();
    return this.toDiagram({ x: left + width / 2, y: top + height / 2 });
  }

  /** Moves the paper as little as is needed to see the bounds; what is larger than the view is left alone. */
  reveal(bounds: Bounds): void {
    const { width, height } = this.#frame();
    const from = this.toElement({ x: bounds.left, y: bounds.top });
    const to = this.toElement({ x: bounds.right, y: bounds.bottom });
    const dx = wayInto(from.x, to.x, width);
    const dy = wayInto(from.y, to.y, height);
    if (dx === 0 && dy === 0) return;
    this.#fitted = false;
    this.#behavior.translateBy(this.#svg, dx / this.scale, dy / this.scale);
  }

  get #transform(): ZoomTransform {
    const node = this.#svg.node();
    return node ? zoomTransform(node) : zoomIdentity;
  }

  #frame(): { left: number; top: number; width: number; height: number } {
    return this.#svg.node()?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
  }

  /** Lets go of the element. */
  stop(): void {
    this.#svg.on('.zoom', null);
  }
}

/** Kept free between what is brought into view and the edge, in pixels. */
const EDGE = 16;

function wayInto(low: number, high: number, size: number): number {
  if (high - low > size - EDGE * 2) return 0;
  if (low < EDGE) return EDGE - low;
  return high > size - EDGE ? size - EDGE - high : 0;
}
