import type { Place, Revision } from '../../../shared/api/entities/history.ts';
import type { RowChange, TableName } from '../../../shared/api/tables.ts';
import type { Database } from './database.ts';
import { fromStored, type StoredRow } from './row-mapping.ts';

/** A revision with the pointers that make undo and redo two linked lists through the append-only log. */
export interface RevisionRecord extends Revision {
  /**
   * `undoHead`: what undo acts on while this revision is the newest. `undoBelow`: what it acts on next, once this very
   * revision was undone; null for an `undo`, which is never undone itself. The redo pair mirrors them.
   */
  undoHead: number | null;
  undoBelow: number | null;
  redoHead: number | null;
  redoBelow: number | null;
}

interface StoredRevision extends Omit<RevisionRecord, 'place'> {
  place: string | null;
}

/** A row's images around one change; `before` is null for an insert, `after` for a delete. */
export interface ChangeImage {
  tableName: TableName;
  rowId: string;
  before: StoredRow | null;
  after: StoredRow | null;
}

interface StoredChange {
  tableName: TableName;
  rowId: string;
  before: string | null;
  after: string | null;
}

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as StoredRow));

function fromStoredRevision(stored: StoredRevision): RevisionRecord {
  return { ...stored, place: stored.place === null ? null : (JSON.parse(stored.place) as Place) };
}

/** Reads and appends revisions and their changes. */
export class Revisions {
  private readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  /** The newest revision, or null in a fresh file. */
  newest(): RevisionRecord | null {
    const row = this.db.prepare('SELECT * FROM revision ORDER BY id DESC LIMIT 1').get();
    return row === undefined ? null : fromStoredRevision(row as StoredRevision);
  }

  find(id: number | null): RevisionRecord | null {
    if (id === null) return null;
    const row = this.db.prepare('SELECT * FROM revision WHERE id = ?').get(id);
    return row === undefined ? null : fromStoredRevision(row as StoredRevision);
  }

  /** A step as people see it; null where there is none. */
  shown(id: number): Revision | null {
    const record = this.find(id);
    return record && toRevision(record);
  }

  /** Newest first, `before` exclusive. */
  list(before: number | undefined, limit: number): Revision[] {
    const rows = this.db
      .prepare('SELECT * FROM revision WHERE id < ? ORDER BY id DESC LIMIT ?')
      .all(before ?? Number.MAX_SAFE_INTEGER, limit) as StoredRevision[];
    return rows.map(row => toRevision(fromStoredRevision(row)));
  }

  append(record: RevisionRecord): void {
    this.db
      .prepare(
        `INSERT INTO revision (id, at, coderId, command, subject, count, kind, reverses, place,
           undoHead, undoBelow, redoHead, redoBelow)
         VALUES (@id, @at, @coderId, @command, @subject, @count, @kind, @reverses, @place,
           @undoHead, @undoBelow, @redoHead, @redoBelow)`,
      )
      .run({ ...record, place: record.place === null ? null : JSON.stringify(record.place) });
  }

  /** Stores what is known of a revision only at its end: its time and count move on when a step is joined. */
  close(id: number, at: number, subject: string, count: number): void {
    this.db
      .prepare('UPDATE revision SET count = ?, at = ?, subject = ? WHERE id = ?')
      .run(count, at, subject, id);
  }

  lastSeq(): number {
    return this.db.prepare('SELECT COALESCE(MAX(seq), 0) FROM change').pluck().get() as number;
  }

  /** Images of a revision's changes after `seq`, in the order in which they happened. */
  changes(revision: number, afterSeq = 0): ChangeImage[] {
    const rows = this.db
      .prepare(
        'SELECT tableName, rowId, before, after FROM change WHERE revision = ? AND seq > ? ORDER BY seq',
      )
      .all(revision, afterSeq) as StoredChange[];
    return rows.map(row => ({ ...row, before: parsed(row.before), after: parsed(row.after) }));
  }

  /**
   * Puts the changes after `seq` of a step that goes on (typing, dragging) into those it already holds: a row changed
   * again keeps its first `before` and its last `after`. A page written in one sitting would otherwise leave a copy of
   * the page for each second of it.
   */
  fold(revision: number, afterSeq: number): void {
    const earlier = `SELECT p.seq FROM change p WHERE p.revision = n.revision AND p.seq <= @afterSeq
      AND p.tableName = n.tableName AND p.rowId = n.rowId ORDER BY p.seq DESC LIMIT 1`;
    const again = this.db
      .prepare(
        `SELECT n.seq, n.after, (${earlier}) AS target FROM change n
         WHERE n.revision = @revision AND n.seq > @afterSeq AND n.before IS NOT NULL AND n.after IS NOT NULL
         ORDER BY n.seq`,
      )
      .all({ revision, afterSeq }) as { seq: number; after: string; target: number | null }[];
    const keep = this.db.prepare('UPDATE change SET after = ? WHERE seq = ? AND after IS NOT NULL');
    const drop = this.db.prepare('DELETE FROM change WHERE seq = ?');
    for (const { seq, after, target } of again) {
      if (target !== null && keep.run(after, target).changes > 0) drop.run(seq);
    }
  }
}

/** The part of a revision that people see. */
export function toRevision(record: RevisionRecord): Revision {
  const { id, at, coderId, command, subject, count, kind, reverses, place } = record;
  return { id, at, coderId, command, subject, count, kind, reverses, place };
}

/** What changes mean for someone who holds the rows: each touched row once, as it is after the last change. */
export function netRowChanges(images: readonly ChangeImage[]): RowChange[] {
  const net = new Map<string, RowChange>();
  for (const { tableName, rowId, after } of images) {
    const key = `${tableName} ${rowId}`;
    net.delete(key);
    const row = after === null ? null : fromStored(tableName, after);
    net.set(key, { table: tableName, id: rowId, row } as RowChange);
  }
  return [...net.values()];
}
