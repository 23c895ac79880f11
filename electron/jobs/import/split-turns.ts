import { acceptLabels } from './accept-labels.ts';
import { headMatterLines, type LabelledLine } from './head-matter.ts';
import type { Turn } from './turn.ts';
import { readLabel } from './turn-label.ts';

/** The lines that hold something, with what each would be as a label. */
function labelledLines(text: string): LabelledLine[] {
  const lines: LabelledLine[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end);
    if (/\S/.test(line)) {
      const nextFeed = text.indexOf('\n', end + 1);
      const next = text.slice(end + 1, nextFeed < 0 ? text.length : nextFeed);
      lines.push({ start, end, label: readLabel(line), endsBlock: !/\S/.test(next) });
    }
    start = end + 1;
  }
  return lines;
}

/** The turn that begins with the line at `first` and runs to before the line at `after`. */
function turnOf(lines: readonly LabelledLine[], first: number, after: number, labelled: boolean): Turn[] {
  const head = lines[first];
  const last = lines[after - 1];
  if (!head || !last) return [];
  const { start } = head;
  const { end } = last;
  if (!labelled || !head.label) return [{ start, end, bodyStart: start, speaker: null, timeMs: null }];
  const { body, name, timeMs } = head.label;
  const wordsInLine = start + body < head.end;
  const bodyStart = wordsInLine ? start + body : after > first + 1 ? lines[first + 1]?.start : end;
  return [{ start, end, bodyStart: bodyStart ?? end, speaker: name, timeMs }];
}

/** The first spelling of each name stands for all: `Ms Li` and `MS LI` are one speaker. */
function withOneSpelling(turns: readonly Turn[], lines: ReadonlyMap<number, LabelledLine>): Turn[] {
  const spelling = new Map<string, string>();
  return turns.map(turn => {
    const key = lines.get(turn.start)?.label?.key;
    if (turn.speaker === null || key === undefined) return turn;
    const known = spelling.get(key) ?? turn.speaker;
    spelling.set(key, known);
    return { ...turn, speaker: known };
  });
}

/**
 * Splits a canonical text into speaker turns. A paragraph without a label belongs to the running turn; what
 * stands before the first label is a turn without a speaker. Turns are in order, do not overlap, and hold every
 * visible character.
 */
export function splitTurns(text: string): Turn[] {
  const lines = labelledLines(text);
  const head = headMatterLines(lines);
  const spoken = lines.slice(head);
  const isTurn = acceptLabels(spoken);
  const starts = spoken.flatMap((line, i) => (isTurn(line) ? [head + i] : []));
  const turns = turnOf(lines, 0, starts[0] ?? lines.length, false);
  starts.forEach((first, i) => {
    turns.push(...turnOf(lines, first, starts[i + 1] ?? lines.length, true));
  });
  return withOneSpelling(turns, new Map(lines.map(line => [line.start, line])));
}
