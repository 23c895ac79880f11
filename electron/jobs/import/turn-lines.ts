import { labelKey } from './label-words.ts';
import type { Turn } from './turn.ts';

/** A line that holds something, with the label that may stand at its beginning. Offsets are UTF-16. */
export interface TurnLine {
  readonly start: number;
  /** Without the line feed. */
  readonly end: number;
  /** `body` counts from the start of the line. */
  readonly label: { readonly name: string; readonly timeMs: number | null; readonly body: number } | null;
}

/** Every line of a text with its end, and whether a blank line or the end of the text follows. */
export function* linesOf(text: string): Generator<{ start: number; end: number; endsBlock: boolean }> {
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (/\S/.test(text.slice(start, end))) {
      const nextFeed = text.indexOf('\n', end + 1);
      const next = text.slice(end + 1, nextFeed < 0 ? text.length : nextFeed);
      yield { start, end, endsBlock: !/\S/.test(next) };
    }
    start = end + 1;
  }
}

/** The turn that begins with the line at `first` and runs to before the line at `after`. */
function turnOf(lines: readonly TurnLine[], first: number, after: number, labelled: boolean): Turn[] {
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
function withOneSpelling(turns: readonly Turn[]): Turn[] {
  const spelling = new Map<string, string>();
  return turns.map(turn => {
    if (turn.speaker === null) return turn;
    const key = labelKey(turn.speaker);
    const known = spelling.get(key) ?? turn.speaker;
    spelling.set(key, known);
    return { ...turn, speaker: known };
  });
}

/**
 * The turns that begin with the lines at `starts`; what stands before the first is a turn without a speaker.
 * @param starts places in `lines`, in order
 */
export function turnsFrom(lines: readonly TurnLine[], starts: readonly number[]): Turn[] {
  const turns = turnOf(lines, 0, starts[0] ?? lines.length, false);
  starts.forEach((first, i) => {
    turns.push(...turnOf(lines, first, starts[i + 1] ?? lines.length, true));
  });
  return withOneSpelling(turns);
}
