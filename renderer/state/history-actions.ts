import i18next from 'i18next';
import { api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { errorSentence } from '../i18n/error-sentence.ts';
import { stepLabel } from '../i18n/step-label.ts';
import { useProject } from './project.ts';
import { dismiss, notify } from './toasts.ts';
import { goToPlace, useUi } from './ui.ts';

/** Undoes the last step, says which it was and goes back to where it was made. */
export function undo(): Promise<void> {
  return step('history.undo');
}

export function redo(): Promise<void> {
  return step('history.redo');
}

/**
 * Says what a step just did, with a button that undoes it. The notice goes when another step is made, because undo
 * would then take back that one.
 */
export function tellStep(text: string, tone: 'info' | 'done' = 'info'): void {
  const own = useProject.getState().lastStep?.id;
  const key = notify({ tone, text, action: { label: i18next.t('common.undo'), run: () => void undo() } });
  const stop = useProject.subscribe(({ lastStep }) => {
    if (lastStep?.id === own) return;
    stop();
    dismiss(key);
  });
}

/** The screen that the last step led to. */
let led: string | null = null;

async function step(method: 'history.undo' | 'history.redo'): Promise<void> {
  const { screen } = useUi.getState();
  try {
    const { revision, place } = await api.call(method, {});
    const key = method === 'history.undo' ? 'frame.history.undidStep' : 'frame.history.redidStep';
    say(i18next.t(key, { step: stepLabel(revision) }));
    // Whoever has gone elsewhere meanwhile, and was not led there by a step before, is left there.
    if (![screen, led].includes(useUi.getState().screen)) return;
    goToPlace(place);
    led = useUi.getState().screen;
  } catch (cause) {
    say(errorSentence(ApiError.from(cause)));
  }
}

let lastSaid: string | null = null;

/** Says it in place of what the step before said: going back ten steps is not worth ten notices. */
function say(text: string): void {
  if (lastSaid !== null) dismiss(lastSaid);
  lastSaid = notify({ tone: 'info', text });
}
