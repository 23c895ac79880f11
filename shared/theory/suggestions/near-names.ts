import leven from 'leven';
import { formsOf, inCommon, type NameForms, pairsOf } from './name-forms.ts';

/**
 * Why two names are near: only capitals, spaces or marks differ; only 的 or 了; only the number of the words; only their
 * order; a few letters; or they have most words or characters in common.
 */
export const NEAR_REASONS = [
  'marks',
  'particles',
  'plural',
  'order',
  'spelling',
  'words',
  'characters',
] as const;
export type NearReason = (typeof NEAR_REASONS)[number];

export interface Nearness {
  readonly reason: NearReason;
  /** Letters that differ (`spelling`), or words or characters in common. */
  readonly count: number;
  /** Words or characters of the longer name. */
  readonly of: number;
  /** 0..1, for the order in which they are offered. */
  readonly score: number;
}

export interface NearPair<T> extends Nearness {
  readonly a: T;
  readonly b: T;
}

/** Names with less of their letter pairs in common than this are not looked at further. */
const WORTH_A_LOOK = 0.4;
const LEAST_WORDS_SHARE = 0.75;
const LEAST_PAIRS_SHARE = 0.6;
/** A name of one or two Chinese characters has too little in it to be near another. */
const LEAST_CHARACTERS = 3;

const near = (reason: NearReason, score: number, count = 0, of = 0): Nearness => ({
  reason,
  score,
  count,
  of,
});
const dice = (common: number, a: number, b: number) => (a + b === 0 ? 0 : (2 * common) / (a + b));
const isSorted = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ');

/** How near two names are; null where they are not, or where one denies what the other says. */
export function nearness(a: NameForms, b: NameForms): Nearness | null {
  if (a.plain === '' || b.plain === '') return null;
  if (a.plain === b.plain) return near('marks', 1);
  if (a.denials !== b.denials || isNumbered(a.plain, b.plain)) return null;
  if (a.bare === b.bare) return near('particles', 0.98);
  return a.hasChinese && b.hasChinese ? nearCharacters(a, b) : nearWords(a, b);
}

/** Phase 1 and phase 2 are near on purpose. */
function isNumbered(a: string, b: string): boolean {
  return /\p{N}/u.test(a + b) && a.replace(/\p{N}/gu, '') === b.replace(/\p{N}/gu, '');
}

function nearCharacters(a: NameForms, b: NameForms): Nearness | null {
  const [one, two] = [[...a.bare], [...b.bare]];
  if (Math.min(one.length, two.length) < LEAST_CHARACTERS) return null;
  const of = Math.max(one.length, two.length);
  const common = inCommon(one, two);
  if (isSorted(one, two)) return near('order', 0.9, common, of);
  const [pairs, others] = [pairsOf(a.bare), pairsOf(b.bare)];
  const share = dice(inCommon(pairs, others), pairs.length, others.length);
  return share >= LEAST_PAIRS_SHARE ? near('characters', share * 0.9, common, of) : null;
}

function nearWords(a: NameForms, b: NameForms): Nearness | null {
  if (a.words.join(' ') === b.words.join(' ')) return near('plural', 0.97);
  if (isSorted(a.words, b.words)) return near('order', 0.95, a.words.length, a.words.length);
  const letters = slips(a.plain, b.plain);
  if (letters !== null) return near('spelling', 0.92 - letters * 0.02, letters);
  const [one, two] = [new Set(a.words), new Set(b.words)];
  const common = inCommon([...one], [...two]);
  const share = dice(common, one.size, two.size);
  if (common < 2 || share < LEAST_WORDS_SHARE) return null;
  return near('words', share * 0.9, common, Math.max(one.size, two.size));
}

const OPPOSITE = /^(?:un|in|im|ir|il|non|dis|de|mis|anti)/;

/** The letters that differ, where they are as few as a slip of the pen leaves; else null. */
function slips(a: string, b: string): number | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const most = short.length >= 8 ? 2 : short.length >= 5 ? 1 : 0;
  if (most === 0 || long.length - short.length > most) return null;
  // “Organized” and “unorganized” differ by little and mean the opposite.
  if (OPPOSITE.test(long) && long.endsWith(short)) return null;
  const letters = leven(a, b, { maxDistance: most + 1 });
  return letters <= most ? letters : null;
}

/**
 * Things whose names are near each other, nearest first. Names are looked up by the letter pairs they have in common, so
 * that not each must be compared with each.
 */
export function nearNames<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  mayPair: (a: T, b: T) => boolean,
): NearPair<T>[] {
  const forms = items.map(item => formsOf(nameOf(item)));
  const pairs = forms.map(form => pairsOf(form.bare));
  const index = new Map<string, number[]>();
  const found: NearPair<T>[] = [];
  const common = new Int32Array(items.length);
  for (const [at, own] of pairs.entries()) {
    const met = new Set<number>();
    for (const pair of own) {
      const there = index.get(pair) ?? [];
      for (const other of there) {
        common[other] = (common[other] ?? 0) + 1;
        met.add(other);
      }
      there.push(at);
      index.set(pair, there);
    }
    for (const other of met) {
      const share = dice(common[other] ?? 0, own.length, pairs[other]?.length ?? 0);
      common[other] = 0;
      if (share < WORTH_A_LOOK) continue;
      const [a, b, one, two] = [items[other], items[at], forms[other], forms[at]];
      const nearnessOf = a && b && one && two && mayPair(a, b) ? nearness(one, two) : null;
      if (a && b && nearnessOf) found.push({ a, b, ...nearnessOf });
    }
  }
  return found.sort((x, y) => y.score - x.score);
}
