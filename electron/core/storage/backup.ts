import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import { connect, type Database } from './database.ts';
import { checkHeader } from './file-header.ts';

/** How many copies of one project are kept; the oldest goes first. */
const KEPT = 12;

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Opens a finished copy as a stranger would and has SQLite check it, so that no backup is kept unseen. */
function assertCopyIsWhole(path: string): void {
  checkHeader(path);
  const db = connect(path, { mustExist: true });
  try {
    const result = db.pragma('quick_check(1)', { simple: true });
    if (result !== 'ok')
      throw new RootedError('PROJECT_DAMAGED', String(result), { fileName: basename(path) });
  } finally {
    db.close();
  }
}

/**
 * Writes everything that is committed to a new file at `target`: through a temporary file that is checked, synced and
 * renamed, so that an older file there stays whole until the new one is.
 */
export function writeCopy(db: Database, target: string): void {
  const temporary = `${target}.part`;
  rmSync(temporary, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    assertCopyIsWhole(temporary);
    syncPath(temporary);
    renameSync(temporary, target);
    syncPath(dirname(target));
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${temporary}${suffix}`, { force: true });
    throw error;
  }
}

/** Keeps a dated copy in `folder` and removes the oldest beyond the limit. Gives the copy's path. */
export function copyProject(
  db: Database,
  folder: string,
  fileName: string,
  why: string,
  now = new Date(),
): string {
  mkdirSync(folder, { recursive: true });
  const stem = fileName.replace(/\.rooted$/i, '');
  const stamp = now.toISOString().replaceAll(':', '-').replace('.', '-');
  const target = join(folder, `${stem} ${stamp} ${why}.rooted`);
  writeCopy(db, target);
  for (const old of backupsOf(folder, fileName).slice(KEPT)) rmSync(old.path, { force: true });
  return target;
}

/** Copies of one project, newest first. */
export function backupsOf(folder: string, fileName: string): { path: string; at: number; bytes: number }[] {
  const stem = `${fileName.replace(/\.rooted$/i, '')} `;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return []; // No folder yet means no backup yet.
  }
  return names
    .filter(
      name =>
        name.startsWith(stem) &&
        name.endsWith('.rooted') &&
        /^\d{4}-\d\d-\d\dT/.test(name.slice(stem.length)),
    )
    .map(name => {
      const path = join(folder, name);
      const stat = statSync(path);
      return { path, at: stat.mtimeMs, bytes: stat.size };
    })
    .sort((a, b) => b.path.localeCompare(a.path, 'en'));
}
