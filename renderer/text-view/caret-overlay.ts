import { type CaretPlace, caretRect } from './line-geometry.ts';
import type { OffsetMap } from './offset-map.ts';

/** The view's own caret: browsers draw none in text that cannot be edited. */
export class CaretOverlay {
  readonly element = document.createElement('div');
  #rect: DOMRect | null = null;

  constructor() {
    this.element.className = 'tv-caret';
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Client rectangle of the caret when last placed. */
  get rect(): DOMRect | null {
    return this.#rect;
  }

  place(map: OffsetMap, at: CaretPlace, origin: DOMRect): void {
    this.measured(map, at, origin)();
  }

  /** Looks where the caret stands and gives what draws it there: all is looked at before anything is drawn. */
  measured(map: OffsetMap, at: CaretPlace, origin: DOMRect): () => void {
    const block = map.toDom(at.offset)?.block;
    const rect = block ? caretRect(block, at.offset, at.affinity) : null;
    return () => this.#draw(rect, origin);
  }

  #draw(rect: DOMRect | null, origin: DOMRect): void {
    this.element.hidden = !rect;
    if (!rect) return;
    this.#rect = rect;
    this.element.style.transform = `translate(${rect.left - origin.left}px, ${rect.top - origin.top}px)`;
    this.element.style.height = `${rect.height}px`;
    // A caret that has just moved must be seen at once, not in the dark half of its blink.
    for (const animation of this.element.getAnimations()) animation.currentTime = 0;
  }
}
