import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { projectMethods } from '../../../shared/api/methods/project-methods.ts';
import type { CoreState } from '../core-state.ts';
import { safeName } from '../file-tokens.ts';
import { ProjectSession } from '../project-session.ts';
import { checkProject } from '../storage/check-project.ts';
import { createProjectFile } from '../storage/project-file.ts';
import { freeName } from '../storage/replace-file.ts';
import { removePart } from '../storage/safe-files.ts';
import { writeCopy } from '../storage/write-copy.ts';
import { beginProject } from './begin-project.ts';
import type { HandlersFor } from './handler-types.ts';
import { adoptCopy, openPath, truePath } from './project-opening.ts';

/** One project file as the list shows it, or null where it is not there any more. */
function fileRow(core: CoreState, path: string): Result<'project.list'>[number] | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  const session = core.current?.file.path === path ? core.current : null;
  return {
    token: core.files.register(path),
    fileName: basename(path),
    modifiedAt: Math.round(stat.mtimeMs),
    bytes: stat.size,
    open: session !== null,
    contents: session ? (session.remembered()?.contents ?? null) : core.known.contentsOf(path),
    copies: core.shelf.list(path).length,
    problem: core.problems.get(path) ?? null,
  };
}

/** Files of the projects folder, with the open one and those that could not be opened, wherever they lie. */
function projectFiles(core: CoreState) {
  const openNow = core.current ? [core.current.file.path] : [];
  const inFolder = readdirSync(core.projectsFolder)
    .filter(name => name.endsWith('.rooted'))
    .map(name => join(core.projectsFolder, name));
  return [...new Set([...openNow, ...core.problems.keys(), ...inFolder])]
    .flatMap(path => fileRow(core, path) ?? [])
    .sort((a, b) => b.modifiedAt - a.modifiedAt);
}

/** A path in the projects folder that is not taken. */
function freePath(core: CoreState, name: string): string {
  return freeName(core.projectsFolder, safeName(name).replace(/\.rooted$/i, ''));
}

/** Takes a file from elsewhere into the projects folder and opens it; one that cannot be opened is not kept. */
function openHandedOver(core: CoreState, path: string, fileName: string) {
  const adopted = adoptCopy(path, freePath(core, fileName));
  try {
    return openPath(core, adopted);
  } catch (error) {
    removePart(adopted);
    throw error;
  }
}

type Names =
  | 'project.state'
  | 'project.list'
  | 'project.create'
  | 'project.open'
  | 'project.openSample'
  | 'project.close'
  | 'project.copy'
  | 'project.check'
  | 'project.update';

export const projectHandlers: HandlersFor<Names & keyof typeof projectMethods> = {
  'project.state': (_, { core }) => ({ open: core.current?.info() ?? null }),

  'project.list': (_, { core }) => projectFiles(core),

  'project.create': (params, { core }) => {
    const path = freePath(core, params.name);
    createProjectFile(path, file => beginProject(new ProjectSession(file, () => undefined), params));
    return openPath(core, path);
  },

  'project.open': ({ token }, { core }) => {
    const { path, fileName } = core.files.resolve(token);
    return core.files.isTemporary(path)
      ? openHandedOver(core, path, fileName)
      : openPath(core, truePath(path));
  },

  'project.openSample': ({ language }, { core }) => {
    const built = join(core.samplesFolder, `sample-${language}.rooted`);
    const stat = statSync(built, { throwIfNoEntry: false });
    if (!stat)
      throw new RootedError('PROJECT_MISSING', 'the sample study is not built', {
        fileName: basename(built),
      });
    const path = join(core.projectsFolder, language === 'zh' ? '示例研究.rooted' : 'Sample study.rooted');
    return openPath(core, existsSync(path) ? path : adoptCopy(built, path));
  },

  'project.close': (_, { core }) => {
    core.closeProject();
    core.emit('project.closed', null);
    return null;
  },

  'project.copy': (_, { core }) => {
    const { path } = core.session.file;
    const copy = core.files.temporaryPath(basename(path));
    writeCopy(core.session.file.db, copy);
    return core.files.ref(copy, `${basename(path, extname(path))}.rooted`);
  },

  'project.check': (_, { core }) => checkProject(core.session.rows),

  'project.update': (params, { core }) => {
    const project = core.session.info().project;
    core.session.write({ command: 'project.update', subject: params.name ?? project.name }, rows =>
      rows.update('project', project.id, params),
    );
    return null;
  },
};
