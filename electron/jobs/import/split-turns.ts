import { acceptLabels } from './accept-labels.ts';
import { bareNameLines } from './bare-names.ts';
import { headMatterLines } from './head-matter.ts';
import { type LabelPattern, matchPattern } from './label-pattern.ts';
import type { Turn } from './turn.ts';
import { readBareName, readLabel } from './turn-label.ts';
import { linesOf, turnsFrom } from './turn-lines.ts';

/** What a document tells about its lines beside their text. */
export interface LineHints {
  /** Lines that begin in bold: where they start, and how many code units of them are bold. */
  readonly bold?: ReadonlyMap<number, number> | undefined;
  /** Where the notes beneath the text begin, which nobody spoke. */
  readonly notesAt?: number | undefined;
}

/** The notes beneath the text, as a turn that nobody speaks. */
function notesTurn(text: string, notesAt: number): Turn[] {
  const visible = text.slice(notesAt).search(/\S/);
  if (visible < 0) return [];
  const start = notesAt + visible;
  return [{ start, end: text.trimEnd().length, bodyStart: start, speaker: null, timeMs: null }];
}

function spokenTurns(text: string, bold: LineHints['bold']): Turn[] {
  const lines = [...linesOf(text)].map(line => ({
    ...line,
    label: readLabel(text.slice(line.start, line.end), bold?.get(line.start)),
  }));
  const head = headMatterLines(lines);
  const spoken = lines.slice(head);
  const isTurn = acceptLabels(spoken);
  const starts = spoken.flatMap((line, i) => (isTurn(line) ? [head + i] : []));
  if (starts.length > 0) return turnsFrom(lines, starts);
  const named = lines.map(line => ({ ...line, label: readBareName(text.slice(line.start, line.end)) }));
  return turnsFrom(named, bareNameLines(named));
}

/**
 * Splits a canonical text into speaker turns. A paragraph without a label belongs to the running turn; what
 * stands before the first label is a turn without a speaker, and so are notes beneath the text. Turns are in order,
 * do not overlap, and hold every visible character.
 */
export function splitTurns(text: string, { bold, notesAt = text.length }: LineHints = {}): Turn[] {
  return [...spokenTurns(text.slice(0, notesAt), bold), ...notesTurn(text, notesAt)];
}

/** Splits a canonical text where a line begins as the user said, and nowhere else; otherwise as `splitTurns`. */
export function splitByPattern(text: string, pattern: LabelPattern, notesAt = text.length): Turn[] {
  const lines = [...linesOf(text.slice(0, notesAt))].map(line => ({
    ...line,
    label: matchPattern(text.slice(line.start, line.end), pattern),
  }));
  const starts = lines.flatMap(({ label }, i) => (label === null ? [] : [i]));
  return [...turnsFrom(lines, starts), ...notesTurn(text, notesAt)];
}
