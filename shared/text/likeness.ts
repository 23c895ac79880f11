/** Numbers that stand for a text, by which texts are compared without reading them again. Ascending, without repeats. */
export type Sketch = Uint32Array;

/** Code units of a shingle: a few Chinese words, one English one. */
const SHINGLE = 8;
/** With this many the share that two texts have in common is known to within 6 %, nineteen times in twenty. */
const KEPT = 256;
/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Letters and digits alone, in lower case and full-width forms folded: what is left when a file is saved anew. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Spreads a sum over all bits, so that the smallest are a fair draw (finaliser of MurmurHash3). */
function spread(sum: number): number {
  let mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function shinglesOf(letters: string): Set<number> {
  const sums = new Set<number>();
  for (let at = 0; at + SHINGLE <= letters.length; at++) {
    let sum = BASIS;
    for (let i = at; i < at + SHINGLE; i++) sum = Math.imul(sum ^ letters.charCodeAt(i), PRIME);
    sums.add(spread(sum));
  }
  return sums;
}

/**
 * A sketch of a text: the smallest sums of its shingles (A. Broder, On the resemblance and containment of documents,
 * 1997). Punctuation, spaces and the width of letters do not count. Empty for a text of fewer than eight letters.
 */
export function sketchOf(text: string): Sketch {
  return Uint32Array.from(shinglesOf(lettersOf(text)))
    .sort()
    .slice(0, KEPT);
}

/** How much two texts have in common, 0 to 1: the share of their shingles that both have, estimated from sketches. */
export function likeness(a: Sketch, b: Sketch): number {
  const [ofA, ofB] = [new Set(a), new Set(b)];
  const union = Uint32Array.from(new Set([...a, ...b]))
    .sort()
    .slice(0, KEPT);
  const common = union.filter(sum => ofA.has(sum) && ofB.has(sum));
  return union.length === 0 ? 0 : common.length / union.length;
}
