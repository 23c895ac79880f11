import i18next from 'i18next';
import type { Params } from '../../../../shared/api/method-table.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { announce } from '../../../components/announcer.tsx';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt } from '../../../state/toasts.ts';
import type { Owner } from './case-table.ts';
import type { PastePlan } from './paste-plan.ts';

/** Writes what was planned and says what of it does not fit. True where it is stored. */
export async function writeCases({ write, misfits, changed, newCases }: PastePlan): Promise<boolean> {
  if (write === null) return false;
  const done = await attempt(() => api.call('cases.write', write));
  if (done === undefined) return false;
  const [first] = misfits;
  if (first) announce(i18next.t('cases.paste.misfits', { count: misfits.length, ...first }));
  else announce(i18next.t('cases.written', { count: changed + newCases.length }));
  return true;
}

export function moveColumn(id: string, beforeId: string | null): void {
  void attempt(() => api.call('attributes.move', { id, beforeId }));
}

export async function removeColumn({ id, name }: Row<'attribute'>): Promise<void> {
  const done = await attempt(() => api.call('attributes.remove', { id }));
  if (done !== undefined) tellStep(i18next.t('cases.columnRemoved', { name }));
}

export async function addColumn(column: Params<'attributes.create'>): Promise<boolean> {
  return (await attempt(() => api.call('attributes.create', column))) !== undefined;
}

export async function changeColumn(patch: Params<'attributes.update'>): Promise<boolean> {
  return (await attempt(() => api.call('attributes.update', patch))) !== undefined;
}

/** Removes a case with its values; a source goes with its text and what is coded there. */
export async function removeCase(owner: Owner, id: string, name: string): Promise<void> {
  const done = await attempt(() => {
    if (owner === 'site') return api.call('sites.remove', { id });
    return owner === 'participant'
      ? api.call('participants.remove', { id })
      : api.call('sources.remove', { ids: [id] });
  });
  if (done === undefined) return;
  tellStep(
    owner === 'source' ? i18next.t('sources.removed', { title: name }) : i18next.t('cases.removed', { name }),
  );
}

/** Makes a case known by its name alone. */
export async function addCase(owner: 'site' | 'participant', name: string): Promise<boolean> {
  const made = await attempt(() =>
    owner === 'site' ? api.call('sites.create', { name }) : api.call('participants.create', { code: name }),
  );
  return made !== undefined;
}
