import type { Database } from './database.ts';
import { inspectFile } from './inspect-file.ts';
import { moveIntoPlace, partOf, removePart } from './safe-files.ts';

/**
 * Writes everything that is committed to a new file at `target`: through a part that is checked page by page, synced
 * and renamed, so that an older file there stays whole until the new one is. Fails with DISK_FULL and the like, or
 * with PROJECT_DAMAGED where what was read is not whole; nothing is then left of the new file.
 */
export function writeCopy(db: Database, target: string): void {
  const part = partOf(target);
  removePart(part);
  try {
    db.prepare('VACUUM INTO ?').run(part);
    inspectFile(part, false);
    moveIntoPlace(part, target);
  } catch (error) {
    removePart(part);
    throw error;
  }
}
