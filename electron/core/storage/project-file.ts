import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import { BackupShelf } from './backup-shelf.ts';
import { installChangeLog } from './change-log.ts';
import { APPLICATION_ID, connect, type Database } from './database.ts';
import { assertNotNewer, checkHeader } from './file-header.ts';
import { endedUncleanly, inspectFile } from './inspect-file.ts';
import { lockFile } from './lock-file.ts';
import { migrate, versionOf } from './migrate.ts';
import { MIGRATIONS, type Migration, versionAfter } from './migrations/migrations.ts';
import { finishReplacing } from './replace-file.ts';
import { moveIntoPlace, partOf, removePart, removeSideFiles } from './safe-files.ts';
import { toRootedError } from './storage-errors.ts';

/** An open project file: the only connection to it. */
export interface OpenFile {
  db: Database;
  path: string;
  /** True where the last session did not end cleanly; the whole file was then checked before use. */
  recovered: boolean;
  /** True where a copy was being put in this file's place when the program ended; it is there now. */
  restored: boolean;
}

export interface OpenOptions {
  /** Folder of the kept copies: one is made before a migration. */
  backups: string;
  /** False where the file is known to be as this program left it, so that the quick check can be spared. */
  check: boolean;
  /** Steps to bring the file to; the program's own when left out. */
  migrations?: readonly Migration[];
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

/** Settings of every connection that is about to be worked with. */
function prepareForWork(db: Database): void {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  installChangeLog(db);
}

/** Brings an older file to the newest schema, with a copy first that a failed step cannot reach. */
function update(db: Database, path: string, backups: string, steps: readonly Migration[]): void {
  if (versionOf(db) >= versionAfter(steps)) return;
  new BackupShelf(backups).add(db, path, 'before-update');
  migrate(db, basename(path), steps);
}

/**
 * Opens a project file for work, alone. Fails with PROJECT_MISSING, PROJECT_EMPTY_FILE, PROJECT_NOT_ROOTED,
 * PROJECT_NEWER, PROJECT_READ_ONLY, PROJECT_LOCKED, PROJECT_DAMAGED, BACKUP_FAILED or MIGRATION_FAILED; the file is
 * then as it was.
 */
export function openProjectFile(path: string, options: OpenOptions): OpenFile {
  const fileName = basename(path);
  const { backups, check, migrations: steps = MIGRATIONS } = options;
  const restored = finishReplacing(path);
  checkHeader(path, versionAfter(steps));
  assertWritable(path);
  const recovered = endedUncleanly(path);
  if (recovered || check) inspectFile(path, recovered);
  let db: Database | null = null;
  try {
    db = lockFile(path);
    // The inspection may have left one; alone with the file, nobody else can be using it.
    rmSync(`${path}-shm`, { force: true });
    assertNotNewer(versionOf(db), fileName, versionAfter(steps));
    update(db, path, backups, steps);
    prepareForWork(db);
    return { db, path, recovered, restored };
  } catch (error) {
    db?.close();
    throw toRootedError(error, { fileName });
  }
}

/**
 * Makes a new project file with the current schema and what `begin` puts into it, wholly or not at all. Fails with
 * PROJECT_EXISTS.
 */
export function createProjectFile(path: string, begin: (file: OpenFile) => void): void {
  const fileName = basename(path);
  if (existsSync(path)) throw new RootedError('PROJECT_EXISTS', 'the file is there already', { fileName });
  const part = partOf(path);
  removePart(part);
  try {
    const db = connect(part, { mustExist: false });
    try {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(db, fileName);
      prepareForWork(db);
      begin({ db, path: part, recovered: false, restored: false });
    } finally {
      db.close();
    }
    removeSideFiles(path);
    moveIntoPlace(part, path);
  } catch (error) {
    removePart(part);
    throw toRootedError(error, { fileName });
  }
}

/** Ends work on a file so that it is one file again: everything is in it, and no `-wal` is left beside it. */
export function closeProjectFile(file: OpenFile): void {
  if (!file.db.open) return;
  try {
    file.db.pragma('optimize');
    file.db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    file.db.close();
  }
}
