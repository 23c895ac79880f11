import type { Cue } from './subtitle-cues.ts';

/** Cues that scroll: each shows the line before once more. */
const ROLLING_SHARE = 0.2;
const LEAST_ROLLING = 2;
const TOUCHING_MS = 200;

/** How many lines at the end of one cue stand at the beginning of the next. */
function repeatedLines(before: readonly string[], after: readonly string[]): number {
  for (let count = Math.min(before.length, after.length); count > 0; count--) {
    if (after.slice(0, count).every((line, i) => line === before[before.length - count + i])) return count;
  }
  return 0;
}

const touches = (before: Cue, after: Cue): boolean => after.startMs <= before.endMs + TOUCHING_MS;
const textOf = ({ lines }: Cue): string => lines.join(' ');

function repeats(before: Cue, after: Cue): boolean {
  if (!touches(before, after) || before.lines.length === 0) return false;
  return repeatedLines(before.lines, after.lines) > 0 || textOf(after).startsWith(`${textOf(before)} `);
}

/** What a scrolling cue adds to the one before: its new lines, or the words by which it grew. */
function added(before: Cue, after: Cue): Cue {
  if (!touches(before, after)) return after;
  const grown = textOf(before) !== '' && textOf(after).startsWith(`${textOf(before)} `);
  if (grown) return { ...after, lines: [textOf(after).slice(textOf(before).length + 1)] };
  return { ...after, lines: after.lines.slice(repeatedLines(before.lines, after.lines)) };
}

/**
 * Takes out what is on the screen twice. Where a good part of the cues repeat the one before, as in captions that
 * scroll, each keeps what is new in it; elsewhere a cue is dropped only when the same one stands there at the
 * same time, for people do say a thing twice.
 * @param cues with their lines cleaned of tags, in order of time
 */
export function withoutRepeats(cues: readonly Cue[]): Cue[] {
  const repeating = cues.filter((cue, i) => i > 0 && repeats(cues[i - 1] ?? cue, cue)).length;
  const isRolling = repeating >= LEAST_ROLLING && repeating >= ROLLING_SHARE * cues.length;
  return cues.flatMap((cue, i) => {
    const before = cues[i - 1];
    if (!before) return [cue];
    if (isRolling) return [added(before, cue)];
    return textOf(cue) === textOf(before) && cue.startMs < before.endMs ? [] : [cue];
  });
}
