import { acceptLabels } from './accept-labels.ts';
import { bareNameLines } from './bare-names.ts';
import { headMatterLines } from './head-matter.ts';
import { type LabelPattern, matchPattern } from './label-pattern.ts';
import type { Turn } from './turn.ts';
import { readBareName, readLabel } from './turn-label.ts';
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
  const starts = spoken.flatMap((line, i) => (isTurn(line) ? [head + i] : []));
  if (starts.length > 0) return turnsFrom(lines, starts);
  const named = lines.map(line => ({ ...line, label: readBareName(text.slice(line.start, line.end)) }));
  return turnsFrom(named, bareNameLines(named));
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
