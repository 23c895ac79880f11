import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import { keepCopy } from './backup.ts';
import { installChangeLog } from './change-log.ts';
import { APPLICATION_ID, connect, type Database } from './database.ts';
import { assertNotNewer, checkHeader } from './file-header.ts';
import { migrate, versionOf } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import { toRootedError } from './storage-errors.ts';

/** An open project file: the only connection to it. */
export interface OpenFile {
  db: Database;
  path: string;
  /** True where the last session did not end cleanly; the whole file was then checked before use. */
  recovered: boolean;
}

export interface OpenOptions {
  /** Folder of all backups, for the one that is made before a migration. */
  backups: string;
  /** False where the file is known to be as this program left it, so that the quick check can be spared. */
  check: boolean;
  /** Steps of the schema; tests bring others. */
  migrations?: readonly Migration[];
}

/** The folder of one project's backups: by its id, so that a file that is renamed or moved keeps them. */
export function backupFolder(backups: string, projectId: string): string {
  return join(backups, projectId);
}

/** A project's id, which every schema has had in this place. */
export function projectIdOf(db: Database): string {
  return (db.prepare('SELECT id FROM project').pluck().get() as string | undefined) ?? 'unknown';
}

function endedUncleanly(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function assertWritable(path: string): void {
  const fileName = basename(path);
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw new RootedError('PROJECT_READ_ONLY', 'no right to write', { fileName }, { cause: error });
  }
}

/** Takes the exclusive lock; the pragma alone takes none before the first read and write. */
function lock(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.exec('BEGIN IMMEDIATE; COMMIT');
}

function assertWhole(db: Database, pragma: 'quick_check' | 'integrity_check', fileName: string): void {
  const result = db.pragma(`${pragma}(20)`, { simple: false }) as Record<string, string>[];
  const lines = result.map(row => Object.values(row)[0] ?? '');
  if (lines.length === 1 && lines[0] === 'ok') return;
  throw new RootedError('PROJECT_DAMAGED', lines.join('; ').slice(0, 500), { fileName });
}

/** Settings of every connection that is about to be worked with. */
function prepareForWork(db: Database): void {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  installChangeLog(db);
}

/**
 * Opens a project file for work, alone. Fails with PROJECT_MISSING, PROJECT_EMPTY_FILE, PROJECT_NOT_ROOTED,
 * PROJECT_NEWER, PROJECT_READ_ONLY, PROJECT_LOCKED, PROJECT_DAMAGED or MIGRATION_FAILED; the file is then as it was.
 */
export function openProjectFile(path: string, options: OpenOptions): OpenFile {
  const fileName = basename(path);
  checkHeader(path);
  assertWritable(path);
  const recovered = endedUncleanly(path);
  let db: Database | null = null;
  try {
    db = connect(path, { mustExist: true });
    lock(db);
    assertNotNewer(versionOf(db), fileName);
    if (recovered) assertWhole(db, 'integrity_check', fileName);
    else if (options.check) assertWhole(db, 'quick_check', fileName);
    const migrations = options.migrations ?? MIGRATIONS;
    if (versionOf(db) < migrations.length) {
      keepCopy(db, backupFolder(options.backups, projectIdOf(db)), fileName, 'before-update');
      migrate(db, fileName, migrations);
    }
    prepareForWork(db);
    return { db, path, recovered };
  } catch (error) {
    db?.close();
    throw toRootedError(error, { fileName });
  }
}

/** Makes a new project file with the current schema. Fails with PROJECT_EXISTS; a half-made file is removed. */
export function createProjectFile(path: string): OpenFile {
  const fileName = basename(path);
  if (existsSync(path)) throw new RootedError('PROJECT_EXISTS', 'the file is there already', { fileName });
  let db: Database | null = null;
  try {
    db = connect(path, { mustExist: false });
    db.pragma(`application_id = ${APPLICATION_ID}`);
    lock(db);
    migrate(db, fileName);
    prepareForWork(db);
    return { db, path, recovered: false };
  } catch (error) {
    db?.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    throw toRootedError(error, { fileName });
  }
}

/** Ends work on a file so that it is one file again: everything is in it, and no `-wal` is left beside it. */
export function closeProjectFile(file: OpenFile): void {
  if (!file.db.open) return;
  file.db.pragma('optimize');
  file.db.pragma('wal_checkpoint(TRUNCATE)');
  file.db.close();
}
