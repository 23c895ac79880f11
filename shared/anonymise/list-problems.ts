import type { ListedName } from './name-rule.ts';
import { nameFinder } from './replace-names.ts';
import { contextOf, type NameContext, type NamedText } from './suggestions.ts';

export const LIST_PROBLEMS = ['twice', 'pseudonym-says-name', 'one-character'] as const;

/** What is wrong with a row: listed twice, a pseudonym that says a listed name, a name that is found within words. */
export interface ListProblem {
  readonly kind: (typeof LIST_PROBLEMS)[number];
  readonly find: string;
  /** The row it is wrong with: the other of two, the name that the pseudonym says, or itself. */
  readonly other: string;
}

/** A pseudonym that stands in the texts already as words of their own. */
export interface TakenPseudonym {
  readonly pseudonym: string;
  readonly count: number;
  readonly contexts: readonly NameContext[];
}

const CONTEXTS = 3;

/** What is wrong with a list by itself. */
export function listProblems(listed: readonly ListedName[]): ListProblem[] {
  const finder = nameFinder(listed);
  const seen = new Map<string, string>();
  return listed.flatMap(({ find, pseudonym, ignoreCase }): ListProblem[] => {
    const key = ignoreCase ? find.toLowerCase() : find;
    const before = seen.get(key);
    seen.set(key, find);
    if (before !== undefined) return [{ kind: 'twice', find, other: before }];
    const said = finder(pseudonym)[0];
    if (said) return [{ kind: 'pseudonym-says-name', find, other: said.rule.find }];
    return /^\p{Script=Han}$/u.test(find) ? [{ kind: 'one-character', find, other: find }] : [];
  });
}

/**
 * Pseudonyms that stand in the texts outside of listed names: who reads them later cannot tell them apart. Of P1书记 it is
 * the whole that is looked for.
 */
export function takenPseudonyms(
  listed: readonly ListedName[],
  texts: readonly NamedText[],
): TakenPseudonym[] {
  const pseudonyms = [...new Set(listed.map(({ pseudonym }) => pseudonym))].map(pseudonym => ({
    find: pseudonym,
    pseudonym: '',
    ignoreCase: false,
    isPseudonym: true,
  }));
  const names = listed.map(each => ({ ...each, isPseudonym: false }));
  const finder = nameFinder([...names, ...pseudonyms]);
  const found = new Map<string, { count: number; contexts: NameContext[] }>();
  for (const text of texts) {
    for (const { rule, start, end } of finder(text.text)) {
      if (!rule.isPseudonym) continue;
      const seen = found.get(rule.find) ?? { count: 0, contexts: [] };
      seen.count += 1;
      if (seen.contexts.length < CONTEXTS) seen.contexts.push(contextOf(text, start, end));
      found.set(rule.find, seen);
    }
  }
  return [...found].map(([pseudonym, seen]) => ({ pseudonym, ...seen }));
}
