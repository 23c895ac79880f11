import { connect, type Database } from './database.ts';
import { inspectFile } from './inspect-file.ts';
import { moveIntoPlace, partOf, removePart } from './safe-files.ts';

/**
 * Writes everything that is committed to a new file at `target`: through a part that is checked page by page, synced
 * and renamed, so that an older file there stays whole until the new one is. Blocks until it is done. Fails with
 * DISK_FULL and the like, or with PROJECT_DAMAGED where what was read is not whole; nothing is then left of the new
 * file.
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

/** As {@link writeCopy}, some pages at a time between other work: what is written meanwhile is in the copy as well. */
export async function writeCopyInSteps(db: Database, target: string): Promise<void> {
  const part = partOf(target);
  removePart(part);
  try {
    await db.backup(part);
    endWal(part);
    finish(part, target);
  } finally {
    removePart(part);
  }
}

function finish(part: string, target: string): void {
  inspectFile(part, false);
  moveIntoPlace(part, target);
}

/** A copy is one file: as it was taken, page by page, it would get a `-wal` beside it whenever it is looked into. */
function endWal(path: string): void {
  const db = connect(path, { mustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
