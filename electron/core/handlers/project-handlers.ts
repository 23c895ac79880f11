import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { projectMethods } from '../../../shared/api/methods/project-methods.ts';
import type { CoreState } from '../core-state.ts';
import { keepBackup } from '../project-backups.ts';
import { writeCopy } from '../storage/backup.ts';
import { checkProject } from '../storage/check-project.ts';
import { createProjectFile } from '../storage/project-file.ts';
import { adoptCopy } from '../storage/replace-file.ts';
import { beginProject } from './begin-project.ts';
import type { HandlersFor } from './handler-types.ts';
import { announceOpened, freePath, openPath } from './project-opening.ts';

function projectFiles(core: CoreState) {
  const openPathNow = core.current?.file.path;
  const inFolder = readdirSync(core.projectsFolder)
    .filter(name => name.endsWith('.rooted'))
    .map(name => join(core.projectsFolder, name));
  const paths = new Set(openPathNow ? [openPathNow, ...inFolder] : inFolder);
  return [...paths]
    .map(path => {
      const stat = statSync(path);
      return {
        token: core.files.register(path),
        fileName: basename(path),
        modifiedAt: Math.round(stat.mtimeMs),
        bytes: stat.size,
        open: path === openPathNow,
      };
    })
    .sort((a, b) => b.modifiedAt - a.modifiedAt);
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
    core.closeProject();
    const session = core.use(createProjectFile(freePath(core, params.name)));
    beginProject(session, params);
    return announceOpened(core);
  },

  'project.open': ({ token }, { core }) => {
    const { path, fileName } = core.files.resolve(token);
    openPath(core, core.files.isTemporary(path) ? adoptCopy(path, freePath(core, fileName)) : path);
    return announceOpened(core);
  },

  'project.openSample': ({ language }, { core }) => {
    const built = join(core.samplesFolder, `sample-${language}.rooted`);
    const stat = statSync(built, { throwIfNoEntry: false });
    if (!stat)
      throw new RootedError('PROJECT_MISSING', 'the sample study is not built', {
        fileName: basename(built),
      });
    const path = join(core.projectsFolder, language === 'zh' ? '示例研究.rooted' : 'Sample study.rooted');
    openPath(core, statSync(path, { throwIfNoEntry: false }) ? path : adoptCopy(built, path));
    return announceOpened(core);
  },

  'project.close': (_, { core }) => {
    keepBackup(core);
    core.closeProject();
    core.emit('project.closed', null);
    return null;
  },

  'project.copy': (_, { core }) => {
    const { path } = core.session.file;
    const copy = core.files.temporaryPath(basename(path));
    rmSync(copy, { force: true });
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
