import { segmenter } from './segmenters.ts';

/** How long a text is, as a methods section reports it. */
export interface TextLength {
  /** Grapheme clusters that are not white space: 一 is one, é is one, a family emoji is one. */
  readonly characters: number;
  /** Words by Unicode Standard Annex 29, Chinese ones by ICU's dictionary; numbers count, punctuation does not. */
  readonly words: number;
}

const CHUNK = 65_536;
// Texts of these characters alone have one cluster per code unit, which is most of any transcript; counting
// them so is about thirty times faster than segmenting.
const PLAIN_ONLY = /^[\n\t\x20-\x7E\u2014\u2018-\u201D\u2026\u3001-\u3029\u4E00-\u9FFF\uFF01-\uFF60]*$/;

function countCharacters(text: string): number {
  const visible = text.replace(/\s+/g, ' ');
  if (PLAIN_ONLY.test(visible)) return visible.length - (visible.match(/ /g)?.length ?? 0);
  let count = 0;
  for (const { segment } of segmenter('grapheme').segment(visible)) if (segment.trim() !== '') count++;
  return count;
}

function countWords(text: string): number {
  let count = 0;
  for (const part of segmenter('word').segment(text)) if (part.isWordLike) count++;
  return count;
}

/** Cuts at line feeds where it can: neither a word nor a cluster crosses one, and no piece grows past bounds. */
function* chunks(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + CHUNK);
    if (end < text.length) {
      const feed = text.lastIndexOf('\n', end);
      if (feed > start) end = feed + 1;
      else if (/[\uDC00-\uDFFF]/.test(text.charAt(end))) end--;
    }
    yield text.slice(start, end);
    start = end;
  }
}

/**
 * Counts the characters and words of a text, in pieces, so that its memory is bounded. In a line longer than
 * 65,536 code units the count may be off by one where it is cut.
 */
export function textLength(text: string): TextLength {
  let characters = 0;
  let words = 0;
  for (const chunk of chunks(text)) {
    characters += countCharacters(chunk);
    words += countWords(chunk);
  }
  return { characters, words };
}

/** The characters of a text alone, as `textLength` counts them: words cost many times as much. */
export function characterCount(text: string): number {
  let characters = 0;
  for (const chunk of chunks(text)) characters += countCharacters(chunk);
  return characters;
}
