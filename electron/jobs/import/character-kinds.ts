import { FREQUENT_HANGUL, HIRAGANA, KATAKANA, SCRIPTS } from './frequent-letters.ts';
import { commonHan, isFrequentHan } from './han-levels.ts';

/** What a character is, as far as it speaks for or against the encoding that gave it. */
export type CharacterKind =
  | 'ascii'
  | 'control'
  | 'impossible'
  | 'frequentHan'
  | 'commonHan'
  | 'rareHan'
  | 'hiragana'
  | 'katakana'
  | 'frequentHangul'
  | 'hangul'
  | 'cjkPunctuation'
  | 'latin'
  | 'punctuation'
  | 'alphabetFrequent'
  | 'alphabetUsual'
  | 'alphabetRare'
  | 'mark'
  | 'picture'
  | 'strange';

const CJK_PUNCTUATION = /[、-】〔〕！（），．：；？～０-９Ａ-Ｚａ-ｚ\u3000￥《》]/;
/** What typists of every script use. */
const PUNCTUATION = /[\u00A0¡§«°»¿\u2010-\u2015‘’“”„•…‹›€™·]/;

function isControl(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c;
  return code >= 0x7f && code < 0xa0;
}

function alphabetKind(character: string): CharacterKind | null {
  const found = SCRIPTS.find(({ script }) => script.test(character));
  if (!found) return null;
  if (found.frequent.has(character)) return 'alphabetFrequent';
  return found.usual.has(character) ? 'alphabetUsual' : 'alphabetRare';
}

function eastAsianKind(character: string, code: number): CharacterKind | null {
  if (isFrequentHan(character)) return 'frequentHan';
  if (HIRAGANA.test(character)) return 'hiragana';
  if (KATAKANA.test(character)) return 'katakana';
  if (code >= 0xac00 && code <= 0xd7a3) return FREQUENT_HANGUL.has(character) ? 'frequentHangul' : 'hangul';
  if (CJK_PUNCTUATION.test(character)) return 'cjkPunctuation';
  if (commonHan().has(character)) return 'commonHan';
  return code >= 0x3400 && /\p{Script=Han}/u.test(character) ? 'rareHan' : null;
}

function find(character: string, code: number): CharacterKind {
  if (isControl(code)) return 'control';
  if (code < 0x80) return 'ascii';
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xd800 && code <= 0xdfff)) {
    return 'impossible';
  }
  if (PUNCTUATION.test(character)) return 'punctuation';
  const eastAsian = eastAsianKind(character, code);
  if (eastAsian) return eastAsian;
  if (code >= 0xc0 && /\p{Script=Latin}/u.test(character) && code < 0x2000) return 'latin';
  if (code >= 0x300 && code <= 0x36f) return 'mark';
  const alphabet = alphabetKind(character);
  if (alphabet) return alphabet;
  if (/\p{Cn}/u.test(character)) return 'impossible';
  // Emoji are real, and no wrong decoding makes them but by chance.
  return (code >= 0x1f000 && code <= 0x1faff) || code === 0x200d || code === 0xfe0f ? 'picture' : 'strange';
}

const known = new Map<string, CharacterKind>();

/** The kind of one character (a code point as a string). */
export function characterKind(character: string): CharacterKind {
  const kind = known.get(character);
  if (kind) return kind;
  const found = find(character, character.codePointAt(0) ?? 0);
  known.set(character, found);
  return found;
}
