import { snapToGraphemes } from '../text/graphemes.ts';
import { offset, type Span } from '../text/offset.ts';
import { type WantedTerm, wantedTerms } from './index-terms.ts';
import { phrasePattern, type WordOptions } from './phrase-pattern.ts';
import { type Nearness, wordWindows } from './word-windows.ts';

/** What is looked for in one text. */
export interface Wanted extends WordOptions {
  readonly text: string;
  /** Words in a row, all words near one another, or a regular expression. */
  readonly mode: 'phrase' | 'words' | 'regex';
  readonly within: Nearness;
}

type Turns = readonly { start: number; end: number }[];

/** Finds a query in texts. */
export interface Matcher {
  /** Terms that every text with a match holds; empty where only reading the text can tell. */
  readonly terms: readonly WantedTerm[];
  /** Whether `find` has to be told the turns of the text. */
  readonly needsTurns: boolean;
  /** The matches, in the order of the text, none over another. */
  find(text: string, turns: Turns): Span[];
}

/** @param cuts whether a match may begin or end within a grapheme cluster, all of which it then takes */
function spansOf(pattern: RegExp, text: string, cuts: boolean): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    const [start, end] = [offset(match.index), offset(match.index + match[0].length)];
    const span = snapToGraphemes(text, { start, end });
    if (!cuts && (span.start !== start || span.end !== end)) continue;
    // Two matches within one cluster, as of its marks, are one place.
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

const flags = ({ matchCase }: WordOptions) => (matchCase ? 'gu' : 'giu');

/** The words of a query, with what stands in double quotes as one. */
export function wordsOf(text: string): string[] {
  const words = [...text.matchAll(/["“”]([^"“”]*)["“”]|[^\s"“”]+/gu)].map(match =>
    (match[1] ?? match[0]).trim(),
  );
  return [...new Set(words.filter(word => word !== ''))];
}

/** A matcher for a query, null where it says nothing. @throws SyntaxError where a regular expression is none */
export function matcherOf(wanted: Wanted): Matcher | null {
  if (wanted.text.trim() === '') return null;
  if (wanted.mode === 'regex') {
    const pattern = new RegExp(wanted.text, `${flags(wanted)}m`);
    return { terms: [], needsTurns: false, find: text => spansOf(pattern, text, true) };
  }
  const words = wanted.mode === 'words' ? wordsOf(wanted.text) : [wanted.text];
  if (words.length === 0) return null;
  const patterns = words.map(word => new RegExp(phrasePattern(word, wanted), flags(wanted)));
  const [only] = patterns;
  return {
    terms: words.flatMap(word => wantedTerms(word.trim(), wanted.wholeWords)),
    needsTurns: patterns.length > 1 && wanted.within.unit === 'turn',
    find: (text, turns) =>
      patterns.length === 1 && only
        ? spansOf(only, text, false)
        : wordWindows(
            text,
            turns,
            patterns.map(pattern => spansOf(pattern, text, false)),
            wanted.within,
          ),
  };
}
