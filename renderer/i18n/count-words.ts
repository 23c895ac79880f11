import type { TFunction } from 'i18next';
import type { en } from './en.ts';

type Unit = keyof typeof en.common.counts extends infer Key
  ? Key extends `${infer Name}_other`
    ? Name
    : never
  : never;

/** What was said before, by the language's own function: a large model says some hundred counts with each change. */
const said = new WeakMap<TFunction, Map<string, string>>();

/** A number with what is counted, as “12 quotes”. */
export function countWords(t: TFunction, unit: Unit, count: number): string {
  const known = said.get(t) ?? new Map<string, string>();
  said.set(t, known);
  const key = `${unit} ${count}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = t(`common.counts.${unit}`, { count });
  known.set(key, words);
  return words;
}
