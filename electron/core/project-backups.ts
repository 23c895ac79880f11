import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupReason } from '../../shared/api/methods/backup-methods.ts';
import type { CoreState } from './core-state.ts';
import type { ProjectSession } from './project-session.ts';
import {
  type BackupFile,
  backupsIn,
  keepCopy,
  newBackupPath,
  thin,
  writeCopyInSteps,
} from './storage/backup.ts';
import { stemOf } from './storage/backup-names.ts';
import { backupFolder } from './storage/project-file.ts';

const folderOf = (core: CoreState, session: ProjectSession) =>
  backupFolder(core.backupsFolder, session.info().project.id);

/** Whether anything was done since the newest copy. */
function isBehind(session: ProjectSession, folder: string): boolean {
  const revision = session.revisions.newest();
  const newest = backupsIn(folder)[0];
  return revision !== null && (newest === undefined || newest.at.getTime() < revision.at);
}

/** Keeps a dated copy of the open project where something was done since the last one; blocks until it is done. */
export function keepBackup(core: CoreState, reason: BackupReason = 'automatic'): void {
  const session = core.current;
  if (!session || !core.keepsBackups) return;
  const folder = folderOf(core, session);
  if (reason !== 'automatic' || isBehind(session, folder)) {
    keepCopy(session.file.db, folder, basename(session.file.path), reason);
  }
}

/** As `keepBackup`, between other work: nobody waits for it, and what is done meanwhile goes into the copy. */
export async function keepBackupInSteps(core: CoreState): Promise<void> {
  const session = core.current;
  if (!session || session.isBusy || !core.keepsBackups) return;
  const folder = folderOf(core, session);
  if (!isBehind(session, folder)) return;
  await writeCopyInSteps(session.file.db, newBackupPath(folder, basename(session.file.path), 'automatic'));
  thin(folder);
}

/**
 * The copies kept of a project file, newest first. A file that can no longer be read is known by where it lay when it
 * was last closed or, failing that, by its name.
 */
export function backupsOf(core: CoreState, path: string): BackupFile[] {
  const session = core.current;
  const isOpen = session?.file.path === path;
  const projectId = isOpen ? session.info().project.id : core.known.projectIdOf(path);
  if (projectId !== null) return backupsIn(backupFolder(core.backupsFolder, projectId));
  const stem = stemOf(path);
  return backupFolders(core.backupsFolder)
    .flatMap(backupsIn)
    .filter(copy => copy.stem === stem)
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The folders of all projects that have backups. */
export function backupFolders(backups: string): string[] {
  try {
    return readdirSync(backups, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => join(backups, entry.name));
  } catch {
    return []; // No folder yet means no backup yet.
  }
}
