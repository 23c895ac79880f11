import type { Place, Revision } from '../../../shared/api/entities/history.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import type { HistoryState } from '../../../shared/api/methods/project-methods.ts';
import type { RowChange } from '../../../shared/api/tables.ts';
import type { Database, Statement } from './database.ts';
import { type ChangeImage, netRowChanges, type RevisionRecord, Revisions, toRevision } from './revisions.ts';

/** What a step is called in the history. */
export interface StepInfo {
  command: string;
  coderId: string | null;
  /** What it was about, in the words of that moment: a code's name, a quote's beginning. */
  subject: string;
  place?: Place | null | undefined;
  /** Steps of one command with the same key within `JOIN_WITHIN_MS` are one step (typing, dragging). */
  joinKey?: string | undefined;
  /** A long job's documents join one step however long they take. */
  joinAlways?: boolean | undefined;
}

export interface Committed<T> {
  result: T;
  /** Null where nothing was changed, so that nothing entered the history. */
  revision: Revision | null;
  rows: RowChange[];
  /** The rows around each change, in order. */
  images: readonly ChangeImage[];
}

/** Pauses longer than this end a step of typing or dragging. */
const JOIN_WITHIN_MS = 3000;

/** The one way to write: everything inside is one transaction, one revision and one undo step. */
export class UnitOfWork {
  private readonly db: Database;
  readonly revisions: Revisions;
  private lastJoin: { key: string; revision: number; at: number } | null = null;

  constructor(db: Database) {
    this.db = db;
    this.revisions = new Revisions(db);
  }

  /** Runs `fn` in a transaction as one named step; if it throws, nothing has happened. */
  run<T>(info: StepInfo, fn: (step: { setSubject(subject: string): void }) => T): Committed<T> {
    const newest = this.revisions.newest();
    const at = Date.now();
    const joins = this.joinable(info, newest, at);
    const record = joins ?? newStep(info, newest, at);
    let subject = joins ? joins.subject : info.subject;
    const step = {
      setSubject: (text: string) => {
        subject = text;
      },
    };
    const committed = this.write(
      record,
      joins !== null,
      () => fn(step),
      () => subject,
    );
    const key = joinKeyOf(info);
    this.lastJoin = committed.revision && key ? { key, revision: record.id, at } : null;
    return committed;
  }

  /** Takes back the newest step that is not taken back yet. Fails with NOTHING_TO_UNDO. */
  undo(coderId: string | null): Committed<null> {
    const newest = this.revisions.newest();
    const target = this.revisions.find(newest?.undoHead ?? null);
    if (!newest || !target) throw new RootedError('NOTHING_TO_UNDO', 'no step to undo');
    const record: RevisionRecord = {
      ...reversal(target, newest.id + 1, coderId, 'undo'),
      undoHead: target.undoBelow,
      undoBelow: null,
      redoHead: newest.id + 1,
      redoBelow: newest.redoHead,
    };
    return this.reverse(record, target);
  }

  /** Does again what the last undo took back. Fails with NOTHING_TO_REDO. */
  redo(coderId: string | null): Committed<null> {
    const newest = this.revisions.newest();
    const undone = this.revisions.find(newest?.redoHead ?? null);
    if (!newest || !undone) throw new RootedError('NOTHING_TO_REDO', 'no step to redo');
    const record: RevisionRecord = {
      ...reversal(undone, newest.id + 1, coderId, 'redo'),
      undoHead: newest.id + 1,
      undoBelow: newest.undoHead,
      redoHead: undone.redoBelow,
      redoBelow: null,
    };
    return this.reverse(record, undone);
  }

  /** What undo and redo would act on now. */
  state(): HistoryState {
    const newest = this.revisions.newest();
    const undo = this.revisions.find(newest?.undoHead ?? null);
    const redo = this.revisions.find(newest?.redoHead ?? null);
    return { undo: undo && toRevision(undo), redo: redo && toRevision(redo) };
  }

  private joinable(info: StepInfo, newest: RevisionRecord | null, at: number): RevisionRecord | null {
    const key = joinKeyOf(info);
    const last = this.lastJoin;
    if (!key || !last || !newest || last.key !== key || last.revision !== newest.id) return null;
    return info.joinAlways || at - last.at <= JOIN_WITHIN_MS ? { ...newest, at } : null;
  }

  private reverse(record: RevisionRecord, target: RevisionRecord): Committed<null> {
    this.lastJoin = null;
    return this.write(
      record,
      false,
      () => {
        // Rows come back in reverse order, so a child may stand before its parent until the transaction ends.
        this.db.pragma('defer_foreign_keys = ON');
        const prepared = preparing(this.db);
        for (const image of this.revisions.changes(target.id).reverse()) applyBefore(prepared, image);
        return null;
      },
      () => target.subject,
    );
  }

  private write<T>(record: RevisionRecord, joins: boolean, fn: () => T, subject: () => string): Committed<T> {
    const transaction = this.db.transaction((): Committed<T> => {
      const before = this.revisions.lastSeq();
      if (!joins) this.revisions.append(record);
      this.db.prepare('INSERT INTO unit (revision) VALUES (?)').run(record.id);
      const result = fn();
      this.db.prepare('DELETE FROM unit').run();
      const images = this.revisions.changes(record.id, before);
      if (images.length === 0 && record.kind === 'do') {
        if (!joins) this.db.prepare('DELETE FROM revision WHERE id = ?').run(record.id);
        return { result, revision: null, rows: [], images };
      }
      if (joins) this.revisions.fold(record.id, before);
      const count = record.count + images.length;
      this.revisions.close(record.id, record.at, subject(), count);
      const revision = toRevision({ ...record, count, subject: subject() });
      return { result, revision, rows: netRowChanges(images), images };
    });
    return transaction.immediate();
  }
}

function joinKeyOf(info: StepInfo): string | null {
  return info.joinKey === undefined ? null : `${info.command} ${info.joinKey}`;
}

function newStep(info: StepInfo, newest: RevisionRecord | null, at: number): RevisionRecord {
  const id = (newest?.id ?? 0) + 1;
  return {
    id,
    at,
    coderId: info.coderId,
    command: info.command,
    subject: info.subject,
    count: 0,
    kind: 'do',
    reverses: null,
    place: info.place ?? null,
    undoHead: id,
    undoBelow: newest?.undoHead ?? null,
    redoHead: null,
    redoBelow: null,
  };
}

function reversal(target: RevisionRecord, id: number, coderId: string | null, kind: 'undo' | 'redo') {
  const { command, subject, place } = target;
  return { id, at: Date.now(), coderId, command, subject, count: 0, kind, reverses: target.id, place };
}

/** Prepares each statement of a reversal once: ten thousand rows are ten thousand times the same one. */
function preparing(db: Database): (sql: string) => Statement {
  const known = new Map<string, Statement>();
  return sql => {
    const statement = known.get(sql) ?? db.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}

function applyBefore(prepared: (sql: string) => Statement, { tableName, rowId, before }: ChangeImage): void {
  if (before === null) {
    prepared(`DELETE FROM "${tableName}" WHERE id = ?`).run(rowId);
    return;
  }
  const names = Object.keys(before);
  const columns = names.map(n => `"${n}"`).join(',');
  const sets = names.filter(n => n !== 'id').map(n => `"${n}" = excluded."${n}"`);
  prepared(
    `INSERT INTO "${tableName}" (${columns}) VALUES (${names.map(n => `@${n}`).join(',')})
     ON CONFLICT (id) DO UPDATE SET ${sets.join(', ')}`,
  ).run(before);
}
