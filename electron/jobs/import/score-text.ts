import { type CharacterKind, characterKind } from './character-kinds.ts';
import { SCRIPTS } from './frequent-letters.ts';
import { alphabetOf } from './latin-alphabets.ts';

/** How much a decoded text looks like writing. */
export interface TextScore {
  /** Mean weight over all characters, about -6 to 2: what encodings are compared by. */
  readonly mean: number;
  /** The same over the characters that are not plain ASCII, where encodings differ; null when there are none. */
  readonly foreign: number | null;
  /** Share of the characters that are not plain ASCII. */
  readonly foreignShare: number;
  /** Share of control characters but tab, line feed, carriage return and form feed. */
  readonly controls: number;
  readonly controlCount: number;
  /** Share of U+FFFD: bytes the encoding has no character for. */
  readonly undecoded: number;
}

const WEIGHT: Readonly<Record<CharacterKind, number>> = {
  ascii: 0.5,
  frequentHan: 2,
  hiragana: 2,
  frequentHangul: 2,
  cjkPunctuation: 1.5,
  alphabetFrequent: 2,
  alphabetUsual: 1,
  katakana: 1.2,
  hangul: 0.9,
  commonHan: 0.7,
  picture: 0.7,
  punctuation: 0.6,
  mark: 0.8,
  latin: 0.9,
  alphabetRare: -0.5,
  rareHan: -1,
  strange: -1,
  control: -4,
  impossible: -6,
};
const STRANGE = WEIGHT.strange;
/** A dash or a curly quotation mark, which in many encodings is two bytes of another's two letters. */
const TYPESET_MARK = 1;
/** Words of one letter there are, but an accented letter or half a Chinese character looks like one. */
const LONE_LETTER = 0.2;
const FINAL_LETTERS: ReadonlySet<string> = new Set(SCRIPTS.flatMap(({ final }) => [...final]));
const EAST_ASIAN = new Set<CharacterKind>([
  'frequentHan',
  'commonHan',
  'rareHan',
  'hiragana',
  'katakana',
  'frequentHangul',
  'hangul',
  'cjkPunctuation',
]);
const ALPHABETIC = new Set<CharacterKind>(['alphabetFrequent', 'alphabetUsual', 'alphabetRare']);

const isAsciiLetter = (character: string): boolean => /^[A-Za-z]$/.test(character);
const isForeign = (character: string): boolean => character > '\u007e';
const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase();

/** A character with the two beside it; an empty string at either end. */
interface Place {
  readonly before: string;
  readonly character: string;
  readonly after: string;
}

const isEastAsian = (character: string): boolean =>
  character !== '' && EAST_ASIAN.has(characterKind(character));

/** No language writes a capital in the middle of a word in small letters. */
function breaksCase({ before, character }: Place): boolean {
  return isUpper(character) && isLower(before);
}

function weighLatin(place: Place, alphabet: ReadonlySet<string>): number {
  const { before, character, after } = place;
  if (breaksCase(place) || (isForeign(before) && isForeign(after))) return STRANGE;
  if (isLower(character) && /[A-Z]/.test(after)) return STRANGE;
  return alphabet.has(character) ? WEIGHT.latin : STRANGE / 2;
}

/** Letters of one word are of one script and one case, and final ones are final. */
function weighAlphabetic(place: Place, kind: CharacterKind): number {
  const { before, character, after } = place;
  const beside = (other: string) =>
    isAsciiLetter(other) || (isForeign(other) && characterKind(other) === 'latin');
  if (breaksCase(place) || beside(before) || beside(after)) return STRANGE;
  const goesOn = after !== '' && ALPHABETIC.has(characterKind(after));
  const alone = !goesOn && (before === '' || !ALPHABETIC.has(characterKind(before)));
  if (alone) return LONE_LETTER;
  return FINAL_LETTERS.has(character) && goesOn ? 2 * STRANGE : WEIGHT[kind];
}

/** One character alone between Latin letters is an accented letter that took its neighbour with it. */
function weighEastAsian({ before, character, after }: Place, kind: CharacterKind): number {
  const alone = !isForeign(before) && !isForeign(after);
  if (alone && (kind === 'hangul' || /[a-z]/.test(before) || /[a-z]/.test(after))) return STRANGE;
  // Korean has little Han in it, and what it has is not between syllables of one word.
  const mixed = kind === 'commonHan' || kind === 'rareHan' || kind === 'frequentHan';
  const isHangul = (other: string) => other >= '\uac00' && other <= '\ud7a3';
  if (mixed && (isHangul(before) || isHangul(after))) return STRANGE;
  if (kind === 'hangul' && /\p{Script=Han}/u.test(before + after) && character !== '') return STRANGE / 2;
  return WEIGHT[kind];
}

function weighPunctuation({ before, character, after }: Place): number {
  if (isEastAsian(before) || isEastAsian(after)) return WEIGHT.cjkPunctuation;
  if (/[¡¿]/.test(character)) return isUpper(after) ? 2 * WEIGHT.punctuation : 0;
  if (/[‘-”–—…]/.test(character) && !(isForeign(before) && isForeign(after))) return TYPESET_MARK;
  return isForeign(before) && isForeign(after) ? STRANGE / 2 : WEIGHT.punctuation;
}

function weigh(place: Place, kind: CharacterKind, alphabet: ReadonlySet<string>): number {
  if (kind === 'latin') return weighLatin(place, alphabet);
  if (ALPHABETIC.has(kind)) return weighAlphabetic(place, kind);
  if (kind === 'punctuation') return weighPunctuation(place);
  if (kind === 'mark') return isAsciiLetter(place.before) || isForeign(place.before) ? WEIGHT.mark : STRANGE;
  if (kind !== 'cjkPunctuation' && EAST_ASIAN.has(kind)) return weighEastAsian(place, kind);
  return WEIGHT[kind];
}

function accentedLetters(characters: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of characters) {
    if (!isForeign(character) || characterKind(character) !== 'latin') continue;
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/**
 * Scores a decoded text by the kinds of its characters and what stands beside them: common and frequent letters
 * of a script speak for the encoding, rare ones, capitals within words, mixed scripts, letters of no one
 * alphabet, controls, unassigned and undecodable characters against it.
 */
export function scoreText(text: string): TextScore {
  const characters = [...text];
  const alphabet = alphabetOf(accentedLetters(characters));
  let sum = 0;
  let foreignSum = 0;
  let foreignCount = 0;
  let controlCount = 0;
  let undecoded = 0;
  characters.forEach((character, i) => {
    const kind = characterKind(character);
    const place = { before: characters[i - 1] ?? '', character, after: characters[i + 1] ?? '' };
    const weight = kind === 'ascii' ? WEIGHT.ascii : weigh(place, kind, alphabet);
    sum += weight;
    if (kind === 'control') controlCount++;
    if (character === '\uFFFD') undecoded++;
    if (isForeign(character)) {
      foreignCount++;
      foreignSum += weight;
    }
  });
  const share = (n: number) => (characters.length === 0 ? 0 : n / characters.length);
  return {
    mean: share(sum),
    foreign: foreignCount === 0 ? null : foreignSum / foreignCount,
    foreignShare: share(foreignCount),
    controls: share(controlCount),
    controlCount,
    undecoded: share(undecoded),
  };
}
