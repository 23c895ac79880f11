import type { NameRule } from './name-rule.ts';

/** Scripts without spaces between words, or whose particles cling to a name: a name may begin and end anywhere. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** A letter of a script that writes words apart, or a mark on one. */
const SPACED_LETTER = `[[\\p{L}\\p{M}]--[${UNSPACED}]]`;
const isSpacedLetter = new RegExp(`^${SPACED_LETTER}$`, 'v');
const isDigit = /^\p{Nd}$/u;
/** Whether a character runs together with others of its kind into one word or number. */
export const runsTogether = (char: string): boolean => isSpacedLetter.test(char) || isDigit.test(char);
const isHan = /^[\p{Script=Han}〇]$/u;

/** Between two words of a name: blanks, or one change of line. */
const BETWEEN_WORDS = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)';
/** Between two Chinese characters: nothing, the blanks that align 张　伟 with 欧阳修, or the line that broke there. */
const BETWEEN_HAN = '(?:[^\\S\\n]{0,2}|[^\\S\\n]*\\n[^\\S\\n]*)';
/** Between two digits of a long number, however it is grouped. */
const BETWEEN_DIGITS = '[^\\S\\n]?[\\-‐‑–—.·\\(\\)（）]{0,2}[^\\S\\n]?';

/** Characters that are written for one another. */
const ALIKE = ["'’‘ʼ", '-‐‑–', '·•‧・･'];

const escaped = (char: string) => char.replace(/[\^$\\.*+?()[\]{}|/]/u, '\\$&');
const oneOf = (chars: Iterable<string>) => {
  const all = [...new Set(chars)];
  return all.length === 1 ? escaped(all[0] ?? '') : `(?:${all.map(escaped).join('|')})`;
};

/** The full-width form of an ASCII character, as Chinese input methods write letters and digits. */
const wide = (char: string) =>
  /^[!-~]$/.test(char) ? [char, String.fromCharCode(char.charCodeAt(0) + 0xfee0)] : [char];

/** All ways in which a character of a name may be written. */
function formsOf(char: string, ignoreCase: boolean): string[] {
  const alike = ALIKE.find(each => each.includes(char));
  if (alike) return [...alike].flatMap(wide);
  const cases = ignoreCase ? [char, char.toLowerCase(), char.toUpperCase()] : [char];
  // An accent may be written as a letter of its own or as a mark after the plain one.
  return cases.flatMap(each => [...wide(each), each.normalize('NFD')]);
}

const charPattern = (char: string, ignoreCase: boolean) => oneOf(formsOf(char, ignoreCase));

/** A telephone or an identity number: digits that may be grouped in any way. */
const isLongNumber = (find: string) =>
  /^[+＋(（\d][\d\s\-–.·()（）]*[\dXxＸ]$/.test(find) && find.replace(/\D/g, '').length >= 7;

/** A long number without its grouping; the sign before a country's number is not written by everyone. */
const signsOf = (find: string) => find.replace(/[^\dX]/gi, '');

/** A mobile number of the PRC without the country's number, which is written before it or not. */
const withoutCountry = (signs: string) => signs.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
const isMobile = (signs: string) => /^1[3-9]\d{9}$/.test(signs);

function numberPattern(find: string): string {
  const signs = withoutCountry(signsOf(find));
  const country = isMobile(signs)
    ? `(?:[+＋]?(?:00)?86${BETWEEN_DIGITS})?`
    : /^[+＋]/.test(find)
      ? '[+＋]?'
      : '';
  return country + [...signs].map(sign => charPattern(sign, true)).join(BETWEEN_DIGITS);
}

function wordsPattern(find: string, ignoreCase: boolean): string {
  let out = '';
  let before = '';
  for (const char of find) {
    if (/\s/.test(char)) {
      if (!/\s/.test(before)) out += BETWEEN_WORDS;
    } else {
      if (isHan.test(before) && isHan.test(char)) out += BETWEEN_HAN;
      out += charPattern(char, ignoreCase);
    }
    before = char;
  }
  return out;
}

/** Asks that the name be a whole word (letters) or a whole number (digits) at one of its ends. */
function edge(char: string, look: '<!' | '!'): string {
  if (isSpacedLetter.test(char)) return `(?${look}${SPACED_LETTER})`;
  if (isDigit.test(char)) return `(?${look}\\p{Nd})`;
  return '';
}

const nameOf = ({ find }: NameRule) => find.normalize('NFC').trim();

/** What may stand between the characters of a name, and is passed over when names are told apart by two of them. */
const PASSED_OVER = /[\s\p{P}\p{M}]/u;

/** The next character of a text from a position on that is more than a blank or a sign; '' where none follows soon. */
export function nextSign(text: string, from: number): string {
  for (let at = from; at < text.length && at < from + 8; at++) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!PASSED_OVER.test(char)) return char;
  }
  return '';
}

/**
 * Pairs by which a name is looked up: the character with which it may begin where it is found, and the next that is
 * more than a sign (see `nextSign`), '' where the name has no other.
 */
export function beginningsOf(rule: NameRule): readonly (readonly [string, string])[] {
  const name = nameOf(rule);
  const isNumber = isLongNumber(name);
  const [first = '', ...rest] = isNumber ? withoutCountry(signsOf(name)) : name;
  const ignoreCase = isNumber || rule.ignoreCase;
  const firstOf = (char: string) => formsOf(char, ignoreCase).map(form => [...form][0] ?? '');
  const pairs = (begin: readonly string[], next: string) => {
    const second = next === '' ? [''] : firstOf(next);
    return begin.flatMap(each => second.map(other => [each, other] as const));
  };
  const plain = pairs(firstOf(first), rest.find(char => !PASSED_OVER.test(char)) ?? '');
  if (isNumber && isMobile(withoutCountry(signsOf(name)))) {
    const country = [
      ['+', '8'],
      ['＋', '8'],
      ['+', '0'],
      ['＋', '0'],
      ['0', '0'],
      ['8', '6'],
    ] as const;
    return [...plain, ...country];
  }
  return isNumber && /^[+＋]/.test(name) ? [...plain, ...pairs(['+', '＋'], first)] : plain;
}

/**
 * The source of a regular expression (flag `v`, without captures) that finds a name as people write it: whole words in
 * scripts that write words apart and anywhere in Chinese; with any blank or line break where it has a space, the blanks
 * that Chinese lists put into short names, either width and form of a character, and any grouping of a long number.
 */
export function patternOf(rule: NameRule): string {
  const name = nameOf(rule);
  const isNumber = isLongNumber(name);
  const chars = [...(isNumber ? withoutCountry(signsOf(name)) : name)];
  const body = isNumber ? numberPattern(name) : wordsPattern(name, rule.ignoreCase);
  return `${edge(chars[0] ?? '', '<!')}${body}${edge(chars.at(-1) ?? '', '!')}`;
}
