import { segmenter } from './segmenters.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a passage in its plain form, and where it stands: UTF-16, half-open, from the passage's start. */
export interface PassageWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a passage that say something, Chinese ones by ICU's dictionary (Unicode Standard Annex 29): in lower case and
 * full-width forms folded; words of grammar and numbers are left out.
 */
export function wordsOf(passage: string): PassageWord[] {
  const words: PassageWord[] = [];
  for (const { segment, index, isWordLike } of segmenter('word').segment(passage)) {
    if (!isWordLike) continue;
    const word = segment.normalize('NFKC').toLowerCase();
    if (isStopWord(word) || !/\p{L}/u.test(word)) continue;
    words.push({ word, start: index, end: index + segment.length });
  }
  return words;
}

/**
 * How much a word tells of a passage that has it: log10(1 + N / df), the inverse document frequency of C. Manning,
 * P. Raghavan and H. Schütze (Introduction to Information Retrieval, 2008, formula 6.7) with one added, so that among few
 * passages a word that all of them have still counts for something.
 * @param passages how many there are
 * @param having how many of them have the word
 */
export function wordWeight(passages: number, having: number): number {
  return Math.log10(1 + passages / having);
}

/** Damps words that a passage repeats: 1 + log10(tf) (the same, formula 6.13). */
function repeated(times: number): number {
  return 1 + Math.log10(times);
}

/** The words of a passage with their weights, as long as 1 together. */
type Vector = ReadonlyMap<string, number>;

function vectorOf(words: readonly PassageWord[], weightOf: (word: string) => number): Vector {
  const times = new Map<string, number>();
  for (const { word } of words) times.set(word, (times.get(word) ?? 0) + 1);
  const weights = [...times].map(([word, n]) => [word, repeated(n) * weightOf(word)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

/** How a passage is like the one that others are held against. */
export interface Likeness {
  /** 0 to 1: the cosine of the angle between the two (the same, formula 6.10). */
  readonly likeness: number;
  /** The words both have, the most telling first. */
  readonly words: readonly string[];
  /** Where they stand in the passage: UTF-16, half-open, from its start. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** How like `subject` each passage is, in their order; words weigh by how few of all of them have them. */
export function likenessTo(subject: string, passages: readonly string[]): Likeness[] {
  const all = [subject, ...passages].map(wordsOf);
  const having = new Map<string, number>();
  for (const words of all)
    for (const word of new Set(words.map(each => each.word))) having.set(word, (having.get(word) ?? 0) + 1);
  const weightOf = (word: string) => wordWeight(all.length, having.get(word) ?? 1);
  const [ofSubject = new Map<string, number>(), ...vectors] = all.map(words => vectorOf(words, weightOf));
  return vectors.map((vector, index) => {
    const shared = [...vector]
      .map(([word, weight]) => ({ word, product: weight * (ofSubject.get(word) ?? 0) }))
      .filter(each => each.product > 0)
      .sort((a, b) => b.product - a.product);
    const names = new Set(shared.map(each => each.word));
    return {
      // Rounding may lift it a hair above 1.
      likeness: Math.min(
        1,
        shared.reduce((sum, each) => sum + each.product, 0),
      ),
      words: [...names],
      spans: (all[index + 1] ?? [])
        .filter(each => names.has(each.word))
        .map(({ start, end }) => ({ start, end })),
    };
  });
}
