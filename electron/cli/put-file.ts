import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { RootedError } from '../../shared/api/errors.ts';

/**
 * Copies a finished file to where the user wants it. An older file there stays whole until the new one is. Fails with
 * DISK_FULL or DISK_FAILED; nothing is then left of the new one.
 */
export function putFile(from: string, to: string): void {
  const part = `${to}.${process.pid}.part`;
  try {
    copyFileSync(from, part);
    const file = openSync(part, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    const code = reason === 'ENOSPC' || reason === 'EDQUOT' ? 'DISK_FULL' : 'DISK_FAILED';
    throw new RootedError(code, reason, { fileName: basename(to), reason }, { cause: error });
  }
}
