import type { Revision } from '../../../shared/api/entities/history.ts';
import type { Database } from './database.ts';

/** What steps are to be; see `history.find`. */
export interface StepFilter {
  coderId?: string | undefined;
  commands?: readonly string[] | undefined;
  words: string;
  wordsOf: readonly string[];
}

/** Steps looked at in one call; more would hold up other work where few of them fit. */
const LOOKED_AT = 20_000;

const likeOf = (words: string) => `%${words.replace(/[\\%_]/g, c => `\\${c}`)}%`;

/**
 * The ids of fitting steps before one, the newest first, among a bounded number; `next` is where to go on, null where
 * none are left.
 */
export function findSteps(
  db: Database,
  before: number,
  limit: number,
  { coderId, commands, words, wordsOf }: StepFilter,
): { ids: number[]; next: number | null } {
  const lowest = Math.max(0, before - 1 - LOOKED_AT);
  const wanted = [
    coderId === undefined ? '' : 'AND coderId = @coderId',
    commands === undefined ? '' : 'AND command IN (SELECT value FROM json_each(@commands))',
    words === ''
      ? ''
      : `AND (subject LIKE @like ESCAPE '\\' OR command IN (SELECT value FROM json_each(@wordsOf)))`,
  ];
  const sql = `SELECT id FROM revision WHERE id < @before AND id > @lowest ${wanted.join(' ')}
    ORDER BY id DESC LIMIT @limit`;
  const ids = db
    .prepare(sql)
    .pluck()
    .all({
      before,
      lowest,
      limit,
      ...(coderId === undefined ? {} : { coderId }),
      ...(commands === undefined ? {} : { commands: JSON.stringify(commands) }),
      ...(words === '' ? {} : { like: likeOf(words), wordsOf: JSON.stringify(wordsOf) }),
    }) as number[];
  const reached = ids.length === limit ? (ids.at(-1) ?? 0) : lowest + 1;
  return { ids, next: reached > 1 ? reached : null };
}

/** Whether a step does not hold at present, because the last word on it was an undo. An undo itself is none that could. */
export function isUndone(db: Database, id: number): boolean {
  const last = db.prepare('SELECT MAX(id) FROM revision WHERE reverses = ?').pluck();
  const kindOf = db.prepare('SELECT kind FROM revision WHERE id = ?').pluck();
  let word = id;
  for (;;) {
    const next = last.get(word) as number | null;
    if (next === null) return word !== id && (kindOf.get(word) as Revision['kind']) === 'undo';
    word = next;
  }
}

/** How many steps stand above this one in what undo goes through; null where it is not among them. */
export function stepsAbove(db: Database, id: number): number | null {
  // Undo goes from a step to the one that was in force before it: a list from the newest step downwards.
  const sql = `WITH RECURSIVE held(id, depth) AS (
      SELECT undoHead, 0 FROM revision WHERE id = (SELECT MAX(id) FROM revision)
      UNION ALL
      SELECT r.undoBelow, h.depth + 1 FROM held h JOIN revision r ON r.id = h.id WHERE h.id > @id
    )
    SELECT depth FROM held WHERE id = @id`;
  return (db.prepare(sql).pluck().get({ id }) as number | undefined) ?? null;
}
