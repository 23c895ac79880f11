import i18next from 'i18next';
import type { Params } from '../../../shared/api/method-table.ts';
import type { Row } from '../../../shared/api/tables.ts';
import { api } from '../../api/api.ts';
import { tellStep } from '../../state/history-actions.ts';
import { rowMap } from '../../state/mirror.ts';
import { attempt } from '../../state/toasts.ts';

/** Where a quote lies on a property; null takes it off. */
export async function placeOn(propertyId: string, codingId: string, value: number | null): Promise<void> {
  await attempt(() => api.call('properties.place', { propertyId, codingId, value }));
}

/** True where the property is stored. */
export async function createProperty(given: Params<'properties.create'>): Promise<boolean> {
  return (await attempt(() => api.call('properties.create', given))) !== undefined;
}

/** True where the change is stored. */
export async function updateProperty(change: Params<'properties.update'>): Promise<boolean> {
  return (await attempt(() => api.call('properties.update', change))) !== undefined;
}

export async function removeProperty({ id, name }: Row<'property'>): Promise<void> {
  const done = await attempt(() => api.call('properties.remove', { id }));
  if (done !== undefined) tellStep(i18next.t('properties.remove.done', { name }));
}

/** Moves a property one place up or down among those of its category. */
export async function shiftProperty(property: Row<'property'>, by: -1 | 1): Promise<void> {
  const siblings = [...rowMap('property').values()]
    .filter(each => each.codeId === property.codeId)
    .sort((a, b) => a.position - b.position);
  const at = siblings.findIndex(each => each.id === property.id);
  const beforeId = siblings[by < 0 ? at - 1 : at + 2]?.id ?? null;
  await attempt(() => api.call('properties.move', { id: property.id, beforeId }));
}
