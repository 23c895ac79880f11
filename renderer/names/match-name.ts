import { findPinyin } from './pinyin.ts';

const CHINESE = /\p{Script=Han}/u;

/**
 * How well a name fits what was typed: 0 is best, null is not at all. A name is found by any part of it, by the
 * first letters of its words and, in Chinese, by pinyin in full or by initials.
 */
export function matchName(name: string, typed: string): number | null {
  const query = typed.trim().toLocaleLowerCase();
  if (query === '') return 0;
  const text = name.toLocaleLowerCase();
  const at = text.indexOf(query);
  if (at === 0) return text.length === query.length ? 0 : 1;
  if (at > 0) return /\s|["“‘(（/-]/.test(text[at - 1] ?? '') ? 2 : 4;
  if (initials(text).startsWith(query)) return 3;
  if (CHINESE.test(text) && /^[a-zü' ]+$/.test(query)) return matchPinyin(name, query);
  return isSpread(text, query) ? 7 : null;
}

function matchPinyin(name: string, query: string): number | null {
  const at = findPinyin(name, query);
  if (at === null) return null;
  return at === 0 ? 3 : 5;
}

function initials(text: string): string {
  return text
    .split(/\s+/)
    .map(word => word[0] ?? '')
    .join('');
}

/** How many letters may lie between the first and the last that were typed, beyond those typed. */
const SLACK = 3;

/** Whether the letters of a longer query occur in order within a word's reach: forgives a slip of the finger. */
function isSpread(text: string, query: string): boolean {
  if (query.length < 4) return false;
  const start = text.startsWith(query[0] ?? '') ? 0 : text.indexOf(` ${query[0]}`) + 1;
  let from = start;
  for (const letter of query) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return from - start <= query.length + SLACK;
}

/** The items whose name fits, best first; items that fit as well keep their order. */
export function findByName<T>(items: readonly T[], nameOf: (item: T) => string, typed: string): T[] {
  return items
    .map(item => ({ item, score: matchName(nameOf(item), typed) }))
    .filter((entry): entry is { item: T; score: number } => entry.score !== null)
    .sort((a, b) => a.score - b.score)
    .map(entry => entry.item);
}
