import i18next from 'i18next';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt } from '../../../state/toasts.ts';
import { type EvidenceRow, setOpen } from '../open-store.ts';

/** Takes a quote away from its link; the link stays, if need be without evidence. */
export async function removeEvidence(row: EvidenceRow, names: { from: string; to: string }): Promise<void> {
  const done = await attempt(() => api.call('evidence.remove', { ids: [row.id] }));
  if (done === undefined) return;
  setOpen({ evidence: null });
  tellStep(i18next.t('open.link.quoteRemoved', names));
}
