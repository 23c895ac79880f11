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
    const block = map.toDom(at.offset)?.block;
    this.element.hidden = !block;
    if (!block) return;
    const rect = caretRect(block, at.offset, at.affinity);
    this.#rect = rect;
    this.element.style.transform = `translate(${rect.left - origin.left}px, ${rect.top - origin.top}px)`;
    this.element.style.height = `${rect.height}px`;
    // A caret that has just moved must be seen at once, not in the dark half of its blink.
    for (const animation of this.element.getAnimations()) animation.currentTime = 0;
  }
}
