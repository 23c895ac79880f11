import type { Offset, Span } from './offset.ts';

/** A span that belongs to something: a coding, a code, a search hit. */
export interface IdSpan<Id> extends Span {
  readonly id: Id;
}

/** A stretch of text over which the same things lie. */
export interface Segment<Id> extends Span {
  /** Each covering id once, in the order in which the ids were first given. */
  readonly ids: readonly Id[];
}

/** Whether two half-open spans share at least one code unit. Touching spans do not; an empty one never does. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether a span holds a position (its end is outside) or the whole of another span. */
export function contains(outer: Span, inner: Span | Offset): boolean {
  if (typeof inner === 'number') return outer.start <= inner && inner < outer.end;
  return outer.start <= inner.start && inner.end <= outer.end;
}

interface Edge<Id> {
  readonly at: Offset;
  readonly id: Id;
  readonly step: 1 | -1;
}

function edgesOf<Id>(spans: readonly IdSpan<Id>[]): Edge<Id>[] {
  const edges: Edge<Id>[] = [];
  for (const { id, start, end } of spans) {
    if (end <= start) continue;
    edges.push({ at: start, id, step: 1 }, { at: end, id, step: -1 });
  }
  return edges.sort((a, b) => a.at - b.at);
}

function sameIds<Id>(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

/**
 * Cuts overlapping spans into segments that do not overlap, each with all that cover it; what nothing covers
 * is left out. Neighbours with the same ids are one segment, and an id that covers a place twice (one code
 * applied by two codings) is named once. Empty spans cover nothing.
 */
export function sweep<Id>(spans: readonly IdSpan<Id>[]): Segment<Id>[] {
  const rank = new Map<Id, number>();
  for (const { id } of spans) if (!rank.has(id)) rank.set(id, rank.size);
  const open = new Map<Id, number>();
  const segments: Segment<Id>[] = [];
  let from: Offset | null = null;
  for (const { at, id, step } of edgesOf(spans)) {
    if (from !== null && from < at && open.size > 0) {
      const ids = [...open.keys()].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
      const last = segments.at(-1);
      if (last && last.end === from && sameIds(last.ids, ids)) {
        segments[segments.length - 1] = { start: last.start, end: at, ids };
      } else segments.push({ start: from, end: at, ids });
    }
    const count = (open.get(id) ?? 0) + step;
    if (count === 0) open.delete(id);
    else open.set(id, count);
    from = at;
  }
  return segments;
}
