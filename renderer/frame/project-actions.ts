import i18next from 'i18next';
import { api } from '../api/api.ts';
import { download } from '../api/files.ts';
import { attempt, notify } from '../state/toasts.ts';

/** Hands out a copy of the open project, complete and safe to pass on. */
export function copyProject(): Promise<void> {
  return quietly(async () => {
    const file = await api.call('project.copy', {});
    download(file);
    notify({ tone: 'done', text: i18next.t('projects.copyDone', { fileName: file.fileName }) });
  });
}

/** Closes the open project; the page follows when the core says that it is closed. */
export function closeProject(): Promise<void> {
  return quietly(async () => {
    await api.call('project.close', {});
  });
}

async function quietly(work: () => Promise<void>): Promise<void> {
  await attempt(work);
}
