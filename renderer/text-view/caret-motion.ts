import { nextGrapheme, previousGrapheme } from '../../shared/text/graphemes.ts';
import { offset } from '../../shared/text/offset.ts';
import { nextWord, previousWord } from '../../shared/text/words.ts';
import type { MoveUnit } from './keyboard.ts';
import {
  type CaretPlace,
  caretRect,
  lineExtent,
  lineIndexAt,
  linesOf,
  placeInLine,
} from './line-geometry.ts';
import type { Block, OffsetMap } from './offset-map.ts';

export interface Motion {
  readonly unit: MoveUnit;
  readonly direction: 1 | -1;
}

export interface VerticalGoal {
  /** The column to return to after passing through shorter lines (client x). */
  readonly x: number;
  /** Pixels a page step covers. */
  readonly page: number;
}

/** Where a caret goes from `from`. Stays within shown paragraphs; labels and blank lines are stepped over. */
export function moveCaret(map: OffsetMap, from: CaretPlace, motion: Motion, goal: VerticalGoal): CaretPlace {
  const block = map.toDom(map.toVisible(from.offset))?.block;
  if (!block) return from;
  switch (motion.unit) {
    case 'character':
    case 'word':
      return downstream(stepText(map, block, from.offset, motion));
    case 'lineEdge':
      return lineEdge(block, from, motion.direction);
    case 'document':
      return downstream(documentEdge(map, motion.direction));
    case 'line':
      return verticalStep(map, block, from, motion.direction, goal.x);
    case 'page':
      return pageStep(map, block, from, motion.direction, goal);
  }
}

const downstream = (at: number): CaretPlace => ({ offset: at, affinity: 'downstream' });

function stepText(map: OffsetMap, block: Block, at: number, { unit, direction }: Motion): number {
  const text = block.node.data;
  const local = offset(Math.min(Math.max(at - block.start, 0), text.length));
  const edge = direction > 0 ? text.length : 0;
  if (local === edge) {
    const next = map.neighbour(block, direction);
    return next ? (direction > 0 ? next.start : next.end) : at;
  }
  if (unit === 'word') {
    return block.start + (direction > 0 ? nextWord(text, local) : previousWord(text, local));
  }
  return block.start + (direction > 0 ? nextGrapheme(text, local) : previousGrapheme(text, local));
}

function documentEdge(map: OffsetMap, direction: 1 | -1): number {
  return direction > 0 ? map.toVisible(Number.MAX_SAFE_INTEGER, 'end') : map.toVisible(0);
}

function lineEdge(block: Block, from: CaretPlace, direction: 1 | -1): CaretPlace {
  const lines = linesOf(block);
  const line = lines[lineIndexAt(lines, caretRect(block, from.offset, from.affinity))];
  if (!line) return from;
  const { start, end } = lineExtent(block, line);
  if (direction < 0) return downstream(start);
  return { offset: end, affinity: end < block.end ? 'upstream' : 'downstream' };
}

function verticalStep(
  map: OffsetMap,
  block: Block,
  from: CaretPlace,
  direction: 1 | -1,
  x: number,
): CaretPlace {
  const lines = linesOf(block);
  const line = lines[lineIndexAt(lines, caretRect(block, from.offset, from.affinity)) + direction];
  if (line) return placeInLine(block, line, x);
  const next = map.neighbour(block, direction);
  if (!next) return downstream(documentEdge(map, direction));
  const nextLine = linesOf(next).at(direction > 0 ? 0 : -1);
  return nextLine ? placeInLine(next, nextLine, x) : downstream(next.start);
}

function pageStep(
  map: OffsetMap,
  block: Block,
  from: CaretPlace,
  direction: 1 | -1,
  goal: VerticalGoal,
): CaretPlace {
  const target = caretRect(block, from.offset, from.affinity).top + direction * goal.page;
  let at = from;
  let here: Block = block;
  for (;;) {
    const next = verticalStep(map, here, at, direction, goal.x);
    if (next.offset === at.offset) return at;
    at = next;
    here = map.toDom(at.offset)?.block ?? here;
    const top = caretRect(here, at.offset, at.affinity).top;
    if (direction > 0 ? top >= target : top <= target) return at;
  }
}
