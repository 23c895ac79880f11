import type { Offset, Span } from './offset.ts';

/** Answers which spans lie at a place. Made once over a set that does not change. */
export interface IntervalIndex<T extends Span> {
  /** All spans that cover a position (UTF-16 offset), by start and then by end: O(log n + k). */
  at(position: Offset): T[];
  /** All spans that share at least one code unit with `[start, end)`, in the same order: O(log n + k). */
  within(start: Offset, end: Offset): T[];
}

/**
 * An implicit balanced tree over spans sorted by start: the middle of each range is its root, and `reach`
 * holds the greatest end in the tree below it, which is what lets whole subtrees be skipped (an augmented
 * interval tree, Cormen et al., Introduction to Algorithms, ch. 14.3).
 */
function fillReach(sorted: readonly Span[], reach: Float64Array, low: number, high: number): number {
  if (low >= high) return -1;
  const middle = (low + high) >>> 1;
  const own = sorted[middle]?.end ?? -1;
  const below = Math.max(fillReach(sorted, reach, low, middle), fillReach(sorted, reach, middle + 1, high));
  const most = Math.max(own, below);
  reach[middle] = most;
  return most;
}

/**
 * Builds the index. Empty spans cover nothing and are never found.
 * @param spans half-open UTF-16 spans in any order; the objects themselves come back
 */
export function intervalIndex<T extends Span>(spans: readonly T[]): IntervalIndex<T> {
  const sorted = spans.filter(s => s.start < s.end).sort((a, b) => a.start - b.start || a.end - b.end);
  const reach = new Float64Array(sorted.length);
  fillReach(sorted, reach, 0, sorted.length);

  function collect(start: number, end: number, low: number, high: number, found: T[]): void {
    if (low >= high) return;
    const middle = (low + high) >>> 1;
    if ((reach[middle] ?? -1) <= start) return;
    collect(start, end, low, middle, found);
    const here = sorted[middle];
    if (!here || here.start >= end) return;
    if (here.end > start) found.push(here);
    collect(start, end, middle + 1, high, found);
  }

  function within(start: number, end: number): T[] {
    const found: T[] = [];
    if (start < end) collect(start, end, 0, sorted.length, found);
    return found;
  }

  return { within, at: position => within(position, position + 1) };
}
