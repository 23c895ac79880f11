import i18next from 'i18next';
import { api } from '../api/api.ts';
import { dismiss, notify } from './toasts.ts';

let told: string | null = null;

/** Says, once until it is dismissed, that a copy could not be kept; the next failure says it anew. */
export function watchCopies(): void {
  api.on('backups.failed', ({ code, message, details }) => {
    if (told !== null) dismiss(told);
    const words = { file: details['fileName'] ?? '', what: details['what'] ?? message };
    const key = code === 'DISK_FULL' ? 'failedFull' : 'failed';
    told = notify({ tone: 'problem', text: i18next.t(`projects.copies.${key}`, words) });
  });
}
