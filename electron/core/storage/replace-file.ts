import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stemOf } from './backup-names.ts';
import { checkHeader } from './file-header.ts';
import { partOf, removePart } from './part-files.ts';
import { copyBytes, renameSynced } from './sync-files.ts';

const SIDES = ['-wal', '-shm'] as const;

/**
 * Puts a copy of a closed project file at `to`, whole or not at all. A restored or downloaded project comes without
 * its `-wal`: a stale one beside it would be replayed into it (RELIABILITY), so what lies there goes first. Gives `to`.
 * Fails with the codes of `checkHeader`.
 */
export function adoptCopy(from: string, to: string): string {
  checkHeader(from);
  const part = partOf(to);
  try {
    copyBytes(from, part);
    for (const suffix of SIDES) rmSync(`${to}${suffix}`, { force: true });
    renameSynced(part, to);
  } finally {
    removePart(part);
  }
  return to;
}

/**
 * Keeps a file that cannot be opened under another name in its folder, with all that belongs to it, before another
 * takes its place. Gives the new path.
 */
export function setAside(path: string, at = new Date()): string {
  const stamp = at.toISOString().replaceAll(':', '-').replace('.', '-');
  const aside = join(dirname(path), `${stemOf(path)} damaged ${stamp}.rooted`);
  // Copied, not moved: cut short at any point, what was there still is.
  for (const suffix of [...SIDES, '']) {
    if (!existsSync(`${path}${suffix}`)) continue;
    const part = partOf(`${aside}${suffix}`);
    copyBytes(`${path}${suffix}`, part);
    renameSynced(part, `${aside}${suffix}`);
  }
  return aside;
}
