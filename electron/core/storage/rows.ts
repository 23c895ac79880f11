import { v7 as uuidv7 } from 'uuid';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Row, TableName } from '../../../shared/api/tables.ts';
import type { Database, Statement } from './database.ts';
import { fromStored, type StoredRow, toStored } from './row-mapping.ts';

type Values = Record<string, unknown>;

const quoted = (name: string) => `"${name}"`;

/** Reads and writes single rows of any logged table; prepared statements are kept by their text. */
export class Rows {
  readonly db: Database;
  private readonly statements = new Map<string, Statement>();

  constructor(db: Database) {
    this.db = db;
  }

  private prepare(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  /** A fresh UUIDv7: ids made later sort later. */
  newId(): string {
    return uuidv7();
  }

  /** Stores a new row and gives it back with its id. */
  insert<T extends TableName>(table: T, row: Omit<Row<T>, 'id'> & { id?: string }): Row<T> {
    const whole = { ...row, id: row.id ?? this.newId() };
    const stored = toStored(table, whole as Values);
    const names = Object.keys(stored);
    const sql = `INSERT INTO ${quoted(table)} (${names.map(quoted).join(',')}) VALUES (${names.map(n => `@${n}`).join(',')})`;
    this.prepare(sql).run(stored);
    return whole as unknown as Row<T>;
  }

  /** Changes the given columns; keys that are undefined stay as they are. Fails with NOT_FOUND. */
  update<T extends TableName>(table: T, id: string, patch: Partial<Omit<Row<T>, 'id'>> | Values): void {
    const stored = toStored(table, patch as Values);
    const names = Object.keys(stored).filter(name => name !== 'id');
    if (names.length === 0) {
      this.get(table, id);
      return;
    }
    const sql = `UPDATE ${quoted(table)} SET ${names.map(n => `${quoted(n)} = @${n}`).join(',')} WHERE id = @id`;
    if (this.prepare(sql).run({ ...stored, id }).changes === 0) throw notFound(table, id);
  }

  /** Removes a row with all that hangs on it. Fails with NOT_FOUND. */
  remove(table: TableName, id: string): void {
    if (this.prepare(`DELETE FROM ${quoted(table)} WHERE id = ?`).run(id).changes === 0)
      throw notFound(table, id);
  }

  /** The row with this id, or null. */
  find<T extends TableName>(table: T, id: string): Row<T> | null {
    const stored = this.prepare(`SELECT * FROM ${quoted(table)} WHERE id = ?`).get(id);
    return stored === undefined ? null : fromStored(table, stored as StoredRow);
  }

  /** The row with this id. Fails with NOT_FOUND. */
  get<T extends TableName>(table: T, id: string): Row<T> {
    const row = this.find(table, id);
    if (row === null) throw notFound(table, id);
    return row;
  }

  /** Every row of a table in the order of `orderBy` (columns; by id, that is by age, when not given). */
  all<T extends TableName>(table: T, orderBy: readonly string[] = ['id']): Row<T>[] {
    const sql = `SELECT * FROM ${quoted(table)} ORDER BY ${orderBy.map(quoted).join(',')}`;
    return (this.prepare(sql).all() as StoredRow[]).map(stored => fromStored(table, stored));
  }

  /** Rows whose column has this value, oldest first. */
  where<T extends TableName>(table: T, column: keyof Row<T> & string, value: string): Row<T>[] {
    const sql = `SELECT * FROM ${quoted(table)} WHERE ${quoted(column)} = ? ORDER BY id`;
    return (this.prepare(sql).all(value) as StoredRow[]).map(stored => fromStored(table, stored));
  }

  /** One more than the largest `position` in a table, so that a new row stands last. */
  nextPosition(table: TableName): number {
    return (
      (this.prepare(`SELECT COALESCE(MAX(position), 0) + 1 FROM ${quoted(table)}`)
        .pluck()
        .get() as number) ?? 1
    );
  }
}

function notFound(table: TableName, id: string): RootedError {
  return new RootedError('NOT_FOUND', `no ${table} ${id}`, { table, id });
}
