import { closeSync, constants, copyFileSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until a file's bytes, or a folder's entries, are on the disk. */
export function syncPath(path: string, flags: 'r' | 'r+' = 'r'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } catch (error) {
    // Windows syncs no folders; there the rename itself is durable.
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished file its name, so that after a power cut there is the old one or the new one, whole. */
export function renameSynced(from: string, to: string): void {
  syncPath(from, 'r+');
  renameSync(from, to);
  syncPath(dirname(to));
}

/** Copies a file's bytes, sharing them where the file system can. */
export function copyBytes(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}
