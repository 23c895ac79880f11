import { segmenter } from '../text/segmenters.ts';
import { DENSE, WORD_CHARACTER } from './scripts.ts';

/** How words are compared. */
export interface WordOptions {
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
}

const FULL_WIDTH = 0xfee0;
const SPACED = `(?![${DENSE}])${WORD_CHARACTER}`;
const STARTS_SPACED = new RegExp(`^${SPACED}`, 'u');
const ENDS_SPACED = new RegExp(`(?:${SPACED})$`, 'u');

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replace(/\\-/gu, '-');
const either = (forms: readonly string[]) => `(?:${[...new Set(forms)].map(escaped).join('|')})`;

/** Characters that are typed for one another. */
const ALIKE = ["'’‘", '"“”', '-‐‑'];
/** The Turkish dotless and dotted letters are one with the plain ones, since other people type those. */
const LETTERS_I = ['i', 'I', 'İ', 'ı', 'I\u0307', 'i\u0307'];

function alike(character: string, matchCase: boolean): string[] {
  const group = ALIKE.find(each => each.includes(character));
  // A character may be several units and marks; only what is typed for it stands in for it, and never a part of it.
  const wide = (group ? [...group] : [character]).flatMap(each => {
    if (each.length > 1) return [each];
    const code = each.charCodeAt(0);
    return code > 0x20 && code < 0x7f ? [each, String.fromCharCode(code + FULL_WIDTH)] : [each];
  });
  return !matchCase && LETTERS_I.includes(character) ? [...LETTERS_I, ...wide] : wide;
}

function clusterPattern(cluster: string, matchCase: boolean): string {
  if (/^\s+$/u.test(cluster)) return '[^\\S\\n]+';
  const narrow = /^[\uFF01-\uFF5E]$/.test(cluster)
    ? String.fromCharCode(cluster.charCodeAt(0) - FULL_WIDTH)
    : cluster;
  const forms = [cluster, narrow, cluster.normalize('NFC'), cluster.normalize('NFD')];
  return either([...alike(narrow, matchCase), ...forms].sort((a, b) => b.length - a.length));
}

/**
 * A regular expression (flags `gu`, `i` where case is not to match) for words in a row as people mean them: any space for
 * a space, letters of either width, composed or not, ß as ss, straight quotes for curved ones. A word of a script with
 * spaces is found from its beginning, with `wholeWords` only to its end. Matches are whole grapheme clusters.
 */
export function phrasePattern(words: string, { wholeWords, matchCase }: WordOptions): string {
  const written = words.trim().replace(/\s+/gu, ' ').normalize('NFC');
  const readily = matchCase ? written : written.replace(/ß|ẞ/gu, 'ss');
  const clusters = [...segmenter('grapheme').segment(readily)].map(each => each.segment);
  const parts: string[] = [];
  for (let i = 0; i < clusters.length; i++) {
    const [one = '', next = ''] = [clusters[i], clusters[i + 1]];
    const isDouble = !matchCase && `${one}${next}`.toLowerCase() === 'ss';
    if (isDouble) i++;
    parts.push(isDouble ? '(?:ss|ß|ẞ)' : clusterPattern(one, matchCase));
  }
  const before = STARTS_SPACED.test(written) ? `(?<!${SPACED})` : '';
  const after = wholeWords && ENDS_SPACED.test(written) ? `(?!${SPACED})` : '(?!\\p{M})';
  return `${before}${parts.join('')}${after}`;
}
