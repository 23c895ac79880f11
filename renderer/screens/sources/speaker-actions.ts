import i18next from 'i18next';
import type { Params } from '../../../shared/api/method-table.ts';
import { api } from '../../api/api.ts';
import { tellStep } from '../../state/history-actions.ts';
import { attempt } from '../../state/toasts.ts';

type SpeakerPatch = Omit<Params<'speakers.update'>, 'id'>;

export function updateSpeaker(id: string, patch: SpeakerPatch): void {
  void attempt(() => api.call('speakers.update', { id, ...patch }));
}

/** Makes speakers of a source the one that is kept. */
export async function mergeSpeakers(ids: string[], kept: { id: string; name: string }): Promise<void> {
  const done = await attempt(() => api.call('speakers.merge', { ids, intoId: kept.id }));
  if (done !== undefined) tellStep(i18next.t('importTurns.after.merged', { name: kept.name }));
}
