import { type Block, lowerBound } from './offset-map.ts';

/** All rectangles here are in client coordinates. */
export interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** At a soft line break one offset has two places: the end of the line above, or the start of the one below. */
export type Affinity = 'upstream' | 'downstream';

export interface CaretPlace {
  readonly offset: number;
  readonly affinity: Affinity;
}

function rangeOf(block: Block, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(block.node, from);
  range.setEnd(block.node, to);
  return range;
}

function charRect(block: Block, index: number): DOMRect | null {
  const unit = block.node.data.charCodeAt(index);
  const pair = unit >= 0xd800 && unit < 0xdc00 ? 2 : 1;
  const rects = rangeOf(block, index, Math.min(index + pair, block.node.length)).getClientRects();
  return rects[rects.length - 1] ?? null;
}

/** The visual lines of a paragraph, top to bottom. */
export function linesOf(block: Block): Line[] {
  const lines: Line[] = [];
  for (const rect of rangeOf(block, 0, block.node.length).getClientRects()) {
    const last = lines.at(-1);
    // A line in two scripts comes as several boxes; they overlap by more than half their height.
    if (last && rect.top < (last.top + last.bottom) / 2) {
      lines[lines.length - 1] = {
        top: Math.min(last.top, rect.top),
        bottom: Math.max(last.bottom, rect.bottom),
      };
    } else lines.push({ top: rect.top, bottom: rect.bottom });
  }
  return lines;
}

/** Where a caret stands: a zero-width rectangle. */
export function caretRect(block: Block, offset: number, affinity: Affinity = 'downstream'): DOMRect {
  const local = offset - block.start;
  const after = local < block.node.length ? charRect(block, local) : null;
  const before = local > 0 ? charBefore(block, local) : null;
  const rect = affinity === 'upstream' ? (before ?? after) : (after ?? before);
  if (!rect) return block.element.getBoundingClientRect();
  return new DOMRect(rect === before ? rect.right : rect.left, rect.top, 0, rect.height);
}

function charBefore(block: Block, local: number): DOMRect | null {
  const unit = block.node.data.charCodeAt(local - 1);
  return charRect(block, unit >= 0xdc00 && unit < 0xe000 && local > 1 ? local - 2 : local - 1);
}

/** The offsets of a line: from its first character to just after its last. */
export function lineExtent(block: Block, line: Line): { start: number; end: number } {
  const length = block.node.length;
  const middle = (line.top + line.bottom) / 2;
  const start = lowerBound(length, i => (charRect(block, i)?.bottom ?? 0) > middle);
  const end = lowerBound(length, i => (charRect(block, i)?.top ?? 0) > middle);
  return { start: block.start + start, end: block.start + end };
}

/** The caret place nearest to `x` on a line. Binary search: characters of a line run left to right. */
export function placeInLine(block: Block, line: Line, x: number): CaretPlace {
  const extent = lineExtent(block, line);
  const from = extent.start - block.start;
  const count = extent.end - extent.start;
  const index = lowerBound(count, i => {
    const rect = charRect(block, from + i);
    return rect !== null && rect.left + rect.width / 2 > x;
  });
  const offset = extent.start + index;
  return { offset, affinity: index === count && offset < block.end ? 'upstream' : 'downstream' };
}

/** Which line a caret stands on. */
export function lineIndexAt(lines: readonly Line[], rect: DOMRect): number {
  const middle = rect.top + rect.height / 2;
  const index = lines.findIndex(line => middle < line.bottom);
  return index < 0 ? lines.length - 1 : index;
}
