import { caretRect } from './line-geometry.ts';
import type { OffsetMap } from './offset-map.ts';
import type { Span } from './text-view-types.ts';

export type Edge = 'start' | 'end';

export interface EdgeHandlesHost {
  map(): OffsetMap;
  /** The caret offset for a pointer anywhere level with the text. */
  offsetAt(x: number, y: number): number | null;
  /** The span with one edge moved, cut to whole characters and never empty. */
  withEdge(span: Span, edge: Edge, offset: number): Span;
  preview(span: Span): void;
  drop(span: Span): void;
  cancel(): void;
}

/** What a finger can take hold of, in pixels (WCAG 2.2, target size). */
const LEAST_HEIGHT = 24;

interface Drag {
  readonly edge: Edge;
  readonly from: Span;
  span: Span;
}

/** The two grips at the ends of the selected coding. The keys Alt+Arrow and Alt+Shift+Arrow do the same. */
export class EdgeHandles {
  readonly elements: readonly [HTMLElement, HTMLElement];
  readonly #host: EdgeHandlesHost;
  #span: Span | null = null;
  #drag: Drag | null = null;

  constructor(host: EdgeHandlesHost) {
    this.#host = host;
    this.elements = [this.#create('start'), this.#create('end')];
    this.show(null, new DOMRect());
  }

  get dragging(): boolean {
    return this.#drag !== null;
  }

  /** Places the grips; `origin` is the client rectangle that their positions are relative to. */
  show(span: Span | null, origin: DOMRect): void {
    this.measured(span, origin)();
  }

  /** Looks where the grips belong and gives what places them: all is looked at before anything is drawn. */
  measured(span: Span | null, origin: DOMRect): () => void {
    const rects = [this.#rectOf(span, 'start'), this.#rectOf(span, 'end')];
    return () => {
      this.#span = span;
      this.#place(rects, origin);
    };
  }

  #rectOf(span: Span | null, edge: Edge): DOMRect | null {
    const at = span && this.#host.map().toDom(span[edge], edge);
    if (!at || at.block.element.hidden) return null;
    return caretRect(at.block, at.block.start + at.offset, edge === 'end' ? 'upstream' : 'downstream');
  }

  #place(rects: readonly (DOMRect | null)[], origin: DOMRect): void {
    for (const [index, element] of this.elements.entries()) {
      const rect = rects[index];
      element.hidden = !rect;
      if (!rect) continue;
      const height = Math.max(rect.height, LEAST_HEIGHT);
      const top = rect.top - origin.top - (height - rect.height) / 2;
      element.style.transform = `translate(${rect.left - origin.left}px, ${top}px)`;
      element.style.height = `${height}px`;
    }
  }

  /** Gives up a drag under way; true when there was one. */
  cancel(): boolean {
    if (!this.#drag) return false;
    this.#drag = null;
    this.#host.cancel();
    return true;
  }

  #create(edge: Edge): HTMLElement {
    const element = document.createElement('div');
    element.className = `tv-handle tv-handle-${edge}`;
    element.setAttribute('aria-hidden', 'true');
    element.addEventListener('pointerdown', event => this.#start(event, element, edge));
    element.addEventListener('pointermove', event => this.#move(event));
    element.addEventListener('pointerup', () => this.#drop());
    element.addEventListener('pointercancel', () => this.cancel());
    return element;
  }

  #start(event: PointerEvent, element: HTMLElement, edge: Edge): void {
    if (!this.#span || event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    this.#drag = { edge, from: this.#span, span: this.#span };
  }

  #move(event: PointerEvent): void {
    if (!this.#drag) return;
    const offset = this.#under(event.clientX, event.clientY);
    if (offset === null) return;
    this.#drag.span = this.#host.withEdge(this.#drag.from, this.#drag.edge, offset);
    this.#host.preview(this.#drag.span);
  }

  /** The grip itself lies under the pointer and would be hit instead of the text. */
  #under(x: number, y: number): number | null {
    for (const element of this.elements) element.style.pointerEvents = 'none';
    const offset = this.#host.offsetAt(x, y);
    for (const element of this.elements) element.style.pointerEvents = '';
    return offset;
  }

  #drop(): void {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    if (drag.span.start === drag.from.start && drag.span.end === drag.from.end) this.#host.cancel();
    else this.#host.drop(drag.span);
  }
}
