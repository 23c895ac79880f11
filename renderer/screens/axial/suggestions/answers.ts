import i18next from 'i18next';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt } from '../../../state/toasts.ts';

/** Lets a suggestion rest until its answer is taken back. */
export async function putOff(key: string, pair: string): Promise<void> {
  const done = await attempt(() => api.call('suggestions.answer', { kind: 'board', key, answer: 'putOff' }));
  if (done !== undefined) tellStep(i18next.t('board.suggest.saidPutOff', { pair }));
}

/** Forgets an answer, so that the suggestion is made again where it still holds. */
export async function takeBack(key: string, pair: string): Promise<void> {
  const done = await attempt(() => api.call('suggestions.answer', { kind: 'board', key, answer: null }));
  if (done !== undefined) tellStep(i18next.t('board.suggest.tookBack', { pair }));
}
