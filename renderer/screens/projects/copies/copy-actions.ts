import i18next from 'i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { api } from '../../../api/api.ts';
import { attempt, notify } from '../../../state/toasts.ts';

export type Copy = Result<'backups.list'>[number];

/** The copies of a project file, newest first; undefined where they could not be asked for. */
export function listCopies(project: string): Promise<Copy[] | undefined> {
  return attempt(() => api.call('backups.list', { project }));
}

/** Opens a copy as a project of its own; true when it is open. */
export async function openCopy({ token }: Copy): Promise<boolean> {
  const info = await attempt(() => api.call('backups.open', { backup: token }));
  return info !== undefined;
}

/** Puts a copy in the place of the project and opens it; true when it is open. */
export async function restoreCopy(project: string, { token }: Copy): Promise<boolean> {
  const info = await attempt(() => api.call('backups.restore', { project, backup: token }));
  if (info === undefined) return false;
  notify({ tone: 'done', text: i18next.t('projects.copies.restored', { name: info.project.name }) });
  return true;
}
