import { type TakenPseudonym, takenPseudonyms } from '../../../shared/anonymise/list-problems.ts';
import type { ListedName } from '../../../shared/anonymise/name-rule.ts';
import { nameFinder } from '../../../shared/anonymise/replace-names.ts';
import type { NamedText } from '../../../shared/anonymise/suggestions.ts';
import { type FoundVariant, foundVariants } from '../../../shared/anonymise/variants.ts';

export interface TryInput {
  readonly texts: readonly NamedText[];
  readonly names: readonly ListedName[];
}

/** What a list does in some texts. */
export interface Tried {
  /** How often each name of the list stands there, in the order of the list. */
  readonly counts: readonly number[];
  readonly variants: readonly FoundVariant[];
  readonly taken: readonly TakenPseudonym[];
}

/** Tries a list on some texts: how often its names stand there, which forms of them too, which pseudonyms do already. */
export function tryNames({ texts, names }: TryInput): Tried {
  const places = new Map<ListedName, number>();
  const finder = nameFinder(names);
  for (const { text } of texts)
    for (const { rule } of finder(text)) places.set(rule, (places.get(rule) ?? 0) + 1);
  return {
    counts: names.map(name => places.get(name) ?? 0),
    variants: foundVariants(names, texts),
    taken: takenPseudonyms(names, texts),
  };
}
