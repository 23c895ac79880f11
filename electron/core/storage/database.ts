import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { assertRuntime } from '../../runtime/assert-runtime.ts';

/** A connection with the right to write. Only `storage/` and the unit of work hold one. */
export type Database = BetterSqlite3.Database;
export type Statement = BetterSqlite3.Statement;

/** `Rtgt`: says in the file's header that a file is a Rooted project. */
export const APPLICATION_ID = 0x52746774;

/** SQLite 3.7.0 to 3.51.2 can corrupt a WAL that is reset under several connections (RELIABILITY). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/**
 * Opens a connection that fails at once, without waiting, where another process holds the file. better-sqlite3 is
 * loaded after the check of Node's version: on an old Node it crashes the process.
 */
export function connect(path: string, options: { mustExist: boolean }): Database {
  return opened(path, { fileMustExist: options.mustExist });
}

/** Opens a connection that can change nothing. */
export function connectReading(path: string): Database {
  return opened(path, { fileMustExist: true, readonly: true });
}

function opened(path: string, options: { fileMustExist: boolean; readonly?: boolean }): Database {
  assertRuntime(process.versions.node);
  const Sqlite = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;
  const db = new Sqlite(path, { timeout: 0, ...options });
  try {
    assertSqlite(db);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function assertSqlite(db: Database): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`);
  }
}
