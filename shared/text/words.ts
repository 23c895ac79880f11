import { type Offset, offset, type Span } from './offset.ts';
import { segmenter } from './segmenters.ts';
import { paragraphWindow } from './text-window.ts';

/** Passes over white space, which no word holds: a file of blank lines is crossed without segmenting each. */
function skipSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  const next = () => text.charAt(step === 1 ? at : at - 1);
  while (next() !== '' && next().trim() === '') at += step;
  return at;
}

/**
 * Where the next word ends: the place a coding's end moves to by key. Chinese words are those of ICU's
 * dictionary (Unicode Standard Annex 29 leaves them to one).
 * @returns the end, in UTF-16 code units, of the first word that ends after `at`; the end of the text when no
 * word follows
 */
export function nextWord(text: string, at: Offset): Offset {
  let from = skipSpace(text, at, 1);
  while (from < text.length) {
    const around = paragraphWindow(text, from);
    for (const part of segmenter('word').segment(around.text)) {
      const end = around.start + part.index + part.segment.length;
      if (part.isWordLike && end > at) return offset(end);
    }
    from = skipSpace(text, Math.max(around.end, from + 1), 1);
  }
  return offset(text.length);
}

/**
 * Where the word before a position begins: the place a coding's start moves to by key.
 * @returns the start, in UTF-16 code units, of the last word that begins before `at`; 0 when none does
 */
export function previousWord(text: string, at: Offset): Offset {
  let from = skipSpace(text, Math.min(at, text.length), -1);
  while (from > 0) {
    const around = paragraphWindow(text, from - 1);
    let best = -1;
    for (const part of segmenter('word').segment(around.text)) {
      const start = around.start + part.index;
      if (start >= at) break;
      if (part.isWordLike) best = start;
    }
    if (best >= 0) return offset(best);
    from = skipSpace(text, Math.min(around.start, from - 1), -1);
  }
  return offset(0);
}

/** The word that holds a position or, between words, null: what a double click selects. */
export function wordAt(text: string, at: Offset): Span | null {
  if (at >= text.length) return null;
  const around = paragraphWindow(text, at);
  const found = segmenter('word')
    .segment(around.text)
    .containing(at - around.start);
  if (!found?.isWordLike) return null;
  const start = around.start + found.index;
  return { start: offset(start), end: offset(start + found.segment.length) };
}

// Annex 29 gives every quotation mark and bracket after a full stop to the sentence before it. An opening one
// begins the next: 他问过。“没钱。”
const OPENING_AT_END = /[\u201C\u2018「『《〈（【〔([{]+$/;

/** The sentences of a stretch of text, as plain numbers from its start. */
function* sentences(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const { index, segment } of segmenter('sentence').segment(text)) {
    const whole = index + segment.length;
    const opening = whole < text.length ? (OPENING_AT_END.exec(segment)?.[0].length ?? 0) : 0;
    const end = whole - opening;
    if (end > start) yield { start, end };
    start = end;
  }
}

/**
 * The sentences of a paragraph, without the white space about them.
 * @param paragraph a span without line feeds, in UTF-16 code units
 */
export function sentencesIn(text: string, paragraph: Span): Span[] {
  const whole = text.slice(paragraph.start, paragraph.end);
  return [...sentences(whole)].flatMap(({ start, end }) => {
    const written = whole.slice(start, end);
    const words = written.trim();
    if (words === '') return [];
    const from = paragraph.start + start + written.indexOf(words);
    return [{ start: offset(from), end: offset(from + words.length) }];
  });
}

/**
 * The sentence around a position, without the white space about it. Full stops of both scripts end one; a
 * line feed always does.
 * @returns a span in UTF-16 code units, or null on a blank line
 */
export function sentenceAt(text: string, at: Offset): Span | null {
  // At the end of a line the caret still belongs to the words before it.
  const atLineEnd = at >= text.length || text.charAt(at) === '\n';
  const position = atLineEnd ? Math.min(at, text.length) - 1 : at;
  if (position < 0 || (atLineEnd && text.charAt(position) === '\n')) return null;
  const around = paragraphWindow(text, position);
  for (const { start, end } of sentences(around.text)) {
    if (around.start + end <= position) continue;
    const written = around.text.slice(start, end);
    const words = written.trim();
    if (words === '') return null;
    const from = around.start + start + written.indexOf(words);
    return { start: offset(from), end: offset(from + words.length) };
  }
  return null;
}
