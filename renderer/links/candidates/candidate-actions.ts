import i18next from 'i18next';
import { api } from '../../api/api.ts';
import { tellStep } from '../../state/history-actions.ts';
import { attempt } from '../../state/toasts.ts';

/** Puts a candidate off, or takes that back. */
export async function answerCandidate(candidate: { key: string }, answer: 'putOff' | null): Promise<void> {
  const { key } = candidate;
  const done = await attempt(() => api.call('suggestions.answer', { kind: 'link', key, answer }));
  if (done !== undefined && answer === 'putOff') tellStep(i18next.t('links.candidates.wasPutOff'));
}
