import { type Offset, offset, type Span } from './offset.ts';
import { segmenter } from './segmenters.ts';
import { clusterWindow } from './text-window.ts';

/** The grapheme cluster that holds a position (the one that begins there, when one does). */
function clusterAt(text: string, at: number): { start: number; end: number } {
  const around = clusterWindow(text, at);
  const found = segmenter('grapheme')
    .segment(around.text)
    .containing(at - around.start);
  if (!found) return { start: at, end: at };
  const start = around.start + found.index;
  return { start, end: start + found.segment.length };
}

/**
 * Where the grapheme cluster after a position ends: one step right for a caret or a coding's edge.
 * @returns a UTF-16 offset; the end of the text when there is nothing further
 */
export function nextGrapheme(text: string, at: Offset): Offset {
  return at >= text.length ? offset(text.length) : offset(clusterAt(text, at).end);
}

/**
 * Where the grapheme cluster before a position begins: one step left. Inside a cluster, that cluster's start.
 * @returns a UTF-16 offset; 0 at the start of the text
 */
export function previousGrapheme(text: string, at: Offset): Offset {
  return at <= 0 ? offset(0) : offset(clusterAt(text, Math.min(at, text.length) - 1).start);
}

/** Whether a position lies between grapheme clusters, where a selection may begin or end. */
export function isGraphemeBoundary(text: string, at: Offset): boolean {
  return at === 0 || at === text.length || (at < text.length && clusterAt(text, at).start === at);
}

/**
 * Widens a span to whole grapheme clusters, so that no selection cuts a surrogate pair, a combining mark from
 * its letter or a member from an emoji family. A span past the end of the text is cut to it; an empty span
 * stays empty, at the start of the cluster it lies in.
 */
export function snapToGraphemes(text: string, { start, end }: Span): Span {
  const from = Math.min(start, text.length);
  const to = Math.min(end, text.length);
  const snapped = from === text.length ? from : clusterAt(text, from).start;
  if (to <= from) return { start: offset(snapped), end: offset(snapped) };
  const last = to === text.length ? to : clusterAt(text, to);
  const snappedEnd = typeof last === 'number' || last.start === to ? to : last.end;
  return { start: offset(snapped), end: offset(snappedEnd) };
}
