import i18next from 'i18next';
import { api } from '../../api/api.ts';
import { attempt, notify } from '../../state/toasts.ts';
import { readAgain } from './import-flow.ts';
import { type PreviewFile, rereadItem } from './import-item.ts';
import { setItem, useImport } from './import-store.ts';

/** Reads a file again with a pattern, or with the labels that are found where there is none. */
export function applyPattern(file: PreviewFile, pattern: string | undefined): Promise<void> {
  return readAgain({ ...file, pattern });
}

/** Reads every file with a pattern; those in which no line begins so stay as they are. */
export async function applyPatternToAll(pattern: string): Promise<void> {
  const files = useImport
    .getState()
    .items.filter(({ preview }) => preview.error === null && preview.table === null)
    .map(({ file }) => ({ before: file, again: { ...file, pattern } }));
  const previews = await attempt(() =>
    api.call('imports.preview', { files: files.map(({ again }) => again) }),
  );
  if (previews === undefined) return;
  let count = 0;
  for (const [index, { before, again }] of files.entries()) {
    const preview = previews[index];
    if (preview === undefined || preview.error !== null || preview.speakers.length === 0) continue;
    count++;
    setItem(again.token, item => (item.file === before ? rereadItem(item, again, preview) : item));
  }
  notify({ tone: 'done', text: i18next.t('importTurns.usedFor', { count }) });
}
