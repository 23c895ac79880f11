import type { CodingStore } from './coding-store.ts';
import { caretRect } from './line-geometry.ts';
import type { OffsetMap } from './offset-map.ts';
import type { ViewCoding } from './text-view-types.ts';

/** The caret offset nearest to a point (client coordinates), or null where there is no text of the view. */
export function offsetAtPoint(map: OffsetMap, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  return position && map.toOffset(position.offsetNode, position.offset);
}

/** As `offsetAtPoint`, but a point beside the column counts for the line it is level with. */
export function offsetBeside(map: OffsetMap, x: number, y: number): number | null {
  const body = map.blocks.find(block => !block.element.hidden)?.node.parentElement;
  if (!body) return null;
  const column = body.getBoundingClientRect();
  return offsetAtPoint(map, Math.min(Math.max(x, column.left + 1), column.right - 1), y);
}

/** The offset of the character under a point, or null beside the words (a margin, the rest of a last line). */
export function characterAtPoint(map: OffsetMap, x: number, y: number): number | null {
  const caret = offsetAtPoint(map, x, y);
  const block = caret === null ? null : (map.toDom(caret)?.block ?? null);
  if (caret === null || !block) return null;
  // The caret goes to the nearer side of a character, so the one pointed at may be the one before it.
  for (const candidate of [caret, caret - 1, caret - 2]) {
    if (candidate < block.start || candidate >= block.end) continue;
    const from = caretRect(block, candidate);
    const to = caretRect(block, candidate + 1, 'upstream');
    if (x >= from.left && x < to.right && y >= from.top && y < from.bottom) return candidate;
  }
  return null;
}

/** Every coding over the character under a point, narrowest first. */
export function codingsAtPoint(map: OffsetMap, store: CodingStore, x: number, y: number): ViewCoding[] {
  const character = characterAtPoint(map, x, y);
  return character === null ? [] : store.at(character);
}
