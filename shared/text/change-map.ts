import { type Offset, offset, type Span } from './offset.ts';

/** `[start, end)` of the text before became `inserted` code units (UTF-16). */
export type Change = readonly [start: number, end: number, inserted: number];

/**
 * How one version of a text became the next: what was changed, in order, no two changes touching. What lies between
 * them stands in both versions, letter for letter.
 */
export type ChangeMap = readonly Change[];

/** To which side of what was inserted at a position, or of what it lay in, the position goes. */
export type Bias = 'left' | 'right';

/** Where the changes of a map begin in the new text, so that a position is found without going through all of them. */
function newStarts(map: ChangeMap): number[] {
  let moved = 0;
  return map.map(([start, end, inserted]) => {
    const at = start + moved;
    moved += inserted - (end - start);
    return at;
  });
}

/** The last change that begins at or before a position; -1 where none does. */
function changeBefore(map: ChangeMap, at: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((map[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Carries positions and spans of one version over to the next. */
export interface Mapper {
  /**
   * Where a position of the text before stands in the text after: O(log n). Either edge of replaced words is that edge
   * of their replacement; within them, or where words were only added, the bias says to which side the position goes.
   */
  position(at: number, bias: Bias): Offset;
  /**
   * Where the words of a span stand now: its start goes right and its end left, so that what was added at its edges
   * stays outside. A span that lost all its words is empty, where they were; one that was empty stays so.
   */
  span(of: { readonly start: number; readonly end: number }): Span;
}

/** Prepares a map for many questions. */
export function mapper(map: ChangeMap): Mapper {
  const starts = newStarts(map);

  function position(at: number, bias: Bias): Offset {
    const index = changeBefore(map, at);
    const change = map[index];
    const from = starts[index];
    if (change === undefined || from === undefined) return offset(at);
    const [start, end, inserted] = change;
    if (at > end) return offset(at - end + from + inserted);
    const isOnlyAdded = start === end;
    if (!isOnlyAdded && at === start) return offset(from);
    if (!isOnlyAdded && at === end) return offset(from + inserted);
    return offset(bias === 'left' ? from : from + inserted);
  }

  function span({ start, end }: { readonly start: number; readonly end: number }): Span {
    const from = position(start, start === end ? 'left' : 'right');
    const to = position(end, 'left');
    if (to > from) return { start: from, end: to };
    const place = position(start, 'left');
    return { start: place, end: place };
  }

  return { position, span };
}

/** A stretch of the middle version that either map changes, with what it says of the other version's length there. */
interface Touched {
  readonly start: number;
  readonly end: number;
  /** Code units that the stretch has more in the first version, and in the last. */
  readonly first: number;
  readonly last: number;
}

function touchedByBoth(first: ChangeMap, second: ChangeMap): Touched[] {
  const starts = newStarts(first);
  const made = first.map(([start, end, inserted], i): Touched => {
    const at = starts[i] ?? 0;
    return { start: at, end: at + inserted, first: end - start - inserted, last: 0 };
  });
  const changed = second.map(
    ([start, end, inserted]): Touched => ({ start, end, first: 0, last: inserted - (end - start) }),
  );
  return [...made, ...changed].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * One map for two in a row. Changes that meet in the version between become one, so a position in their midst is known
 * less exactly than step by step; what neither map touched stands where the two steps put it.
 */
export function composeMaps(first: ChangeMap, second: ChangeMap): ChangeMap {
  const groups: Touched[] = [];
  for (const next of touchedByBoth(first, second)) {
    const last = groups.at(-1);
    if (!last || next.start > last.end) {
      groups.push(next);
      continue;
    }
    groups[groups.length - 1] = {
      start: last.start,
      end: Math.max(last.end, next.end),
      first: last.first + next.first,
      last: last.last + next.last,
    };
  }
  let moved = 0;
  const composed = groups.map(group => {
    const length = group.end - group.start;
    const start = group.start + moved;
    moved += group.first;
    return [start, start + length + group.first, length + group.last] as const;
  });
  // What the first map added and the second took out again is no change.
  return composed.filter(([start, end, inserted]) => end > start || inserted > 0);
}
