import { connect, type Database } from './database.ts';

/**
 * Opens a project file for this process alone. The pragma takes no lock before the first read and write, hence the
 * empty transaction. Fails as SQLite does; nobody else is waited for.
 */
export function lockFile(path: string, options = { mustExist: true }): Database {
  const db = connect(path, options);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
