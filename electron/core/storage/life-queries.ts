import type { Place, Revision } from '../../../shared/api/entities/history.ts';
import type { TableName } from '../../../shared/api/tables.ts';
import type { Database } from './database.ts';
import {
  CODE_AFTER,
  CODE_BEFORE,
  GAINED,
  HANGING,
  HUNG_ON,
  LOST,
  OTHER_END,
  RESHAPING,
  TWO_ENDED,
} from './migrations/0008-life-of-rows.ts';
import type { StoredRow } from './row-mapping.ts';

/** A change of one row with the step that made it. */
export interface LoggedChange extends Pick<Revision, 'at' | 'coderId' | 'command' | 'subject' | 'kind'> {
  seq: number;
  step: number;
  tableName: TableName;
  rowId: string;
  before: StoredRow | null;
  after: StoredRow | null;
}

type Stored = Omit<LoggedChange, 'before' | 'after'> & { before: string | null; after: string | null };

const CHANGE = `c.seq, c.revision AS step, c.tableName, c.rowId, c.before, c.after,
  r.at, r.coderId, r.command, r.subject, r.kind`;

const image = (json: string | null) => (json === null ? null : (JSON.parse(json) as StoredRow));

function changesWhere(db: Database, found: string, ...bound: readonly (string | number)[]): LoggedChange[] {
  const sql = `SELECT ${CHANGE} FROM (SELECT * FROM change WHERE ${found}) c
    JOIN revision r ON r.id = c.revision ORDER BY c.seq`;
  const rows = db.prepare(sql).all(...bound) as Stored[];
  return rows.map(row => ({ ...row, before: image(row.before), after: image(row.after) }));
}

/** Everything that was done to one row, oldest first. */
export function changesOfRow(db: Database, rowId: string): LoggedChange[] {
  return changesWhere(db, 'rowId = ?', rowId);
}

/** What was hung on a code or a coding and taken off it: memos, links, evidence, places in paradigms. Oldest first. */
export function changesHungOn(db: Database, id: string): LoggedChange[] {
  const hung = changesWhere(db, `${HANGING} AND ${HUNG_ON} = ?`, id);
  const ends = changesWhere(db, `${TWO_ENDED} AND ${OTHER_END} = ?`, id);
  const known = new Set(hung.map(change => change.seq));
  return [...hung, ...ends.filter(change => !known.has(change.seq))].sort((a, b) => a.seq - b.seq);
}

/** The row as the log saw it last, also where it is gone; null where it was never logged. */
export function lastImage(db: Database, rowId: string): StoredRow | null {
  const sql = 'SELECT COALESCE(after, before) FROM change WHERE rowId = ? ORDER BY seq DESC LIMIT 1';
  return image((db.prepare(sql).pluck().get(rowId) as string | undefined) ?? null);
}

/** The first changes of a step in a few tables. */
export function changesOfStep(db: Database, step: number, limit: number): LoggedChange[] {
  return changesWhere(db, 'revision = ? ORDER BY seq LIMIT ?', step, limit);
}

/** The changes of a step to one table, such as the codes that a merge took away. */
export function changesOfStepIn(db: Database, step: number, table: TableName): LoggedChange[] {
  return changesWhere(db, 'revision = ? AND tableName = ?', step, table);
}

/** The merges and splits that were of this code. */
export function reshapings(
  db: Database,
  codeId: string,
): { id: number; at: number; coderId: string | null }[] {
  const sql = `SELECT id, at, coderId, place FROM revision WHERE ${RESHAPING} AND kind = 'do'`;
  const rows = db.prepare(sql).all() as {
    id: number;
    at: number;
    coderId: string | null;
    place: string | null;
  }[];
  const isOfIt = (place: string | null) => place !== null && (JSON.parse(place) as Place).codeId === codeId;
  return rows.filter(row => isOfIt(row.place)).map(({ id, at, coderId }) => ({ id, at, coderId }));
}

/** One coding that a code was given or that was taken from it; `isNew`: it had no code before, or has none after. */
export interface Turnover {
  step: number;
  isWhole: boolean;
  at: number;
  coderId: string | null;
}

/** Where reading of a code's turnover stands: the step reached, and how many of its codings were read. */
export interface TurnoverCursor {
  step: number;
  seen: number;
}

/** The next codings that a code gained or lost, by step; shorter than `limit` where these are the last. */
export function turnover(
  db: Database,
  which: 'gained' | 'lost',
  codeId: string,
  { step, seen }: TurnoverCursor,
  limit: number,
): Turnover[] {
  const [holds, code, other] =
    which === 'gained' ? [GAINED, CODE_AFTER, CODE_BEFORE] : [LOST, CODE_BEFORE, CODE_AFTER];
  // The inner query is answered by the index alone.
  const sql = `SELECT c.revision, c.other, r.at, r.coderId FROM (
      SELECT revision, ${other} AS other FROM change WHERE ${holds} AND ${code} = ? AND revision >= ?
      ORDER BY revision LIMIT ? OFFSET ?
    ) c JOIN revision r ON r.id = c.revision ORDER BY c.revision`;
  const rows = db.prepare(sql).raw().all(codeId, step, limit, seen) as [
    number,
    string | null,
    number,
    string | null,
  ][];
  return rows.map(([at, other, when, coderId]) => ({ step: at, isWhole: other === null, at: when, coderId }));
}

/** A code's earliest and latest coding that stands in its text. */
export function endsOfCode(db: Database, codeId: string): { first: string | null; last: string | null } {
  const end = (order: 'ASC' | 'DESC') =>
    (db
      .prepare(`SELECT id FROM coding WHERE codeId = ? AND state = 'ok' ORDER BY createdAt ${order} LIMIT 1`)
      .pluck()
      .get(codeId) as string | undefined) ?? null;
  return { first: end('ASC'), last: end('DESC') };
}

/** When each code was last given to a passage; codes without any are left out. */
export function lastUses(db: Database): [codeId: string, at: number][] {
  const newest = `(SELECT MAX(createdAt) FROM coding WHERE codeId = code.id AND state = 'ok')`;
  const rows = db.prepare(`SELECT id, ${newest} AS at FROM code`).raw().all() as [string, number | null][];
  return rows.filter((row): row is [string, number] => row[1] !== null);
}
