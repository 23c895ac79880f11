import i18next from 'i18next';
import { api } from '../../api/api.ts';
import { ApiError, isCancelled } from '../../api/api-error.ts';
import { upload } from '../../api/files.ts';
import { errorSentence } from '../../i18n/error-sentence.ts';
import { tellStep } from '../../state/history-actions.ts';
import { attempt, notify, notifyError } from '../../state/toasts.ts';
import { namesToReplace } from './anonymise/names-store.ts';
import { tellReplaced } from './anonymise/tell-replaced.ts';
import type { FoundFile } from './found-files.ts';
import {
  commitItem,
  type ImportPreview,
  newItem,
  type PreviewFile,
  rereadItem,
  type TableChoice,
} from './import-item.ts';
import { endImport, setImport, setItem, useImport } from './import-store.ts';
import { noteUpload } from './import-uploads.ts';

const UPLOADS_AT_ONCE = 3;

/** Hands the files to the core and asks what it makes of them; nothing is stored yet. */
export async function beginImport(found: readonly FoundFile[]): Promise<void> {
  if (found.length === 0) {
    notify({ tone: 'info', text: i18next.t('sources.importing.nothing') });
    return;
  }
  if (useImport.getState().phase !== 'idle') return;
  const abort = new AbortController();
  setImport({ phase: 'uploading', progress: null, items: [], cancel: () => abort.abort() });
  try {
    const uploads = await uploadAll(found, abort.signal);
    const files = uploads.flatMap(each => ('file' in each ? [each.file] : []));
    const previews = await previewAll(files, abort.signal);
    const items = files.flatMap((file, index) => {
      const preview = previews[index];
      return preview === undefined ? [] : [newItem(file, preview)];
    });
    const failed = uploads.flatMap(each => ('failed' in each ? [each.failed] : []));
    if (failed.length > 0) tellFailed(failed);
    if (items.length === 0) endImport();
    else setImport({ phase: 'reviewing', progress: null, items });
  } catch (cause) {
    endImport();
    notifyError(cause);
  }
}

type Uploaded = { file: PreviewFile } | { failed: string };

async function uploadAll(found: readonly FoundFile[], signal: AbortSignal): Promise<Uploaded[]> {
  const results: Uploaded[] = new Array(found.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < found.length) {
      const index = next++;
      const each = found[index];
      if (each === undefined) continue;
      setImport({ progress: { done, total: found.length, subject: each.file.name } });
      results[index] = await uploadOne(each, signal);
      done++;
    }
  };
  await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, work));
  return results;
}

async function uploadOne({ file, folder }: FoundFile, signal: AbortSignal): Promise<Uploaded> {
  try {
    const token = noteUpload(await upload(file, undefined, signal));
    return { file: { token, fileName: file.name, folder } };
  } catch (cause) {
    if (isCancelled(cause)) throw cause;
    return { failed: errorSentence(ApiError.from(cause)) };
  }
}

async function previewAll(files: PreviewFile[], signal: AbortSignal): Promise<ImportPreview[]> {
  if (files.length === 0) return [];
  setImport({ phase: 'previewing', progress: null });
  return api.call('imports.preview', { files }, { signal, onProgress: progress => setImport({ progress }) });
}

/** Reads one file again in another encoding. */
export function changeEncoding(file: PreviewFile, encoding: string): Promise<void> {
  return readAgain({ ...file, encoding });
}

/** Reads a table again with other columns, or as other documents; what is undefined is guessed anew. */
export function changeTable(file: PreviewFile, change: TableChoice): Promise<void> {
  return readAgain({ ...file, table: { ...file.table, ...change } });
}

/** Reads one file again as it is chosen now. */
export async function readAgain(again: PreviewFile): Promise<void> {
  // What is chosen next builds on this choice, though it is still being read; only the last one's answer is shown.
  setItem(again.token, item => ({ ...item, file: again }));
  const previews = await attempt(() => api.call('imports.preview', { files: [again] }));
  const preview = previews?.[0];
  if (preview === undefined) return;
  setItem(again.token, item => (item.file === again ? rereadItem(item, again, preview) : item));
}

/** Stores the files that are to be imported, with the files themselves where these are to be kept, each on its own: what is done when it is stopped is kept. */
export async function commitImport(keepsOriginals: boolean): Promise<void> {
  const items = useImport.getState().items.filter(item => item.included);
  const anonymise = namesToReplace();
  const abort = new AbortController();
  setImport({ phase: 'committing', progress: null, cancel: () => abort.abort() });
  try {
    const options = { signal: abort.signal, onProgress: setProgress };
    const { imported, failed } = await api.call(
      'imports.commit',
      { items: items.map(item => commitItem(item, keepsOriginals)), anonymise },
      options,
    );
    if (imported.length > 0) {
      const isTable = items.some(({ preview }) => preview.table !== null);
      const said = isTable ? 'sources.importing.doneSources' : 'sources.importing.done';
      tellStep(i18next.t(said, { count: imported.length }), 'done');
    }
    if (anonymise.length > 0 && imported.length > 0) tellReplaced(imported);
    if (failed.length > 0) tellFailed(failed.map(each => errorSentence(each.error)));
  } catch (cause) {
    if (isCancelled(cause)) notify({ tone: 'info', text: i18next.t('sources.importing.cancelled') });
    else notifyError(cause);
  } finally {
    endImport();
  }
}

function setProgress(progress: { done: number; total: number; subject: string }): void {
  setImport({ progress });
}

function tellFailed(lines: string[]): void {
  notify({
    tone: 'problem',
    text: i18next.t('sources.importing.someFailed', { count: lines.length }),
    lines,
  });
}
