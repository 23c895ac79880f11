import type { Turn } from '../api/entities/sources.ts';
import { type Change, type Mapper, mapper } from './change-map.ts';
import type { CorrectedText, TextEdit } from './correct-text.ts';
import { readLabelWords } from './speaker-label.ts';

/**
 * Where the edges of turns go. Words typed at an edge that an edit shares belong to what was edited: a label that grew
 * is still the label. Everywhere else the finer map knows better than an edit that replaced a whole page.
 */
function edges(edits: readonly TextEdit[], { map, text }: CorrectedText, before: string): Mapper['position'] {
  const fine = mapper(map);
  const grown = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  const isAsTyped = before.length + grown === text.length;
  const typed = mapper(edits.map((edit): Change => [edit.start, edit.end, edit.text.length]));
  const shared = new Set(edits.filter(edit => edit.end > edit.start).flatMap(edit => [edit.start, edit.end]));
  return (at, bias) => (isAsTyped && shared.has(at) ? typed : fine).position(at, bias);
}

/** Who speaks and when, by the label as it is now; what reads as before stays as it is stored. */
function relabelled(turn: Turn, before: string, after: string): Pick<Turn, 'speaker' | 'timeMs'> {
  const { speaker, timeMs } = turn;
  if (before === after) return { speaker, timeMs };
  const was = readLabelWords(before);
  const now = readLabelWords(after);
  return {
    speaker: was.speaker === now.speaker ? speaker : now.speaker,
    timeMs: was.timeMs === now.timeMs ? timeMs : now.timeMs,
  };
}

/**
 * Carries the turns of a text over a correction: no turn is begun or joined; one that lost all its words is gone. What
 * was written at the edges of a turn is its own, and a label that was changed is read again.
 */
export function correctTurns(
  turns: readonly Turn[],
  before: string,
  edits: readonly TextEdit[],
  corrected: CorrectedText,
): Turn[] {
  const position = edges(edits, corrected, before);
  let floor = 0;
  return turns.flatMap(turn => {
    const start = Math.max(floor, position(turn.start, 'left'));
    const end = position(turn.end, 'right');
    if (end <= start || corrected.text.slice(start, end).trim() === '') return [];
    floor = end;
    const bodyStart = Math.min(end, Math.max(start, position(turn.bodyStart, 'left')));
    const label = corrected.text.slice(start, bodyStart);
    const said = relabelled(turn, before.slice(turn.start, turn.bodyStart), label);
    return [{ start, end, bodyStart, ...said }];
  });
}
