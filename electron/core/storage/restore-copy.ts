import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type ErrorCode, RootedError } from '../../../shared/api/errors.ts';
import type { BackupShelf, Copy } from './backup-shelf.ts';
import { checkHeader } from './file-header.ts';
import { endedUncleanly, inspectFile } from './inspect-file.ts';
import { lockFile } from './lock-file.ts';
import { replaceFile, setAside } from './replace-file.ts';
import { copyToPart, partOf, removePart } from './safe-files.ts';
import { toRootedError } from './storage-errors.ts';

/** What a file may be called that cannot be read as a project any more. */
const DAMAGE: readonly ErrorCode[] = ['PROJECT_DAMAGED', 'PROJECT_EMPTY_FILE', 'PROJECT_NOT_ROOTED'];

export function isDamage(error: unknown): boolean {
  return error instanceof RootedError && DAMAGE.includes(error.code);
}

/** Brings a copy beside the file it is to replace and has it looked over. Fails with BACKUP_DAMAGED. */
function readyPart(path: string, copy: string): string {
  const part = partOf(path);
  copyToPart(copy, part);
  try {
    checkHeader(part);
    inspectFile(part, true);
    return part;
  } catch (error) {
    removePart(part);
    const { message } = toRootedError(error);
    throw new RootedError('BACKUP_DAMAGED', message, { fileName: basename(path) }, { cause: error });
  }
}

/** Keeps what the file holds now: as a copy where it is whole, else under another name beside it. */
function keepPresent(shelf: BackupShelf, path: string, now: Date): string | null {
  try {
    checkHeader(path);
    inspectFile(path, endedUncleanly(path));
    const db = lockFile(path);
    try {
      shelf.add(db, path, 'before-restore', now.getTime());
    } finally {
      db.close();
    }
    return null;
  } catch (error) {
    const known = toRootedError(error, { fileName: basename(path) });
    if (!isDamage(known)) throw known;
    return setAside(path, now);
  }
}

/**
 * Puts a kept copy in the place of a project file that nobody has open. What the file held is kept first; where it is
 * damaged, it is put aside untouched, and its new path is given. Fails with BACKUP_DAMAGED, PROJECT_LOCKED,
 * PROJECT_NEWER, DISK_FULL or BACKUP_FAILED; the file is then as it was.
 */
export function restoreCopy(shelf: BackupShelf, path: string, copy: Copy, now = new Date()): string | null {
  const part = readyPart(path, copy.path);
  try {
    const aside = existsSync(path) ? keepPresent(shelf, path, now) : null;
    replaceFile(part, path);
    return aside;
  } catch (error) {
    throw toRootedError(error, { fileName: basename(path) });
  } finally {
    removePart(part);
  }
}
