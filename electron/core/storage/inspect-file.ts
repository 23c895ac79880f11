import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import { connectReading } from './database.ts';
import { toRootedError } from './storage-errors.ts';

/** True where the last session with a file did not end cleanly: what it wrote last is still beside the file. */
export function endedUncleanly(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Has SQLite look a file over, page by page. The connection may only read, so that a damaged file keeps each of its
 * bytes: a writing one would move the `-wal` into it at its end. Fails with PROJECT_DAMAGED or PROJECT_LOCKED.
 */
export function inspectFile(path: string, thoroughly: boolean): void {
  const fileName = basename(path);
  try {
    const db = connectReading(path);
    try {
      const found = db.pragma(thoroughly ? 'integrity_check(20)' : 'quick_check(20)') as Record<
        string,
        string
      >[];
      const lines = found.map(row => Object.values(row)[0] ?? '');
      if (lines.length === 1 && lines[0] === 'ok') return;
      throw new RootedError('PROJECT_DAMAGED', lines.join('; ').slice(0, 500), { fileName });
    } finally {
      db.close();
    }
  } catch (error) {
    throw toRootedError(error, { fileName });
  }
}
