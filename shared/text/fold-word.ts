import { segmenter } from './segmenters.ts';

/** A word in the form in which it is compared with others: full-width and other compatible forms folded, in lower case. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

/** A folded text with the way back. */
export interface FoldedText {
  readonly text: string;
  /**
   * Where in the text each unit of the folded one comes from, and at the end the length of the text; units of one
   * cluster have one place. Null where both are the same.
   */
  readonly at: Uint32Array | null;
}

// ASCII, common Chinese punctuation, unified ideographs and full-width ASCII: each folds to one unit, whatever is beside it.
const PLAIN = '\\t\\n\\r -~·—‘’“”\\u3000-\\u3029\\u3400-\\u9fff\\uff01-\\uff5e';
const ALL_PLAIN = new RegExp(`^[${PLAIN}]*$`);
// A combining mark belongs to the plain letter before it.
const RUNS = new RegExp(`[${PLAIN}]+(?!\\p{M})|[${PLAIN}]?[^${PLAIN}]+`, 'gu');

/** Folds a text as `foldWord` folds words, cluster by cluster, so that what is found in it can be found in the text. */
export function foldText(text: string): FoldedText {
  if (ALL_PLAIN.test(text)) return { text: foldWord(text), at: null };
  const parts: string[] = [];
  const at: number[] = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (ALL_PLAIN.test(run)) {
      parts.push(foldWord(run));
      for (let i = 0; i < run.length; i++) at.push(index + i);
      continue;
    }
    for (const cluster of segmenter('grapheme').segment(run)) {
      const folded = foldWord(cluster.segment);
      parts.push(folded);
      for (let i = 0; i < folded.length; i++) at.push(index + cluster.index);
    }
  }
  return { text: parts.join(''), at: Uint32Array.from([...at, text.length]) };
}
