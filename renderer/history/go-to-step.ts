import i18next from 'i18next';
import { api } from '../api/api.ts';
import { openMemos } from '../memos/memo-desk.ts';
import { showModel } from '../state/shown-model.ts';
import { attempt, notify } from '../state/toasts.ts';
import { goTo, goToPlace, openSource, selectCode, selectLink } from '../state/ui.ts';

/** Opens what a step was about, where it is now; says so where it is gone. */
export async function goToStep(id: number): Promise<void> {
  const found = await attempt(() => api.call('history.place', { id }));
  if (!found) return;
  const { place, linkId, memoId, modelId, isGone } = found;
  if (isGone) notify({ tone: 'info', text: i18next.t('life.gone') });
  if (linkId !== null) selectLink(linkId);
  if (modelId !== null) showModel(modelId);
  if (memoId !== null) openMemos(memoId);
  else if (place?.sourceId !== undefined && place.start !== undefined) {
    if (place.codeId !== undefined) selectCode(place.codeId);
    openSource(place.sourceId, { start: place.start, end: place.end });
  } else if (linkId !== null) goTo('model');
  else goToPlace(place);
}
