import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { ApiError, isCancelled } from '../api/api-error.ts';
import { errorSentence } from '../i18n/error-sentence.ts';

export interface Notice {
  tone: 'info' | 'done' | 'problem';
  text: string;
  /** Further lines, such as the files that failed. */
  lines?: string[] | undefined;
  action?: { label: string; run(): void } | undefined;
}

const READ_MS = 6_000;

export const toasts = new ToastQueue<Notice>({ maxVisibleToasts: 4 });

/** Says something in passing. Problems stay until they are dismissed. Gives a key for `dismiss`. */
export function notify(notice: Notice): string {
  return toasts.add(notice, notice.tone === 'problem' ? {} : { timeout: READ_MS });
}

export function dismiss(key: string): void {
  toasts.close(key);
}

/** Tells of a failed call; a call that the user cancelled is not a failure. */
export function notifyError(cause: unknown): void {
  if (!isCancelled(cause)) notify({ tone: 'problem', text: errorSentence(ApiError.from(cause)) });
}

/** Runs work whose failure is to be told in a toast. Gives undefined where it failed. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    notifyError(cause);
    return undefined;
  }
}
