import { splitsSurrogatePair } from './offset.ts';

/** A stretch of a text that can be segmented on its own, with boundaries where the whole text has them. */
export interface TextWindow {
  /** UTF-16 offset of the stretch in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// A run longer than this without a plain boundary is not writing anyone codes; cutting it keeps each look-up
// bounded whatever the file holds.
const LONGEST_CLUSTER_RUN = 4096;
const LONGEST_PARAGRAPH = 4096;

/**
 * Characters that never join with a neighbour of the same kind: line feed, printable ASCII, unified
 * ideographs, the CJK punctuation without combining tone marks, and full-width forms.
 */
function isPlain(unit: number): boolean {
  if (unit < 0x7f) return unit === 0x0a || unit === 0x09 || unit >= 0x20;
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return (unit >= 0x3001 && unit <= 0x3029) || (unit >= 0xff01 && unit <= 0xff60);
}

function isPlainBoundary(text: string, at: number): boolean {
  return isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at));
}

function whole(text: string, start: number, end: number): TextWindow {
  const from = splitsSurrogatePair(text, start) ? start - 1 : start;
  const to = splitsSurrogatePair(text, end) ? end + 1 : end;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** The stretch around a position whose two ends are certain grapheme boundaries (or the ends of the text). */
export function clusterWindow(text: string, at: number): TextWindow {
  const floor = Math.max(0, at - LONGEST_CLUSTER_RUN);
  const ceiling = Math.min(text.length, at + LONGEST_CLUSTER_RUN);
  let start = Math.max(0, at - 1);
  while (start > floor && !isPlainBoundary(text, start)) start--;
  let end = Math.min(text.length, at + 1);
  while (end < ceiling && !isPlainBoundary(text, end)) end++;
  return whole(text, start, end);
}

const STOPS = /[\s\u3000。！？；，、：.!?;,:]/;

/** Moves a cut inside a long paragraph to just after the nearest earlier white space or punctuation. */
function afterStop(text: string, from: number, lowest: number): number {
  for (let i = from; i > lowest; i--) {
    if (STOPS.test(text.charAt(i - 1))) return i;
  }
  return from;
}

/**
 * The paragraph around a position, or the part of a very long one, for words and sentences: neither crosses a
 * line feed. The window holds at least the text up to the next line feed or stop on both sides.
 */
export function paragraphWindow(text: string, at: number): TextWindow {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const nextFeed = text.indexOf('\n', at);
  const lineEnd = nextFeed < 0 ? text.length : nextFeed + 1;
  const start =
    lineStart < at - LONGEST_PARAGRAPH ? afterStop(text, at - LONGEST_PARAGRAPH, lineStart) : lineStart;
  const cut = at + LONGEST_PARAGRAPH;
  const end = lineEnd > cut ? afterStop(text, cut, at + 1) : lineEnd;
  return whole(text, start, end);
}
