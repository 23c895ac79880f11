import { findNamesEn } from './find-names-en.ts';
import { findNamesZh } from './find-names-zh.ts';
import { findNumbers } from './find-numbers.ts';
import { findPlacesZh } from './find-places-zh.ts';
import type { NameHit, NameReason } from './name-hit.ts';
import { NAME_KINDS, type NameKind, type NameRule } from './name-rule.ts';
import { nameFinder } from './replace-names.ts';

/** A text to look for names in, under a key of the caller's. */
export interface NamedText {
  readonly key: string;
  readonly text: string;
  /** Names of speakers as written; those that only name a part (访谈员, Q) left out. */
  readonly speakers?: readonly string[] | undefined;
}

/** Words about a place, for judging it; positions are UTF-16 offsets in the text under `key`, half-open. */
export interface NameContext {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Something that looks like a name, with why, how often it stands there and the first places. */
export interface NameSuggestion {
  readonly text: string;
  readonly kind: NameKind;
  readonly reason: NameReason;
  readonly count: number;
  readonly contexts: readonly NameContext[];
}

const CONTEXTS = 4;
const AROUND = 24;
const LIKELY = 3;
/** What is only possible becomes likely by coming back. */
const COMES_BACK = 3;

/** The words about a place, on one line. */
export function contextOf({ key, text }: NamedText, start: number, end: number): NameContext {
  const line = (part: string) => part.replace(/\s+/g, ' ');
  return {
    key,
    start,
    end,
    before: line(text.slice(Math.max(0, start - AROUND), start)),
    name: text.slice(start, end),
    after: line(text.slice(end, end + AROUND)),
  };
}

/** Everything in a text that looks like a name, hits of several kinds beside each other, in order. */
export function nameHits(text: string): NameHit[] {
  const numbers = findNumbers(text);
  const isInNumber = (hit: NameHit) => numbers.some(each => each.start < hit.end && hit.start < each.end);
  const places = findPlacesZh(text);
  // 高兴镇 is a place, whoever is called 高.
  const isInPlace = (hit: NameHit) =>
    places.some(each => each.score >= LIKELY && each.start < hit.end && hit.start < each.end);
  const names = [...findNamesZh(text).filter(hit => !isInPlace(hit)), ...findNamesEn(text)];
  return [...numbers, ...places, ...names.filter(hit => !isInNumber(hit))].toSorted(
    (a, b) => a.start - b.start,
  );
}

interface Gathered {
  hit: NameHit;
  count: number;
  contexts: NameContext[];
}

function gather(texts: readonly NamedText[]): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  for (const text of texts) {
    for (const hit of nameHits(text.text)) {
      const key = hit.text.replace(/\s+/g, ' ');
      const known = gathered.get(key) ?? { hit: { ...hit, text: key }, count: 0, contexts: [] };
      if (hit.score > known.hit.score) known.hit = { ...hit, text: key };
      known.count += 1;
      if (known.contexts.length < CONTEXTS) known.contexts.push(contextOf(text, hit.start, hit.end));
      gathered.set(key, known);
    }
  }
  return gathered;
}

/** Speakers with a name of their own are sure: it stands before each of their turns. */
function addSpeakers(gathered: Map<string, Gathered>, texts: readonly NamedText[]): void {
  for (const name of new Set(texts.flatMap(({ speakers }) => speakers ?? []))) {
    const finder = nameFinder([{ find: name, pseudonym: '', ignoreCase: true }]);
    const contexts = texts.flatMap(text =>
      finder(text.text).map(({ start, end }) => contextOf(text, start, end)),
    );
    const hit = { start: 0, end: 0, text: name, kind: 'person', reason: 'speaker', score: 5 } as const;
    gathered.set(name, { hit, count: Math.max(1, contexts.length), contexts: contexts.slice(0, CONTEXTS) });
  }
}

/**
 * What looks like a name in some texts: names of people and places in Chinese and English, numbers and addresses. What
 * is listed already, in the whole or within a listed name, is left out. Surest kinds first, then by how often.
 */
export function suggestNames(
  texts: readonly NamedText[],
  listed: readonly NameRule[] = [],
): NameSuggestion[] {
  const gathered = gather(texts);
  addSpeakers(gathered, texts);
  const finder = nameFinder(listed);
  const isListed = (text: string) => {
    const found = finder(text);
    return found.length > 0 && found.reduce((sum, { start, end }) => sum + end - start, 0) === text.length;
  };
  return [...gathered.values()]
    .filter(({ hit, count }) => hit.score >= LIKELY || count >= COMES_BACK)
    .filter(({ hit }) => !isListed(hit.text))
    .map(({ hit: { text, kind, reason }, count, contexts }) => ({ text, kind, reason, count, contexts }))
    .toSorted(
      (a, b) =>
        NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind) ||
        b.count - a.count ||
        (a.text < b.text ? -1 : 1),
    );
}
