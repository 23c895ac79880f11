import i18next from 'i18next';
import type { ModelFilter } from '../../shared/api/entities/models.ts';
import type { Row } from '../../shared/api/tables.ts';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { api } from '../api/api.ts';
import { tellStep } from './history-actions.ts';
import { rowMap } from './mirror.ts';
import { orderedRows } from './row-order.ts';
import { showModel } from './shown-model.ts';
import { attempt } from './toasts.ts';

type Model = Row<'model'>;

const models = (): readonly Model[] => orderedRows(rowMap('model'));

/** A name that no other model has: the given one, with a number where it is taken. */
export function freeModelName(wanted: string): string {
  const taken = new Set(models().map(model => model.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}

/** Makes a model that shows every link, and shows it. True when it is made. */
export async function makeModel(name: string): Promise<boolean> {
  const made = await attempt(() => api.call('models.create', { name }));
  if (made !== undefined) showModel(made.id);
  return made !== undefined;
}

/** Copies a model with its filter, positions and notes, and shows the copy. */
export async function copyModel({ id, name }: Model): Promise<void> {
  const copy = freeModelName(i18next.t('modelViews.copyOf', { name }));
  const made = await attempt(() => api.call('models.duplicate', { id, name: copy }));
  if (made === undefined) return;
  showModel(made.id);
  tellStep(i18next.t('modelViews.copied', { name: copy }), 'done');
}

export async function renameModel(id: string, name: string): Promise<boolean> {
  return (await attempt(() => api.call('models.update', { id, name }))) !== undefined;
}

/** Removes a model, which undo brings back; the links stay. The one beside it is shown then. */
export async function removeModel({ id, name }: Model): Promise<void> {
  const order = models();
  const at = order.findIndex(model => model.id === id);
  const beside = order[at + 1] ?? order[at - 1];
  const done = await attempt(() => api.call('models.remove', { id }));
  if (done === undefined) return;
  if (beside) showModel(beside.id);
  tellStep(i18next.t('modelViews.removed', { name }));
}

/** Moves a model up (-1) or down (1) in the list. */
export async function moveModel(id: string, by: -1 | 1): Promise<void> {
  const order = models().map(model => model.id);
  const at = order.indexOf(id);
  const beforeId = (by < 0 ? order[at - 1] : order[at + 2]) ?? null;
  await attempt(() => api.call('models.move', { id, beforeId }));
}

export async function filterModel(id: string, filter: ModelFilter): Promise<void> {
  await attempt(() => api.call('models.update', { id, filter }));
}

/** Shows everything again. */
export function clearFilter(id: string): Promise<void> {
  return filterModel(id, { ...NO_FILTER });
}
