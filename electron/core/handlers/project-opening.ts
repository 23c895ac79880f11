import { closeSync, constants, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { CoreState } from '../core-state.ts';
import { backupsOf, copyProject } from '../storage/backup.ts';
import { checkHeader } from '../storage/file-header.ts';
import { openProjectFile } from '../storage/project-file.ts';

/**
 * Takes a file that was handed over into the projects folder, whole or not at all. A restored or downloaded project
 * comes without its `-wal`: a stale one beside it would be replayed into it (RELIABILITY). Gives the new path.
 */
export function adoptCopy(from: string, to: string): string {
  checkHeader(from);
  const part = `${to}.part`;
  try {
    copyFileSync(from, part, constants.COPYFILE_FICLONE);
    const handle = openSync(part, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    for (const suffix of ['-wal', '-shm']) rmSync(`${to}${suffix}`, { force: true });
    renameSync(part, to);
  } finally {
    rmSync(part, { force: true });
  }
  return to;
}

/**
 * Opens a project in place of the open one. The new file is opened first, so that a file that cannot be opened
 * leaves the user where they were.
 */
export function openPath(core: CoreState, path: string): void {
  if (core.current?.file.path === path) return;
  const check = !core.known.isAsLeft(path);
  const file = openProjectFile(path, { backups: core.backupsFolder, check });
  keepBackup(core);
  core.use(file);
}

/** Keeps a dated copy of the open project where something was done since the last one. */
export function keepBackup(core: CoreState): void {
  const session = core.current;
  if (!session) return;
  const fileName = basename(session.file.path);
  const newest = backupsOf(core.backupsFolder, fileName)[0];
  const revision = session.revisions.newest();
  if (!revision || (newest && newest.at >= revision.at)) return;
  copyProject(session.file.db, core.backupsFolder, fileName, 'automatic');
}
