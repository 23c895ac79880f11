import type { ListedName } from '../../../shared/anonymise/name-rule.ts';
import { nameFinder } from '../../../shared/anonymise/replace-names.ts';
import {
  contextOf,
  type NameContext,
  type NamedText,
  type NameSuggestion,
  suggestNames,
} from '../../../shared/anonymise/suggestions.ts';

export interface CheckInput {
  readonly texts: readonly NamedText[];
  readonly names: readonly ListedName[];
  /** Whether what only looks like a name is looked for too. */
  readonly suggest: boolean;
  /** So many places are given; all are counted. */
  readonly most: number;
}

/** A place where a listed name still stands. */
export interface NameLeft extends NameContext {
  readonly find: string;
}

export interface NamesLeft {
  readonly total: number;
  readonly left: readonly NameLeft[];
  readonly suggestions: readonly NameSuggestion[];
}

/** Looks for listed names, and for what looks like one, in what is stored. */
export function checkNames({ texts, names, suggest, most }: CheckInput): NamesLeft {
  const finder = nameFinder(names);
  const left: NameLeft[] = [];
  let total = 0;
  for (const text of texts) {
    for (const { rule, start, end } of finder(text.text)) {
      total += 1;
      if (left.length < most) left.push({ find: rule.find, ...contextOf(text, start, end) });
    }
  }
  // Who took a name for a pseudonym does not want to hear of it.
  const known = [
    ...names,
    ...names.map(({ pseudonym }) => ({ find: pseudonym, pseudonym, ignoreCase: false })),
  ];
  return { total, left, suggestions: suggest ? suggestNames(texts, known) : [] };
}
