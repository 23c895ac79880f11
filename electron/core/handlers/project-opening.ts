import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreState } from '../core-state.ts';
import { safeName } from '../file-tokens.ts';
import { keepBackup } from '../project-backups.ts';
import { openProjectFile } from '../storage/project-file.ts';

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

/** A path in the projects folder that is not taken: `Name.rooted`, `Name 2.rooted` … */
export function freePath(core: CoreState, name: string): string {
  const stem = safeName(name).replace(/\.rooted$/i, '');
  for (let n = 1; ; n++) {
    const path = join(core.projectsFolder, `${stem}${n === 1 ? '' : ` ${n}`}.rooted`);
    if (!statSync(path, { throwIfNoEntry: false })) return path;
  }
}

/** Tells every client of the project that was opened. */
export function announceOpened(core: CoreState) {
  const info = core.session.info();
  core.emit('project.opened', info);
  return info;
}
