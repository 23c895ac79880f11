import { acceptLabels } from './accept-labels.ts';
import { headMatterLines } from './head-matter.ts';
import { type LabelPattern, matchPattern } from './label-pattern.ts';
import type { Turn } from './turn.ts';
import { readLabel } from './turn-label.ts';
import { linesOf, turnsFrom } from './turn-lines.ts';

/**
 * Splits a canonical text into speaker turns. A paragraph without a label belongs to the running turn; what
 * stands before the first label is a turn without a speaker. Turns are in order, do not overlap, and hold every
 * visible character.
 */
export function splitTurns(text: string): Turn[] {
  const lines = [...linesOf(text)].map(line => ({
    ...line,
    label: readLabel(text.slice(line.start, line.end)),
  }));
  const head = headMatterLines(lines);
  const spoken = lines.slice(head);
  const isTurn = acceptLabels(spoken);
  return turnsFrom(
    lines,
    spoken.flatMap((line, i) => (isTurn(line) ? [head + i] : [])),
  );
}

/** Splits a canonical text where a line begins as the user said, and nowhere else; otherwise as `splitTurns`. */
export function splitByPattern(text: string, pattern: LabelPattern): Turn[] {
  const lines = [...linesOf(text)].map(line => ({
    ...line,
    label: matchPattern(text.slice(line.start, line.end), pattern),
  }));
  return turnsFrom(
    lines,
    lines.flatMap(({ label }, i) => (label === null ? [] : [i])),
  );
}
