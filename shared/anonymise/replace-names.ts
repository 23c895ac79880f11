import { beginningsOf, nextSign, patternOf, runsTogether } from './name-pattern.ts';
import type { NameRule } from './name-rule.ts';

/** A place where a listed name stands; UTF-16 offsets, half-open. */
export interface FoundName<R extends NameRule = NameRule> {
  readonly rule: R;
  readonly start: number;
  readonly end: number;
}

/** A replacement made; positions are UTF-16 offsets, half-open, in the text before and after. */
export interface Replacement<R extends NameRule = NameRule> {
  readonly rule: R;
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/** Finds all names of a list, from left to right, the longest first where several begin at one place. */
export type NameFinder<R extends NameRule = NameRule> = (text: string) => FoundName<R>[];

interface Alternative<R extends NameRule> {
  readonly rule: R;
  /** Sticky. */
  readonly pattern: RegExp;
}

/** The rules by how they may begin, so that a place of the text is compared with few of a long list. */
function byBeginning<R extends NameRule>(ordered: readonly R[]): ReadonlyMap<string, Alternative<R>[]> {
  const sorted = new Map<string, Alternative<R>[]>();
  for (const rule of ordered) {
    const alternative = { rule, pattern: new RegExp(patternOf(rule), 'vy') };
    const beginnings = new Set(beginningsOf(rule).map(([first, next]) => `${first}\n${next}`));
    for (const beginning of beginnings) {
      const known = sorted.get(beginning);
      if (known) known.push(alternative);
      else sorted.set(beginning, [alternative]);
    }
  }
  return sorted;
}

/** Makes a finder of a list. Rows with nothing to find are passed over; of two for one name the first holds. */
export function nameFinder<R extends NameRule>(rules: readonly R[]): NameFinder<R> {
  const ordered = rules
    .filter(rule => rule.find.trim() !== '')
    .toSorted((a, b) => b.find.trim().length - a.find.trim().length);
  const alternatives = byBeginning(ordered);
  const firsts = new Set([...alternatives.keys()].map(beginning => beginning.split('\n')[0]));
  const nameAt = (text: string, at: number, first: string): FoundName<R> | null => {
    const next = nextSign(text, at + first.length);
    for (const key of new Set([`${first}\n${next}`, `${first}\n`])) {
      for (const { rule, pattern } of alternatives.get(key) ?? []) {
        pattern.lastIndex = at;
        if (pattern.test(text)) return { rule, start: at, end: pattern.lastIndex };
      }
    }
    return null;
  };
  return text => {
    const found: FoundName<R>[] = [];
    let at = 0;
    while (firsts.size > 0 && at < text.length) {
      const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const here = firsts.has(first) ? nameAt(text, at, first) : null;
      if (here) found.push(here);
      at = here?.end ?? at + first.length;
    }
    return found;
  };
}

/** A pseudonym as it is set between two characters: 张伟30岁 becomes P1 30岁, since P130岁 would name somebody else. */
function setBetween(before: string, pseudonym: string, after: string): string {
  const chars = [...pseudonym];
  const apart = (one: string, other: string) => (runsTogether(one) && runsTogether(other) ? ' ' : '');
  return `${apart(before, chars[0] ?? '')}${pseudonym}${apart(chars.at(-1) ?? '', after)}`;
}

/** Replaces what a finder finds. A pseudonym is never searched again, so none is replaced inside another. */
export function replaceFound<R extends NameRule>(
  text: string,
  finder: NameFinder<R>,
): { text: string; replacements: Replacement<R>[] } {
  const replacements: Replacement<R>[] = [];
  let out = '';
  let at = 0;
  for (const { rule, start, end } of finder(text)) {
    out += text.slice(at, start);
    const next = String.fromCodePoint(text.codePointAt(end) ?? 10);
    const written = setBetween([...out.slice(-2)].at(-1) ?? '', rule.pseudonym, next);
    const after = { start: out.length, end: out.length + written.length };
    out += written;
    replacements.push({ rule, before: { start, end }, after });
    at = end;
  }
  return { text: out + text.slice(at), replacements };
}

/** Replaces every listed name in one pass; see `nameFinder` and `replaceFound`. */
export function replaceNames<R extends NameRule>(text: string, rules: readonly R[]) {
  return replaceFound(text, nameFinder(rules));
}

/**
 * Where positions of a text stand after its replacements; one inside a name goes to the end of its pseudonym, so that
 * what was in order stays so.
 */
export function positionsAfter(replacements: readonly Replacement[]): (position: number) => number {
  return position => {
    let low = 0;
    let high = replacements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const each = replacements[middle];
      if (each && each.before.start < position) low = middle + 1;
      else high = middle;
    }
    const last = replacements[low - 1];
    if (!last) return position;
    return position < last.before.end ? last.after.end : position + last.after.end - last.before.end;
  };
}
