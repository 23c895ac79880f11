import { type Offset, offset } from './offset.ts';

/**
 * Where the characters outside the Basic Multilingual Plane stand in one text. Everything else is one code
 * unit and one code point, so these few positions are all that is needed to convert between the two counts.
 */
export interface AstralIndex {
  /** Offsets of the high surrogate of each valid pair, ascending (UTF-16 code units). */
  readonly positions: Uint32Array;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}

/**
 * Indexes the astral characters of a text once, for many conversions. A lone surrogate counts as one code
 * point, as it does when JavaScript iterates a string.
 */
export function indexAstral(text: string): AstralIndex {
  const found: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    found.push(i);
    i++;
  }
  return { positions: Uint32Array.from(found), length: text.length };
}

/** How many of the first `count` ascending values satisfy a test that holds for a prefix of them: O(log n). */
function prefixCount(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Converts a UTF-16 offset to a code-point index, in O(log n). An offset inside a surrogate pair gives the
 * code point it would cut.
 * @throws RangeError when the offset lies beyond the text
 */
export function toCodePoint({ positions, length }: AstralIndex, at: Offset): number {
  if (at > length) throw new RangeError(`Offset ${at} lies beyond the text (${length})`);
  const before = prefixCount(positions.length, i => (positions[i] ?? 0) < at);
  const cuts = before > 0 && positions[before - 1] === at - 1;
  return cuts ? at - 1 - (before - 1) : at - before;
}

/**
 * Converts a code-point index to the UTF-16 offset where that code point begins, in O(log n).
 * @throws RangeError when the index is not a position in the text
 */
export function fromCodePoint({ positions, length }: AstralIndex, codePoint: number): Offset {
  if (codePoint > length - positions.length) {
    throw new RangeError(`Code point ${codePoint} lies beyond the text (${length - positions.length})`);
  }
  const before = prefixCount(positions.length, i => (positions[i] ?? 0) - i < codePoint);
  return offset(codePoint + before);
}
