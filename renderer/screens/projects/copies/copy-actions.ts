import i18next from 'i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { api } from '../../../api/api.ts';
import { formatsFor } from '../../../i18n/format.ts';
import { attempt, notify } from '../../../state/toasts.ts';
import type { CopiesOf } from './copies-store.ts';

export type Copy = Result<'backups.list'>['backups'][number];

/** A project's name as people see it: its file's, without the ending. */
export function projectName(fileName: string): string {
  return fileName.replace(/\.rooted$/i, '');
}

/** The copies of a project file, newest first; undefined where they could not be asked for. */
export async function listCopies({ project }: CopiesOf): Promise<Copy[] | undefined> {
  return (await attempt(() => api.call('backups.list', { project })))?.backups;
}

/** Opens a copy as a project of its own; true when it is open. */
export async function openCopy({ project, fileName }: CopiesOf, { token }: Copy): Promise<boolean> {
  const info = await attempt(() => api.call('backups.openCopy', { project, backup: token }));
  if (info === undefined) return false;
  const words = { file: projectName(info.fileName), name: projectName(fileName) };
  notify({ tone: 'done', text: i18next.t('projects.copies.opened', words) });
  return true;
}

/** Puts a copy in the place of the project and opens it; true when it is open. */
export async function restoreCopy({ project, fileName }: CopiesOf, { token, at }: Copy): Promise<boolean> {
  const done = await attempt(() => api.call('backups.restore', { project, backup: token }));
  if (done === undefined) return false;
  const words = { name: projectName(fileName), date: formatsFor(i18next.language).dateTime(at) };
  const text =
    done.asideAs === null
      ? i18next.t('projects.copies.restored', words)
      : i18next.t('projects.copies.restoredAside', { ...words, file: done.asideAs });
  notify({ tone: 'done', text });
  return true;
}
