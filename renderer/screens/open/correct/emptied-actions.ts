import i18next from 'i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt } from '../../../state/toasts.ts';
import { openSource, useUi } from '../../../state/ui.ts';

type Emptied = Result<'sources.emptied'>['rows'][number];

/** Puts a passage that lost its words on those that are offered, and shows them. */
export async function takeOffer(
  { id, kind }: Emptied,
  { start, end }: NonNullable<Emptied['offer']>,
): Promise<void> {
  const method = kind === 'coding' ? 'codings.move' : 'evidence.update';
  const done = await attempt(() => api.call(method, { id, start, end }));
  const { sourceId } = useUi.getState();
  if (done === undefined || sourceId === null) return;
  openSource(sourceId, { start, end });
  tellStep(i18next.t('correct.lost.taken'), 'done');
}

/** Takes away a passage that has no words in the text any more. */
export async function dropEmptied({ id, kind }: Emptied): Promise<void> {
  const method = kind === 'coding' ? 'codings.remove' : 'evidence.remove';
  const done = await attempt(() => api.call(method, { ids: [id] }));
  if (done !== undefined) tellStep(i18next.t('correct.lost.removed'));
}
