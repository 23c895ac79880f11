/** A name taken apart for comparing. */
export interface NameForms {
  /** Without capitals, spaces and marks. */
  readonly plain: string;
  /** Also without 的 and 了. */
  readonly bare: string;
  readonly hasChinese: boolean;
  /** Words in the singular, without those that only join others; in Chinese none. */
  readonly words: readonly string[];
  /** What turns a meaning round: “not”, 不 and the like. */
  readonly denials: string;
}

const JOINING = new Set([
  'a',
  'an',
  'the',
  'of',
  'and',
  'or',
  'in',
  'on',
  'at',
  'to',
  'for',
  'by',
  'with',
  'from',
]);
const DENYING = new Set(['no', 'not', 'non', 'without', 'lack', 'lacking', 'never', 'less', 'un']);
const CHINESE_DENYING = /[不无没非未缺少]/g;
const CHINESE = /\p{Script=Han}/u;

/** English plurals by their endings; what it gives need be no word, only the same for both numbers. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

export function formsOf(name: string): NameForms {
  const lower = name.normalize('NFKC').toLowerCase();
  const plain = lower.replace(/[^\p{L}\p{N}]/gu, '');
  const written = lower.match(/[\p{L}\p{N}]+/gu) ?? [];
  const hasChinese = CHINESE.test(plain);
  const denials = [...written.filter(word => DENYING.has(word)), ...(plain.match(CHINESE_DENYING) ?? [])];
  const words = hasChinese ? [] : written.filter(word => !JOINING.has(word)).map(singular);
  const bare = plain.replace(/[的了]/g, '') || plain;
  return { plain, bare, hasChinese, words, denials: denials.sort().join(' ') };
}

/** Every two letters that stand beside each other, each once; a name of one letter is its own. */
export function pairsOf(text: string): readonly string[] {
  const letters = [...text];
  if (letters.length < 2) return letters;
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
}

/** How many items two lists have in common, one counted as often as both have it. */
export function inCommon(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of a) left.set(item, (left.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of b) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    common += 1;
  }
  return common;
}
