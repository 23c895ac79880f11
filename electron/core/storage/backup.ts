import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { BackupReason } from '../../../shared/api/methods/backup-methods.ts';
import { type BackupName, backupName, readBackupName } from './backup-names.ts';
import { superseded } from './backup-thinning.ts';
import { connect, type Database } from './database.ts';
import { checkHeader } from './file-header.ts';
import { partOf, removePart } from './part-files.ts';
import { renameSynced } from './sync-files.ts';

/** A copy of a project, as its file name and the disk tell of it. */
export interface BackupFile extends BackupName {
  path: string;
  bytes: number;
}

/** Opens a finished copy as a stranger would and has SQLite check it, so that no backup is kept unseen. */
function assertCopyIsWhole(path: string, fileName: string): void {
  checkHeader(path);
  const db = connect(path, { mustExist: true });
  try {
    // A copy is one file: without this it would take a -wal beside it each time it is looked into.
    db.pragma('journal_mode = DELETE');
    const result = db.pragma('quick_check(1)', { simple: true });
    if (result !== 'ok') throw new RootedError('PROJECT_DAMAGED', String(result), { fileName });
  } finally {
    db.close();
  }
}

function finish(part: string, target: string): void {
  assertCopyIsWhole(part, basename(target));
  renameSynced(part, target);
}

/**
 * Writes everything that is committed to a new file at `target`: through a temporary file that is checked, synced and
 * renamed, so that an older file there stays whole until the new one is. Blocks until it is done.
 */
export function writeCopy(db: Database, target: string): void {
  const part = partOf(target);
  removePart(part);
  try {
    db.prepare('VACUUM INTO ?').run(part);
    finish(part, target);
  } finally {
    removePart(part);
  }
}

/** As {@link writeCopy}, page by page between other work: what is written meanwhile is in the copy as well. */
export async function writeCopyInSteps(db: Database, target: string): Promise<void> {
  const part = partOf(target);
  removePart(part);
  try {
    await db.backup(part);
    finish(part, target);
  } finally {
    removePart(part);
  }
}

/** The path of a new backup in a project's folder of them, which is made where it is missing. */
export function newBackupPath(
  folder: string,
  fileName: string,
  reason: BackupReason,
  at = new Date(),
): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, backupName(fileName, reason, at));
}

/** Keeps a dated copy in `folder` and removes those that it supersedes. Gives the copy's path. */
export function keepCopy(db: Database, folder: string, fileName: string, reason: BackupReason): string {
  const target = newBackupPath(folder, fileName, reason);
  writeCopy(db, target);
  thin(folder);
  return target;
}

/** Removes the backups in a folder that newer ones supersede. */
export function thin(folder: string): void {
  for (const old of superseded(backupsIn(folder))) rmSync(old.path, { force: true });
}

/** The backups in a folder, newest first; none where there is no folder yet. */
export function backupsIn(folder: string): BackupFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap(name => {
      const read = readBackupName(name);
      const path = join(folder, name);
      return read === null ? [] : [{ ...read, path, bytes: statSync(path).size }];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
