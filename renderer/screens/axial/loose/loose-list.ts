import { findByName } from '../../../names/match-name.ts';
import type { ListedCode } from '../board/board-model.ts';

export const SORTS = ['use', 'name', 'newest', 'own'] as const;
export type Sort = (typeof SORTS)[number];

interface Wish {
  /** What was typed to find names by; with it the best fit stands first. */
  typed: string;
  /** `own` is the order of the code tree, the only one that can be changed by hand. */
  sort: Sort;
  /** Codings of a code and of what lies below it. */
  totalOf(codeId: string): number;
  compare(a: string, b: string): number;
  /** Codes of which at least one passage is wanted; null for any. */
  among: ReadonlySet<string> | null;
}

/** The concepts to group that are shown, in the order they are shown in. Concepts below others go along with them. */
export function looseList(listed: readonly ListedCode[], wish: Wish): readonly ListedCode[] {
  const { typed, among } = wish;
  const kept = families(listed).filter(
    family => among === null || family.some(({ code }) => among.has(code.id)),
  );
  if (typed.trim() !== '') return findByName(kept.flat(), bothNames, typed).map(flat);
  const before = byWish(wish);
  return kept.sort((a, b) => (a[0] && b[0] ? before(a[0], b[0]) : 0)).flat();
}

/** Names in both languages of the study are found. */
const bothNames = ({ code }: ListedCode) => `${code.name} ${code.translation}`.trim();

/** A concept found by its name stands for itself. */
const flat = ({ code }: ListedCode): ListedCode => ({ code, depth: 0 });

/** Each concept of the list with those below it. */
export function families(listed: readonly ListedCode[]): ListedCode[][] {
  const found: ListedCode[][] = [];
  for (const each of listed) {
    if (each.depth === 0) found.push([each]);
    else found.at(-1)?.push(each);
  }
  return found;
}

/** Which of two stands first. */
export function byWish({
  sort,
  totalOf,
  compare,
}: Pick<Wish, 'sort' | 'totalOf' | 'compare'>): (a: ListedCode, b: ListedCode) => number {
  if (sort === 'use') return (a, b) => totalOf(b.code.id) - totalOf(a.code.id);
  if (sort === 'name') return (a, b) => compare(a.code.name, b.code.name);
  return sort === 'newest' ? (a, b) => b.code.createdAt - a.code.createdAt : () => 0;
}
