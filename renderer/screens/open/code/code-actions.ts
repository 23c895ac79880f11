import i18next from 'i18next';
import type { Params } from '../../../../shared/api/method-table.ts';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { rowMap } from '../../../state/mirror.ts';
import { attempt } from '../../../state/toasts.ts';
import { selectCode, useUi } from '../../../state/ui.ts';

type CodePatch = Omit<Params<'codes.update'>, 'id'>;

/** Makes a code; gives false where it could not be made, such as for a name that is taken. */
export async function createCode(code: Params<'codes.create'>): Promise<boolean> {
  const made = await attempt(() => api.call('codes.create', code));
  if (made !== undefined) selectCode(made.id);
  return made !== undefined;
}

export async function updateCode(id: string, patch: CodePatch): Promise<boolean> {
  return (await attempt(() => api.call('codes.update', { id, ...patch }))) !== undefined;
}

export async function moveCodes(
  ids: string[],
  parentId: string | null,
  beforeId: string | null,
): Promise<void> {
  await attempt(() => api.call('codes.move', { ids, parentId, beforeId }));
}

export async function removeCode(id: string): Promise<void> {
  const name = rowMap('code').get(id)?.name ?? '';
  const done = await attempt(() => api.call('codes.remove', { ids: [id] }));
  if (done === undefined) return;
  if (useUi.getState().codeId === id) selectCode(null);
  tellStep(i18next.t('open.codeRemoved', { name }));
}
