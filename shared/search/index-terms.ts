import { DENSE, WORD_CHARACTER } from './scripts.ts';

// ASCII first: most words of most texts are found without looking any property up.
const RUN = new RegExp(`(?:[A-Za-z0-9]|${WORD_CHARACTER})+`, 'gu');
const PART = new RegExp(`[${DENSE}]+|[^${DENSE}]+`, 'gu');
const IS_DENSE = new RegExp(`^[${DENSE}]`, 'u');
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
const ASCII = /^[\x00-\x7F]*$/;

/**
 * Letters as the index holds them: without case, width, accents and ligatures. Coarser than what is found in the text, so
 * that the index leaves out no text that holds a match.
 */
function folded(run: string): string {
  if (ASCII.test(run)) return run.toLowerCase();
  return run
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

/** A run of word characters, split where the manner of writing changes. */
interface TextPart {
  readonly text: string;
  readonly isDense: boolean;
}

function* partsOf(text: string): Generator<TextPart> {
  for (const [run] of text.matchAll(RUN)) {
    if (ASCII.test(run)) yield { text: run.toLowerCase(), isDense: false };
    else
      for (const [part] of run.matchAll(PART)) {
        const isDense = IS_DENSE.test(part);
        yield { text: folded(part), isDense };
      }
  }
}

/** Each character, and each pair of neighbours, of a run. */
function addPairs(run: string, terms: Set<string>): void {
  let before = '';
  for (const character of run) {
    terms.add(character);
    if (before !== '') terms.add(before + character);
    before = character;
  }
}

/** What a text is found by, each once: words, and single characters and pairs of scripts without spaces. */
export function indexTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const part of partsOf(text)) {
    if (part.isDense) addPairs(part.text, terms);
    else if (part.text !== '') terms.add(part.text);
  }
  return terms;
}

/** A term that a text must hold, whole or as the beginning of a longer one. */
export interface WantedTerm {
  readonly term: string;
  readonly isBeginning: boolean;
}

/** The terms that every text with these words in a row holds; none where they have neither letter nor digit. */
export function wantedTerms(words: string, wholeWords: boolean): WantedTerm[] {
  const parts = [...partsOf(words)].filter(part => part.text !== '');
  const endsInWord = new RegExp(`${WORD_CHARACTER}$`, 'u').test(words);
  const wanted = new Map<string, WantedTerm>();
  for (const [at, { text, isDense }] of parts.entries()) {
    if (!isDense) {
      const isBeginning = at === parts.length - 1 && endsInWord && !wholeWords;
      wanted.set(`${text} ${isBeginning}`, { term: text, isBeginning });
      continue;
    }
    const characters = [...text];
    const pairs = characters.slice(1).map((character, i) => (characters[i] ?? '') + character);
    for (const term of pairs.length > 0 ? pairs : characters) wanted.set(term, { term, isBeginning: false });
  }
  return [...wanted.values()];
}
