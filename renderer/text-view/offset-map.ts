import type { TextPart } from './text-part.ts';
import type { Span, TextTurn } from './text-view-types.ts';

/** A paragraph on screen: one text node that holds `[start, end)` of the canonical text. */
export interface Block extends Span {
  readonly index: number;
  /** Of its paragraph, as it is cited. */
  readonly number: number;
  readonly turn: TextTurn | null;
  readonly part: TextPart;
  readonly element: HTMLElement;
  readonly node: Text;
}

/** Which side an offset between two paragraphs falls to. */
export type Bias = 'start' | 'end';

export interface DomPosition {
  readonly block: Block;
  readonly node: Text;
  readonly offset: number;
}

/**
 * Converts between offsets of the canonical text and places in the DOM. Speaker labels and line breaks have
 * no text node, so an offset inside them goes to the nearest paragraph edge on the side asked for.
 */
export class OffsetMap {
  readonly root: HTMLElement;
  readonly blocks: readonly Block[];
  readonly #byNode: Map<Node, Block>;

  constructor(root: HTMLElement, blocks: readonly Block[]) {
    this.root = root;
    this.blocks = blocks;
    this.#byNode = new Map(blocks.map(block => [block.node, block]));
  }

  /** First block that ends after `offset` (or at it, with bias `end`); null past the last one. */
  blockFrom(offset: number, bias: Bias = 'start'): Block | null {
    const index = lowerBound(this.blocks.length, i => {
      const end = this.blocks[i]?.end ?? 0;
      return bias === 'end' ? end >= offset : end > offset;
    });
    return this.blocks[index] ?? null;
  }

  /** The place in the DOM; null only when there is no text at all. */
  toDom(offset: number, bias: Bias = 'start'): DomPosition | null {
    const block = this.#nearest(offset, bias);
    if (!block) return null;
    const local = Math.min(Math.max(offset, block.start), block.end) - block.start;
    return { block, node: block.node, offset: local };
  }

  /** The canonical offset of a place in the DOM, or null when it lies outside the text. */
  toOffset(node: Node, offset: number, bias: Bias = 'start'): number | null {
    const block = this.#byNode.get(node);
    if (block) return block.start + Math.min(offset, block.end - block.start);
    if (!this.root.contains(node)) return null;
    const point = document.createRange();
    point.setStart(node, offset);
    const after = lowerBound(this.blocks.length, i => {
      const text = this.blocks[i]?.node;
      return text !== undefined && point.comparePoint(text, 0) >= 0;
    });
    const next = this.blocks[after];
    const previous = this.blocks[after - 1];
    return bias === 'end' ? (previous?.end ?? next?.start ?? null) : (next?.start ?? previous?.end ?? null);
  }

  /** Blocks that share at least one character with the span. */
  within(start: number, end: number): Block[] {
    const found: Block[] = [];
    for (let i = this.blockFrom(start)?.index ?? this.blocks.length; i < this.blocks.length; i++) {
      const block = this.blocks[i];
      if (!block || block.start >= end) break;
      found.push(block);
    }
    return found;
  }

  /** The next shown block in a direction, passing over those that are filtered out. */
  neighbour(block: Block, step: 1 | -1): Block | null {
    for (let i = block.index + step; i >= 0 && i < this.blocks.length; i += step) {
      const candidate = this.blocks[i];
      if (candidate && !candidate.element.hidden) return candidate;
    }
    return null;
  }

  /** An offset that a caret can stand at: in a shown paragraph, not in a label or between paragraphs. */
  toVisible(offset: number, bias: Bias = 'start'): number {
    const at = this.toDom(offset, bias);
    if (!at) return 0;
    if (!at.block.element.hidden) return at.block.start + at.offset;
    const next = this.neighbour(at.block, 1);
    const previous = this.neighbour(at.block, -1);
    if (bias === 'end') return previous?.end ?? next?.start ?? 0;
    return next?.start ?? previous?.end ?? 0;
  }

  #nearest(offset: number, bias: Bias): Block | null {
    const last = this.blocks.at(-1) ?? null;
    const block = this.blockFrom(offset, 'end');
    if (!block) return last;
    if (bias === 'start') {
      const next = this.blocks[block.index + 1];
      return next?.start === offset ? next : block;
    }
    if (offset >= block.start) return block;
    return this.blocks[block.index - 1] ?? block;
  }
}

/** Smallest index in `[0, length]` for which `holds` is true, given that it stays true from there on. */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
