import i18next from 'i18next';
import { api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { errorSentence } from '../i18n/error-sentence.ts';
import { stepLabel } from '../i18n/step-label.ts';
import { notify } from './toasts.ts';
import { goToPlace } from './ui.ts';

/** Undoes the last step, says which it was and goes back to where it was made. */
export function undo(): Promise<void> {
  return step('history.undo');
}

export function redo(): Promise<void> {
  return step('history.redo');
}

async function step(method: 'history.undo' | 'history.redo'): Promise<void> {
  try {
    const { revision, place } = await api.call(method, {});
    const key = method === 'history.undo' ? 'frame.history.undidStep' : 'frame.history.redidStep';
    notify({ tone: 'info', text: i18next.t(key, { step: stepLabel(revision) }) });
    goToPlace(place);
  } catch (cause) {
    notify({ tone: 'info', text: errorSentence(ApiError.from(cause)) });
  }
}
