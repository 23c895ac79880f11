import type { LabelCandidate } from './turn-label.ts';

/** A line of a transcript that holds something, with what its label would be. */
export interface LabelledLine {
  /** UTF-16 offset of the line in the text. */
  readonly start: number;
  /** Without the line feed. */
  readonly end: number;
  readonly label: LabelCandidate | null;
  /** Whether a blank line or the end of the text follows. */
  readonly endsBlock: boolean;
}

const HEAD_STARTS_WITHIN = 6;
const LONGEST_HEAD = 15;
const LONGEST_VALUE = 40;

function isEntry(line: LabelledLine): boolean {
  const { label } = line;
  if (!label || label.style === 'own-line' || label.style === 'heading') return false;
  return line.end - line.start - label.body <= LONGEST_VALUE;
}

/** The first line with a fact's key; above it may stand a title, and entries of the same block. */
function firstKeyLine(lines: readonly LabelledLine[]): number {
  const found = lines
    .slice(0, HEAD_STARTS_WITHIN)
    .findIndex(line => line.label?.class === 'key' && isEntry(line));
  const above = lines.slice(0, Math.max(0, found));
  return above.every(line => line.label === null || (isEntry(line) && !line.endsBlock)) ? found : -1;
}

/**
 * How many lines at the top are head matter, where 受访者：村支书 says who is who and begins no turn: a block of
 * short entries of which at least one has a key that is never a speaker (date, place, recording).
 * @returns the number of non-blank lines to pass over; 0 when there is no such block
 */
export function headMatterLines(lines: readonly LabelledLine[]): number {
  const first = firstKeyLine(lines);
  if (first < 0) return 0;
  let lastKey = first;
  for (let i = first; i < Math.min(lines.length, LONGEST_HEAD); i++) {
    const line = lines[i];
    if (!line || !isEntry(line)) break;
    if (line.label?.class === 'key') lastKey = i;
    // Only a blank line says that the entries after the last known key belong to the head as well.
    if (line.endsBlock && lines[i + 1] && lines[i + 1]?.label?.class !== 'key') return i + 1;
  }
  // Without that blank line a key amid the dialogue would make head matter of the turns above it.
  return lines.slice(0, first).every(line => line.label === null) ? lastKey + 1 : 0;
}
