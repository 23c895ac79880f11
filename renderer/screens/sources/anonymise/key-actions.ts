import i18next from 'i18next';
import type { ListedName } from '../../../../shared/anonymise/name-rule.ts';
import { api } from '../../../api/api.ts';
import { ApiError } from '../../../api/api-error.ts';
import { download, upload } from '../../../api/files.ts';
import { errorSentence } from '../../../i18n/error-sentence.ts';
import { useProject } from '../../../state/project.ts';
import { attempt } from '../../../state/toasts.ts';

/** Names of a key that was opened. */
export interface OpenedKey {
  fileName: string;
  names: readonly ListedName[];
}

/** Hands the key of a list to the user as a file. Gives the file's name, null where that could not be done. */
export async function saveKey(names: readonly ListedName[], passphrase: string): Promise<string | null> {
  const project = useProject.getState().info?.project.name ?? '';
  const fileName = i18next.t('anonymise.key.fileName', { project });
  const ref = await attempt(() => api.call('anonymise.saveKey', { names: [...names], passphrase, fileName }));
  if (ref === undefined) return null;
  download(ref);
  return ref.fileName;
}

/** Opens a key file; a sentence where that cannot be done. */
export async function openKey(file: File, passphrase: string): Promise<OpenedKey | string> {
  try {
    const token = await upload(file);
    const opened = await api.call('anonymise.openKey', { token, passphrase });
    void api.call('imports.discard', { tokens: [token] });
    return { fileName: file.name, names: opened.names };
  } catch (cause) {
    return errorSentence(ApiError.from(cause));
  }
}
