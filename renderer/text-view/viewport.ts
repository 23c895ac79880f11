import { caretRect } from './line-geometry.ts';
import { type Block, lowerBound, type OffsetMap } from './offset-map.ts';
import type { Span } from './text-view-types.ts';

/** The paragraphs on screen and within `screens` heights of it. `shown` are those not filtered out. */
export function blocksNear(scroller: HTMLElement, shown: readonly Block[], screens: number): Block[] {
  const view = scroller.getBoundingClientRect();
  const margin = Math.max(view.height, 400) * screens;
  const first = lowerBound(shown.length, i => reaches(shown[i], view.top - margin));
  const after = lowerBound(shown.length, i => isBelow(shown[i], view.bottom + margin));
  return shown.slice(first, after);
}

export function spanOf(blocks: readonly Block[]): Span {
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
}

/** What of the text is on screen, by how much of its first and last paragraph is. */
export function visibleSpan(scroller: HTMLElement, shown: readonly Block[]): Span {
  const view = scroller.getBoundingClientRect();
  const first = shown[lowerBound(shown.length, i => reaches(shown[i], view.top))];
  const last = shown[lowerBound(shown.length, i => reaches(shown[i], view.bottom))] ?? shown.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  return { start: offsetAtHeight(first, view.top), end: offsetAtHeight(last, view.bottom) };
}

function offsetAtHeight(block: Block, y: number): number {
  const { top, height } = boxOf(block);
  const share = Math.min(1, Math.max(0, (y - top) / Math.max(1, height)));
  return block.start + share * (block.end - block.start);
}

/**
 * Brings an offset to a share of the height, quickly: no paragraph but its own is looked at.
 * @param where 0 is the top, 0.5 the middle
 */
export function scrollToOffset(scroller: HTMLElement, map: OffsetMap, offset: number, where: number): void {
  const at = map.toDom(map.toVisible(offset));
  if (!at) return;
  at.block.element.scrollIntoView({ block: 'nearest' });
  scrollRectIntoView(scroller, caretRect(at.block, at.block.start + at.offset), where);
}

/**
 * Scrolls so that a client rectangle is in view. `where` is the share of the height it should stand at; left
 * out, the text moves no further than needed.
 */
export function scrollRectIntoView(scroller: HTMLElement, rect: DOMRect, where?: number): void {
  const view = scroller.getBoundingClientRect();
  const margin = Math.min(48, view.height / 4);
  if (where !== undefined) scroller.scrollTop += rect.top - view.top - view.height * where;
  else if (rect.top < view.top + margin) scroller.scrollTop -= view.top + margin - rect.top;
  else if (rect.bottom > view.bottom - margin) scroller.scrollTop += rect.bottom - view.bottom + margin;
}

/** Whether a paragraph ends at or below a height. To ask one far from the screen would have its part laid out. */
function reaches(block: Block | undefined, y: number): boolean {
  if (!block) return false;
  const part = block.part.element.getBoundingClientRect();
  if (part.bottom < y || part.top >= y) return part.top >= y;
  return boxOf(block).bottom >= y;
}

/** Whether a paragraph begins below a height. */
function isBelow(block: Block | undefined, y: number): boolean {
  if (!block) return false;
  const part = block.part.element.getBoundingClientRect();
  if (part.bottom <= y || part.top > y) return part.top > y;
  return boxOf(block).top > y;
}

const boxOf = (block: Block): DOMRect => block.element.getBoundingClientRect();

/** Draws the eye to a paragraph for a moment. */
export function flash(element: HTMLElement): void {
  element.classList.remove('tv-flash');
  // Reading the layout lets the same animation start again.
  element.getBoundingClientRect();
  element.classList.add('tv-flash');
  element.addEventListener('animationend', () => element.classList.remove('tv-flash'), { once: true });
}
