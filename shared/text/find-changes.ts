import { diffArrays } from 'diff';
import type { Change } from './change-map.ts';
import { type Granularity, segmenter } from './segmenters.ts';

type Level = 'line' | Extract<Granularity, 'word' | 'grapheme'>;

const FINER: Record<Level, Level | null> = { line: 'word', word: 'grapheme', grapheme: null };

/** Beyond so many differences two stretches are two texts, and comparing on would cost more than it tells. */
const MOST_DIFFERENCES: Record<Level, number> = { line: 2000, word: 1000, grapheme: 200 };

function pieces(text: string, level: Level): string[] {
  if (level === 'line') return text.split(/(?<=\n)/);
  return Array.from(segmenter(level).segment(text), part => part.segment);
}

const lengthOf = (values: readonly string[]) => values.reduce((sum, value) => sum + value.length, 0);

/** Stretches that differ, in pieces of one size; null where too many do. */
function differing(before: readonly string[], after: readonly string[], most: number): Change[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: most });
  if (!parts) return null;
  const found: [number, number, number][] = [];
  let at = 0;
  let isOpen = false;
  for (const { added, removed, value } of parts) {
    const length = lengthOf(value);
    if (!added && !removed) {
      at += length;
      isOpen = false;
      continue;
    }
    if (!isOpen) found.push([at, at, 0]);
    isOpen = true;
    const last = found.at(-1);
    if (!last) continue;
    if (added) last[2] += length;
    else {
      last[1] += length;
      at += length;
    }
  }
  return found;
}

/** How many code units two texts begin with alike, and end with alike beyond that. */
function alikeAtEnds(before: string, after: string): { head: number; tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { head, tail };
}

/**
 * Whether two stretches have so much in common that the common letters are the same ones. In a phrase written anew some
 * letter always recurs (的, e), and a coding must not shrink to it.
 */
function isLikeness(before: string, after: string, changes: readonly Change[]): boolean {
  const kept = before.length - changes.reduce((sum, [start, end]) => sum + end - start, 0);
  return kept * 2 >= Math.max(before.length, after.length);
}

function refined(before: string, after: string, level: Level): Change[] {
  const { head, tail } = alikeAtEnds(before, after);
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  if (old === '' && fresh === '') return [];
  const whole: Change = [head, head + old.length, fresh.length];
  if (old === '' || fresh === '') return [whole];
  const changes = differing(pieces(old, level), pieces(fresh, level), MOST_DIFFERENCES[level]);
  if (!changes) return [whole];
  if (level === 'grapheme' && !isLikeness(old, fresh, changes)) return [whole];
  const finer = FINER[level];
  let moved = 0;
  return changes.flatMap(([start, end, inserted]) => {
    const newStart = start + moved;
    moved += inserted - (end - start);
    const inner = finer
      ? refined(old.slice(start, end), fresh.slice(newStart, newStart + inserted), finer)
      : [[0, end - start, inserted] as const];
    return inner.map(([from, to, count]): Change => [head + start + from, head + start + to, count]);
  });
}

/**
 * Moves words that were only added, or only taken out, as far to the right as the text around them allows. `We paid.`
 * that became `We paid. Twice.` has a sentence more, not `. Twice` before its full stop.
 */
function slid(before: string, after: string, changes: readonly Change[]): Change[] {
  let moved = 0;
  return changes.map(([start, end, inserted], i) => {
    const newStart = start + moved;
    moved += inserted - (end - start);
    if (start !== end && inserted !== 0) return [start, end, inserted] as const;
    const most = (changes[i + 1]?.[0] ?? before.length) - end;
    const [text, from, length] = inserted > 0 ? [after, newStart, inserted] : [before, start, end - start];
    let by = 0;
    while (by < most && text[from + by] === text[from + length + by]) by++;
    return [start + by, end + by, inserted] as const;
  });
}

/**
 * What differs between two stretches of text, as small as it helps: by lines first, then by words (Chinese ones too)
 * and, where two words are much alike, by letters. In order; changes may touch.
 */
export function changesWithin(before: string, after: string): Change[] {
  return slid(before, after, refined(before, after, 'line'));
}
