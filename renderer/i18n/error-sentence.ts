import i18next from 'i18next';
import type { ErrorFrame } from '../../shared/api/errors.ts';
import type { ApiError } from '../api/api-error.ts';

/** The sentence for an error in the language in use, with the file or name it is about. */
export function errorSentence(error: ApiError | ErrorFrame): string {
  const { fileName, file, name, path, what } = error.details;
  const parts = {
    file: fileName ?? file ?? i18next.t('errorParts.thisFile'),
    name: name ?? i18next.t('errorParts.thisName'),
    what: path ?? what ?? (error.message || i18next.t('errorParts.noDetail')),
  };
  return i18next.t(`errors.${error.code}`, { ...error.details, ...parts });
}
