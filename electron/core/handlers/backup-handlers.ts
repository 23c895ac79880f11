import { basename } from 'node:path';
import type { CoreState } from '../core-state.ts';
import { backupsOf, keepBackup } from '../project-backups.ts';
import { countsIn } from '../storage/backup-counts.ts';
import { stemOf } from '../storage/backup-names.ts';
import { closeProjectFile, openProjectFile } from '../storage/project-file.ts';
import { adoptCopy, setAside } from '../storage/replace-file.ts';
import type { HandlersFor } from './handler-types.ts';
import { announceOpened, freePath, openPath } from './project-opening.ts';

/** The name a project gets that is opened from one of its copies. */
function copyName(path: string): string {
  return basename(path).replace(/ (automatic|before-update|before-restore)\.rooted$/, '.rooted');
}

/** Keeps what stands at a path before something else does: as one more backup or, where it cannot be read, set aside. */
function keepWhatIsThere(core: CoreState, path: string): void {
  if (core.current?.file.path !== path) {
    try {
      openPath(core, path);
    } catch {
      setAside(path);
      return;
    }
  }
  keepBackup(core, 'before-restore');
  core.closeProject();
}

export const backupHandlers: HandlersFor<'backups.list' | 'backups.restore' | 'backups.open'> = {
  'backups.list': ({ project }, { core }) => {
    const path = project === undefined ? core.session.file.path : core.files.resolve(project).path;
    return backupsOf(core, path).map(copy => ({
      token: core.files.register(copy.path),
      at: copy.at.getTime(),
      reason: copy.reason,
      bytes: copy.bytes,
      counts: countsIn(copy.path),
    }));
  },

  'backups.restore': ({ project, backup }, { core }) => {
    const { path } = core.files.resolve(project);
    const copy = core.files.resolve(backup).path;
    // Seen to open before anything is given up for it.
    closeProjectFile(openProjectFile(copy, { backups: core.backupsFolder, check: true }));
    keepWhatIsThere(core, path);
    adoptCopy(copy, path);
    openPath(core, path);
    return announceOpened(core);
  },

  'backups.open': ({ backup }, { core }) => {
    const copy = core.files.resolve(backup).path;
    openPath(core, adoptCopy(copy, freePath(core, stemOf(copyName(copy)))));
    return announceOpened(core);
  },
};
