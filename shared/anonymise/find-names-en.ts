import type { NameHit, NameReason } from './name-hit.ts';
import type { NameKind } from './name-rule.ts';
import {
  CAPITAL_WORDS,
  FIRST_NAMES,
  ORGANISATION_WORDS,
  PINYIN_GIVEN,
  PINYIN_SURNAMES,
  PLACE_WORDS,
  TITLES_EN,
  WORD_NAMES,
} from './words-en.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*`;
const PARTICLE = 'de|da|di|du|la|le|van|von|der|den|bin|al|el|ter|dos';
/** Capitalised words in a row, with initials and the particles of surnames between them. */
const SEQUENCE = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{Nd}])(?:(${TITLES_EN})\.?[ \t]+)?${WORD}(?:(?:[ \t]+|(?<=(?<!\p{L})\p{Lu})\.[ \t]*)(?:(?:${PARTICLE})[ \t]+)*${WORD})*(?![\p{L}\p{Nd}])`,
  'gu',
);
/** Nothing before it in the sentence: the capital says nothing then. */
const SENTENCE_START = /(?:^|[.!?…:：。！？\n"“”'‘(（[【—–-]|\d[.)])[ \t*_>#]*$/u;
const CALLED = /(?:named|called|name is|name's|I'm|I’m|I am|met|told|asked|with|and|by|to|from) $/u;
const SPOKE = /^(?:,? (?:said|says|told|asked|thinks?|thought|and I|who)|['’]s )/u;
const IN_PLACE = /\b(?:in|at|from|near|around|outside|visited|through) (?:the )?$/u;

interface Sequence {
  readonly text: string;
  readonly start: number;
  readonly words: readonly string[];
  readonly title: string | undefined;
  readonly isStart: boolean;
  /** Words that the document also writes in small letters: a capital on them says little. */
  readonly small: ReadonlySet<string>;
}

interface Judged {
  readonly kind: NameKind;
  readonly reason: NameReason;
  readonly score: number;
}

const isFirstName = (word: string) => FIRST_NAMES.has(word);

/** Zhang Wei, Ouyang Xiu, Wei ZHANG: a surname in Pinyin with a given name of one or two syllables. */
function isPinyinName(words: readonly string[]): boolean {
  const [one = '', two = ''] = words;
  const isName = (surname: string, given: string) => PINYIN_SURNAMES.has(surname) && PINYIN_GIVEN.test(given);
  return words.length === 2 && !CAPITAL_WORDS.has(one) && (isName(one, two) || isName(two, one));
}

function judgeTogether({ words, text, start, isStart, small }: Sequence): Judged | null {
  const last = words.at(-1) ?? '';
  if (PLACE_WORDS.test(last)) return { kind: 'place', reason: 'place-ending', score: 4 };
  if (ORGANISATION_WORDS.test(last)) return { kind: 'organisation', reason: 'organisation-ending', score: 4 };
  if (words.some(word => CAPITAL_WORDS.has(word) && !WORD_NAMES.has(word))) return null;
  if (isPinyinName(words)) return { kind: 'person', reason: 'pinyin', score: 4 };
  const [first = ''] = words;
  if (isFirstName(first) || (WORD_NAMES.has(first) && !isStart))
    return { kind: 'person', reason: 'first-name', score: 5 };
  if (words.every(word => small.has(word.toLowerCase()))) return null;
  const kind = IN_PLACE.test(text.slice(Math.max(0, start - 20), start)) ? 'place' : 'person';
  return { kind, reason: 'capitals', score: isStart ? 2.5 : 3 };
}

function judgeAlone({ words, text, start, isStart, small }: Sequence): Judged | null {
  const [word = ''] = words;
  if (word.length < 2 || /^\p{Lu}{2,5}s?$/u.test(word)) return null;
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(start + word.length, start + word.length + 12);
  const speaks = (CALLED.test(before) && !isStart) || SPOKE.test(after);
  if (isFirstName(word)) return { kind: 'person', reason: 'first-name', score: speaks || !isStart ? 4 : 3 };
  if (WORD_NAMES.has(word)) {
    const isPerson =
      !isStart && (/(?:named|called|name is|name's) $/.test(before) || /^ (?:said|told|asked)/.test(after));
    return isPerson ? { kind: 'person', reason: 'first-name', score: 3.5 } : null;
  }
  if (
    CAPITAL_WORDS.has(word.replace(/['’s]+$/u, '')) ||
    /^I['’]/u.test(word) ||
    isStart ||
    small.has(word.toLowerCase())
  )
    return null;
  if (IN_PLACE.test(before) && !SPOKE.test(after)) return { kind: 'place', reason: 'capitals', score: 3 };
  return { kind: 'person', reason: 'capitals', score: speaks ? 3 : 2.5 };
}

function judge(sequence: Sequence): Judged | null {
  if (sequence.title !== undefined) return { kind: 'person', reason: 'title', score: 5 };
  return sequence.words.length > 1 ? judgeTogether(sequence) : judgeAlone(sequence);
}

/** The words of a match from the first that may belong to a name: `When Anna` at the start of a sentence is Anna. */
function withoutOpening(words: readonly string[], isStart: boolean, small: ReadonlySet<string>): number {
  if (!isStart) return 0;
  const first = words[0] ?? '';
  const isOpening =
    words.length > 1 &&
    !FIRST_NAMES.has(first) &&
    ((CAPITAL_WORDS.has(first) && !WORD_NAMES.has(first)) || small.has(first.toLowerCase()));
  return isOpening && !isPinyinName(words) ? 1 : 0;
}

function smallWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}])\p{Ll}[\p{L}\p{M}'’-]*/gu) ?? []);
}

/**
 * What looks like a name in a text in Latin script: a title before a capital, a known given name, Pinyin, capitals in
 * the middle of a sentence, with the words for places and organisations. Given names that are words (May, Will) count
 * only where something speaks for a person.
 */
export function findNamesEn(text: string): NameHit[] {
  const small = smallWords(text);
  const hits: NameHit[] = [];
  for (const match of text.matchAll(SEQUENCE)) {
    const title = match[1];
    const whole = match[0];
    const isStart = SENTENCE_START.test(text.slice(Math.max(0, match.index - 12), match.index));
    const all = whole.split(/[\s.]+/u).filter(word => /^\p{Lu}/u.test(word));
    const skipped = title === undefined ? withoutOpening(all, isStart, small) : 0;
    const start = match.index + (skipped === 0 ? 0 : whole.indexOf(all[1] ?? '', (all[0] ?? '').length));
    const words = all.slice(skipped);
    const judged = judge({ text, start, words, title, isStart: isStart && skipped === 0, small });
    const end = match.index + whole.length;
    if (judged) hits.push({ start, end, text: text.slice(start, end), ...judged });
  }
  return hits;
}
