import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { ProjectInfo } from '../../../shared/api/methods/project-methods.ts';
import type { CoreState } from '../core-state.ts';
import { checkHeader } from '../storage/file-header.ts';
import { openProjectFile } from '../storage/project-file.ts';
import {
  copyToPart,
  moveIntoPlace,
  partOf,
  removeLeftovers,
  removeSideFiles,
} from '../storage/safe-files.ts';
import { verifyTexts } from '../verify-texts.ts';

/**
 * Takes a file that was handed over into the projects folder, whole or not at all. A restored or downloaded project
 * comes without its `-wal`: a stale one beside it would be replayed into it (RELIABILITY). Gives the new path.
 */
export function adoptCopy(from: string, to: string): string {
  checkHeader(from);
  const part = partOf(to);
  copyToPart(from, part);
  removeSideFiles(to);
  moveIntoPlace(part, to);
  return to;
}

/** A file's one true path: its copies are kept by it, and SQLite keeps the `-wal` beside it. */
export function truePath(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : path;
}

/**
 * Opens a project in place of the open one, and tells everybody. The new file is opened first, so that a file that
 * cannot be opened leaves the user where they were. What a broken-off start has left beside it goes.
 */
export function openPath(core: CoreState, path: string): ProjectInfo {
  if (core.current?.file.path !== path) {
    removeLeftovers(dirname(path), basename(path));
    try {
      core.use(openProjectFile(path, { backups: core.backupsFolder, check: !core.known.isAsLeft(path) }));
      core.problems.delete(path);
    } catch (error) {
      if (error instanceof RootedError) core.problems.set(path, error.code);
      throw error;
    }
    afterOpening(core);
  }
  const info = core.session.info();
  core.emit('project.opened', info);
  return info;
}

function afterOpening(core: CoreState): void {
  const { session } = core;
  const { path } = session.file;
  const former = core.known.formerPath(path, session.info().project.id);
  if (former !== null) core.shelf.follow(former, path);
  verifyTexts(session, titles => {
    session.damagedTexts = titles;
    if (core.current === session) core.emit('project.opened', session.info());
  });
}
