import { type Selection, select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { Bounds } from '../../shared/diagram/geometry.ts';

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

  constructor(svg: SVGSVGElement, canvas: SVGGElement) {
    this.#svg = select(svg);
    this.#behavior = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      .on('zoom', (event: { readonly transform: ZoomTransform; readonly sourceEvent: unknown }) => {
        const { x, y, k } = event.transform;
        canvas.setAttribute('transform', event.transform.toString());
        svg.style.setProperty('--diagram-x', `${x}px`);
        svg.style.setProperty('--diagram-y', `${y}px`);
        svg.style.setProperty('--diagram-k', String(k));
        if (event.sourceEvent) this.#fitted = false;
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

  /** Zooms one step in or out around the middle. */
  step(direction: 'in' | 'out'): void {
    this.#fitted = false;
    this.#behavior.scaleBy(this.#svg, direction === 'in' ? STEP : 1 / STEP);
  }

  /** Lets go of the element. */
  stop(): void {
    this.#svg.on('.zoom', null);
  }
}
