import { fewestWords, type Stretch } from './fewest-words.ts';
import { segmenter } from './segmenters.ts';
import { type Occurrences, occurrencesIn, type WordTrie } from './word-trie.ts';

/** A piece of a text: a word, or what stands between words. UTF-16, half-open. */
export interface Piece extends Stretch {
  readonly isWord: boolean;
}

const HAN_FIRST = /^\p{Script=Han}/u;
const HAN_LAST = /\p{Script=Han}\p{M}*$/u;

function plainPieces(text: string, { start, end }: Stretch, base: number): Piece[] {
  const pieces: Piece[] = [];
  if (end - start === 1 && text.charAt(start) === ' ')
    return [{ start: base + start, end: base + end, isWord: false }];
  for (const { index, segment, isWordLike } of segmenter('word').segment(text.slice(start, end))) {
    const from = base + start + index;
    pieces.push({ start: from, end: from + segment.length, isWord: isWordLike === true });
  }
  return pieces;
}

/** Keeps those words whose ends in letters other than Han are ends of words of the text too. */
function standing(line: string, found: readonly Occurrences[]): Occurrences[] {
  let segments: Intl.Segments | undefined;
  const isEdge = (at: number) => {
    if (at === 0 || at === line.length) return true;
    segments ??= segmenter('word').segment(line);
    return segments.containing(at)?.index === at;
  };
  return found.flatMap(({ start, ends }) => {
    if (!HAN_FIRST.test(line.slice(start, start + 2)) && !isEdge(start)) return [];
    const whole = ends.filter(end => HAN_LAST.test(line.slice(start, end)) || isEdge(end));
    return whole.length === 0 ? [] : [{ start, ends: whole }];
  });
}

function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter('word').segment(text)) if (isWordLike) words += 1;
  return words;
}

/**
 * Cuts a line of a text into pieces.
 * @param base where the line begins in the text
 */
export function cutLine(line: string, dictionary: WordTrie, base = 0): Piece[] {
  const found = dictionary.size === 0 ? [] : occurrencesIn(line, dictionary);
  const stands = found.length === 0 ? [] : standing(line, found);
  if (stands.length === 0) return plainPieces(line, { start: 0, end: line.length }, base);
  const pieces: Piece[] = [];
  let done = 0;
  for (const word of fewestWords(stands, gap => countWords(line.slice(gap.start, gap.end)))) {
    if (word.start > done) pieces.push(...plainPieces(line, { start: done, end: word.start }, base));
    pieces.push({ start: base + word.start, end: base + word.end, isWord: true });
    done = word.end;
  }
  if (done < line.length) pieces.push(...plainPieces(line, { start: done, end: line.length }, base));
  return pieces;
}

/** The lines of a text, each with its line feed: no word of Annex 29 crosses one. */
export function* linesOf(text: string): Generator<Stretch> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    yield { start, end };
    start = end;
  }
}

/**
 * Cuts a text into words, those of a dictionary whole (see `fewestWords`), and between them into those of Unicode Standard
 * Annex 29, for Chinese by ICU's dictionary. A dictionary word is found in whatever case and width. Where it begins or ends
 * in Han it may cut a word of the annex; elsewhere it stands between edges of words, so that "art" is not found in "party".
 * Joined, the pieces are the text.
 */
export function cutByDictionary(text: string, dictionary: WordTrie): Piece[] {
  return [...linesOf(text)].flatMap(({ start, end }) => cutLine(text.slice(start, end), dictionary, start));
}
