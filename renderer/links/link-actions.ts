import i18next from 'i18next';
import type { Params } from '../../shared/api/method-table.ts';
import { api } from '../api/api.ts';
import type { EvidenceRow } from '../components/evidence-parts.ts';
import { tellStep } from '../state/history-actions.ts';
import { rowMap } from '../state/mirror.ts';
import { attempt } from '../state/toasts.ts';
import { selectLink } from '../state/ui.ts';

type NewEvidence = NonNullable<Params<'links.create'>['evidence']>[number];

const nameOf = (codeId: string) => rowMap('code').get(codeId)?.name ?? '';

/** The names of two codes, as sentences about a link need them. */
export const namesOf = (ends: { fromId: string; toId: string }) => ({
  from: nameOf(ends.fromId),
  to: nameOf(ends.toId),
});

/** Makes a link, with such quotes as were chosen for it. True where it is made. */
export async function createLink(link: Params<'links.create'>): Promise<boolean> {
  const made = await attempt(() => api.call('links.create', link));
  if (made === undefined) return false;
  selectLink(made.id);
  tellStep(i18next.t('links.made', namesOf(link)), 'done');
  return true;
}

export async function updateLink(id: string, patch: Omit<Params<'links.update'>, 'id'>): Promise<boolean> {
  return (await attempt(() => api.call('links.update', { id, ...patch }))) !== undefined;
}

/** Makes the cause the effect, in the link and in each of its quotes. */
export async function reverseLink(link: { id: string; fromId: string; toId: string }): Promise<void> {
  const done = await attempt(() => api.call('links.reverse', { id: link.id }));
  if (done === undefined) return;
  tellStep(i18next.t('links.reversed', namesOf({ fromId: link.toId, toId: link.fromId })));
}

export async function removeLink(link: { id: string; fromId: string; toId: string }): Promise<void> {
  const names = namesOf(link);
  const done = await attempt(() => api.call('links.remove', { ids: [link.id] }));
  if (done !== undefined) tellStep(i18next.t('links.removed', names));
}

/** Adds a passage to a link that has these ends and this sign, or makes the link. True where it is stored. */
export async function linkByPassage(
  link: Omit<Params<'links.create'>, 'evidence'>,
  evidence: NewEvidence,
): Promise<boolean> {
  const known = linkLike(link);
  if (!known) return createLink({ ...link, evidence: [evidence] });
  const added = await attempt(() => api.call('evidence.add', { linkId: known.id, ...evidence }));
  if (added === undefined) return false;
  tellStep(i18next.t('links.candidates.addedTo', namesOf(link)), 'done');
  return true;
}

/** The link that has these ends and this sign already. */
export function linkLike(link: { fromId: string; toId: string; polarity: string }) {
  return [...rowMap('link').values()].find(
    each => each.fromId === link.fromId && each.toId === link.toId && each.polarity === link.polarity,
  );
}

export async function changeEvidence(
  row: EvidenceRow,
  patch: Omit<Params<'evidence.update'>, 'id'>,
): Promise<boolean> {
  return (await attempt(() => api.call('evidence.update', { id: row.id, ...patch }))) !== undefined;
}

export async function moveEvidence(row: EvidenceRow, linkId: string): Promise<boolean> {
  const done = await attempt(() => api.call('evidence.move', { ids: [row.id], linkId }));
  const link = rowMap('link').get(linkId);
  if (done === undefined || !link) return false;
  tellStep(i18next.t('links.quote.moved', namesOf(link)));
  return true;
}

/** Takes a quote away from its link; the link stays, if need be without evidence. */
export async function removeQuote(row: EvidenceRow): Promise<boolean> {
  const done = await attempt(() => api.call('evidence.remove', { ids: [row.id] }));
  if (done === undefined) return false;
  tellStep(i18next.t('links.quote.removed', namesOf(row)));
  return true;
}
