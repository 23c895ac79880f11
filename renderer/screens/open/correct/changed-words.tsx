import { mapper } from '../../../../shared/text/change-map.ts';
import { changesBetween } from '../../../../shared/text/correct-text.ts';

interface Piece {
  readonly at: number;
  readonly text: string;
  readonly isChanged: boolean;
}

/** Words with what a correction took out of them, or put into them, set off. */
export function ChangedWords({
  before,
  after,
  side,
}: {
  before: string;
  after: string;
  side: 'before' | 'after';
}) {
  const Mark = side === 'before' ? 'del' : 'ins';
  return piecesOf(before, after, side).map(({ at, text, isChanged }) =>
    isChanged ? <Mark key={at}>{text}</Mark> : text,
  );
}

function piecesOf(before: string, after: string, side: 'before' | 'after'): Piece[] {
  const map = changesBetween(before, after);
  const { position } = mapper(map);
  const text = side === 'before' ? before : after;
  const pieces: Piece[] = [];
  let at = 0;
  const push = (end: number, isChanged: boolean) => {
    if (end > at) pieces.push({ at, text: text.slice(at, end), isChanged });
    at = Math.max(at, end);
  };
  for (const [start, end, inserted] of map) {
    const from = side === 'before' ? start : position(start, 'left');
    push(from, false);
    push(from + (side === 'before' ? end - start : inserted), true);
  }
  push(text.length, false);
  return pieces;
}
