import i18next from 'i18next';
import type { Params } from '../../../shared/api/method-table.ts';
import type { Color } from '../../../shared/api/primitives.ts';
import type { Row } from '../../../shared/api/tables.ts';
import { codesTyped } from '../../../shared/theory/typed-codes.ts';
import { api } from '../../api/api.ts';
import { download } from '../../api/files.ts';
import { tellStep } from '../../state/history-actions.ts';
import { rowMap } from '../../state/mirror.ts';
import { attempt } from '../../state/toasts.ts';

type SourcePatch = Omit<Params<'sources.update'>, 'id'>;

export function updateSource(id: string, patch: SourcePatch): void {
  void attempt(() => api.call('sources.update', { id, ...patch }));
}

export async function removeSource(source: Row<'source'>): Promise<void> {
  const done = await attempt(() => api.call('sources.remove', { ids: [source.id] }));
  if (done !== undefined) tellStep(i18next.t('sources.removed', { title: source.title }));
}

/** Hands out the file that a source was imported from. */
export async function saveOriginal(id: string): Promise<void> {
  const file = await attempt(() => api.call('sources.original', { sourceId: id }));
  if (file !== undefined) download(file);
}

/** Sets who speaks in a source from codes as they are typed, making participants that are not known yet. */
export async function setParticipants(source: Row<'source'>, typed: string): Promise<void> {
  const codes = codesTyped(typed);
  await attempt(async () => {
    const participantIds: string[] = [];
    for (const code of codes) participantIds.push(await participantId(code, source.siteId));
    await api.call('sources.update', { id: source.id, participantIds });
  });
}

async function participantId(code: string, siteId: string | null): Promise<string> {
  const known = [...rowMap('participant').values()].find(each => each.code === code);
  return known?.id ?? (await api.call('participants.create', { code, siteId })).id;
}

export function addSite(name: string): void {
  void attempt(() => api.call('sites.create', { name }));
}

export function updateSite(id: string, patch: { name?: string; color?: Color }): void {
  void attempt(() => api.call('sites.update', { id, ...patch }));
}

export async function removeSite(site: Row<'site'>): Promise<void> {
  const done = await attempt(() => api.call('sites.remove', { id: site.id }));
  if (done !== undefined) tellStep(i18next.t('sources.sites.removed', { name: site.name }));
}
