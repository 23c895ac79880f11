import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { CoreState } from '../core-state.ts';
import type { Copy } from '../storage/backup-shelf.ts';
import { freeName } from '../storage/replace-file.ts';
import { restoreCopy } from '../storage/restore-copy.ts';
import type { HandlersFor } from './handler-types.ts';
import { adoptCopy, openPath, truePath } from './project-opening.ts';

type Listed = Result<'backups.list'>['backups'][number];

function projectPath(core: CoreState, token: string | undefined): string {
  return token === undefined ? core.session.file.path : truePath(core.files.resolve(token).path);
}

function listed(core: CoreState, copy: Copy): Listed {
  const { path, at, why, bytes } = copy;
  return { token: core.files.register(path), at, why, bytes, contents: core.shelf.contentsOf(copy) };
}

/** The project and the copy of it that are meant. Fails with TOKEN_UNKNOWN where the copy is not one of its. */
function chosen(core: CoreState, { project, backup }: CheckedParams<'backups.restore'>) {
  const path = projectPath(core, project);
  const { path: wanted } = core.files.resolve(backup);
  const copy = core.shelf.list(path).find(each => each.path === wanted);
  if (!copy) throw new RootedError('TOKEN_UNKNOWN', 'not a copy of this project');
  return { path, copy };
}

function restore(core: CoreState, path: string, copy: Copy): string | null {
  const wasOpen = core.current?.file.path === path;
  // What it holds now is kept by the restore itself.
  if (wasOpen) core.closeProject({ keepCopy: false });
  try {
    return restoreCopy(core.shelf, path, copy);
  } catch (error) {
    // Whoever was at work on it goes on where they were.
    if (wasOpen) openPath(core, path);
    throw error;
  }
}

/** `2026-11-24 14-05` in the computer's own time: for a file's name, where a colon may not stand. */
function stamp(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}-${two(date.getMinutes())}`;
}

export const backupHandlers: HandlersFor<'backups.list' | 'backups.restore' | 'backups.openCopy'> = {
  'backups.list': ({ project }, { core }) => {
    const path = projectPath(core, project);
    return { fileName: basename(path), backups: core.shelf.list(path).map(copy => listed(core, copy)) };
  },

  'backups.restore': (params, { core }) => {
    const { path, copy } = chosen(core, params);
    const aside = restore(core, path, copy);
    return { opened: openPath(core, path), asideAs: aside && basename(aside) };
  },

  'backups.openCopy': (params, { core }) => {
    const { path, copy } = chosen(core, params);
    const folder = existsSync(dirname(path)) ? dirname(path) : core.projectsFolder;
    const stem = `${basename(path).replace(/\.rooted$/i, '')} ${stamp(copy.at)}`;
    return openPath(core, adoptCopy(copy.path, freeName(folder, stem)));
  },
};
