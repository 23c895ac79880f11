import { offset } from '../../shared/text/offset.ts';
import { sentenceAt, wordAt } from '../../shared/text/words.ts';
import type { Block, OffsetMap } from './offset-map.ts';
import type { Span } from './text-view-types.ts';

export type GrowUnit = 'sentence' | 'paragraph' | 'turn' | 'all';

/** The whole sentences, paragraphs or turns that a span (or a caret, when empty) touches. */
export function growSpan(map: OffsetMap, from: Span, to: GrowUnit): Span | null {
  const first = map.toDom(from.start)?.block;
  const last = map.toDom(Math.max(from.start, from.end), 'end')?.block;
  if (!first || !last || last.index < first.index) return null;
  switch (to) {
    case 'sentence': {
      const start = sentenceIn(first, from.start);
      const end = sentenceIn(last, Math.max(from.start, from.end - 1));
      return start && end && { start: start.start, end: end.end };
    }
    case 'paragraph':
      return { start: first.start, end: last.end };
    case 'turn':
      return { start: turnEdge(map, first, -1).start, end: turnEdge(map, last, 1).end };
    case 'all':
      return { start: map.toVisible(0), end: map.toVisible(Number.MAX_SAFE_INTEGER, 'end') };
  }
}

export function sentenceIn(block: Block, at: number): Span | null {
  const local = Math.min(Math.max(at - block.start, 0), block.node.length);
  const found = sentenceAt(block.node.data, offset(local));
  return found && { start: block.start + found.start, end: block.start + found.end };
}

/** The word at an offset, or null beside words. */
export function wordIn(block: Block, at: number): Span | null {
  const local = Math.min(Math.max(at - block.start, 0), block.node.length);
  const found = wordAt(block.node.data, offset(local));
  return found && { start: block.start + found.start, end: block.start + found.end };
}

function turnEdge(map: OffsetMap, block: Block, step: 1 | -1): Block {
  let edge = block;
  for (;;) {
    const next = map.blocks[edge.index + step];
    if (!next || next.turn !== block.turn) return edge;
    edge = next;
  }
}
