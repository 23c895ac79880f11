import i18next from 'i18next';
import { attempt, notify } from '../state/toasts.ts';
import { bringBack, isBlank, letGo, typedAt } from './typed-texts.ts';

/** Gives up what was written at these places; a button brings it back and opens its field again. */
export function giveUp(...places: readonly string[]): void {
  const given = places.map(place => ({ place, text: typedAt(place) })).filter(({ text }) => !isBlank(text));
  letGo(...places);
  const [first] = given;
  if (!first) return;
  const undo = () => {
    for (const { place, text } of given) bringBack(place, text);
    void attempt(async () => (await import('./show-place.ts')).showPlace(first.place));
  };
  notify({
    tone: 'info',
    text: i18next.t('typed.givenUp'),
    action: { label: i18next.t('common.undo'), run: undo },
  });
}
