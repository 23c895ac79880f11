import { commonHan, isFrequentHan } from './han-levels.ts';

/** How much a decoded text looks like writing. */
export interface TextScore {
  /** Mean weight over all characters, about -6 to 2: what encodings are compared by. */
  readonly mean: number;
  /** The same over the characters that are not plain ASCII, where encodings differ; null when there are none. */
  readonly foreign: number | null;
  /** Share of control characters but tab, line feed, carriage return and form feed. */
  readonly controls: number;
  readonly controlCount: number;
  /** Share of U+FFFD: bytes the encoding has no character for. */
  readonly undecoded: number;
}

const WEIGHT = {
  ascii: 0.5,
  frequentHan: 2,
  cjkPunctuation: 1.5,
  commonHan: 0.7,
  letterInAscii: 0.6,
  rareHan: -1,
  strange: -1,
  control: -4,
  impossible: -6,
} as const;

const CJK_PUNCTUATION = /[、-】〔〕·—‘’“”…！（），．：；？～０-９Ａ-Ｚａ-ｚ\u3000￥《》]/;
const LATIN = /[\u00A0-\u024F\u2010-\u2027\u20AC\u2122]/;

/** Whether both neighbours are ASCII, as about an accented letter or a curly quotation mark in Latin script. */
function standsAlone(text: string, at: number): boolean {
  return !(text.charCodeAt(at - 1) > 0x7e) && !(text.charCodeAt(at + 1) > 0x7e);
}

function isControl(unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0d && unit !== 0x0c;
  return unit >= 0x7f && unit < 0xa0;
}

function weigh(character: string, at: number, text: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (isControl(code)) return WEIGHT.control;
  if (code < 0x80) return WEIGHT.ascii;
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xd800 && code <= 0xdfff)) {
    return WEIGHT.impossible;
  }
  if (isFrequentHan(character)) return WEIGHT.frequentHan;
  if (LATIN.test(character) && standsAlone(text, at)) return WEIGHT.letterInAscii;
  if (CJK_PUNCTUATION.test(character)) return WEIGHT.cjkPunctuation;
  if (commonHan().has(character)) return WEIGHT.commonHan;
  if (code >= 0x3400 && /\p{Script=Han}/u.test(character)) return WEIGHT.rareHan;
  if (/\p{Cn}/u.test(character)) return WEIGHT.impossible;
  // Emoji are real, and no wrong decoding makes them but by chance.
  return code >= 0x1f000 && code <= 0x1faff ? WEIGHT.commonHan : WEIGHT.strange;
}

/**
 * Scores a decoded text by the kinds of its characters: common and frequent Han and CJK punctuation speak for
 * the encoding, rare Han, controls, unassigned and undecodable characters against it.
 */
export function scoreText(text: string): TextScore {
  let sum = 0;
  let foreignSum = 0;
  let foreignCount = 0;
  let count = 0;
  let controlCount = 0;
  let undecoded = 0;
  let at = 0;
  for (const character of text) {
    const weight = weigh(character, at, text);
    at += character.length;
    count++;
    sum += weight;
    if (weight === WEIGHT.control) controlCount++;
    if (character === '\uFFFD') undecoded++;
    if (character > '\u007e') {
      foreignCount++;
      foreignSum += weight;
    }
  }
  const share = (n: number) => (count === 0 ? 0 : n / count);
  return {
    mean: share(sum),
    foreign: foreignCount === 0 ? null : foreignSum / foreignCount,
    controls: share(controlCount),
    controlCount,
    undecoded: share(undecoded),
  };
}
