import i18next from 'i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { api } from '../../../api/api.ts';
import { useQuoteWanted } from '../../../links/quote-wanted.ts';
import { rowMap } from '../../../state/mirror.ts';
import { attempt, notify } from '../../../state/toasts.ts';
import { selectLink, useUi } from '../../../state/ui.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { giveUp } from '../../../typed/give-up.ts';
import { typedPlace } from '../../../typed/places.ts';
import { letGo, typedAt } from '../../../typed/typed-texts.ts';
import { codingById, setOpen, useOpen } from '../open-store.ts';
import { focusText } from '../text/text-host.ts';
import {
  draftBetween,
  draftEvidence,
  draftFor,
  draftFrom,
  draftWithin,
  endOf,
  type LinkDraft,
  NO_END,
} from './link-draft.ts';

/** Begins a link: within the selected words, or from the chosen coding to another. */
export function beginLink(): void {
  const { selection, codings } = useOpen.getState();
  const coding = codingById(useUi.getState().codingId);
  if (coding) setOpen({ link: draftFrom(coding), evidence: null });
  else if (selection) setOpen({ link: draftWithin(selection, codings), evidence: null });
  else notify({ tone: 'info', text: i18next.t('open.link.selectFirst') });
}

/** Begins a link that the chosen coding's own words state. */
export function beginLinkWithin(): void {
  const coding = codingById(useUi.getState().codingId);
  if (coding) setOpen({ link: draftWithin(coding, useOpen.getState().codings), evidence: null });
}

/** Begins a link between the chosen coding and one that lies on it or beside it. */
export function beginLinkNear(): void {
  const coding = codingById(useUi.getState().codingId);
  if (coding) setOpen({ link: { ...draftFrom(coding), step: 'near' }, evidence: null });
  else notify({ tone: 'info', text: i18next.t('open.link.selectFirst') });
}

/** Links two codings; what is left to say is the sign. */
export function linkCodings(cause: Coding, effect: Coding): void {
  setOpen({ link: draftBetween(cause, effect) });
}

/** Takes a passage as a quote for a link that is there. */
export function beginQuoteFor(link: Parameters<typeof draftFor>[0], passage: Span): void {
  setOpen({ link: draftFor(link, passage, useOpen.getState().codings), evidence: null });
}

export function isPicking(): boolean {
  return useOpen.getState().link?.step === 'pick';
}

/** Takes one of the codings clicked on as the effect, if one is of another code. */
export function finishPick(codingIds: readonly string[]): void {
  const draft = useOpen.getState().link;
  const found = codingIds.flatMap(id => codingById(id) ?? []);
  const coding = found.find(each => each.codeId !== draft?.cause.codeId);
  if (draft && coding) setOpen({ link: { ...draft, step: 'form', effect: endOf(coding) } });
}

/** Leaves the effect's passage open: only its code will be named. */
export function finishWithoutPassage(): void {
  changeDraft({ step: 'form', effect: NO_END });
}

export function changeDraft(change: Partial<LinkDraft>): void {
  const { link } = useOpen.getState();
  if (link) setOpen({ link: { ...link, ...change } });
}

export function cancelLink(): void {
  const { link } = useOpen.getState();
  if (link?.step === 'form') giveUp(typedPlace.link(link.cause.codeId, link.effect.codeId));
  setOpen({ link: null });
  focusText();
}

/** The link that has the draft's ends and sign already: its quotes grow instead of a second link being made. */
export function existingLink(draft: LinkDraft) {
  const alike = [...rowMap('link').values()].filter(
    link =>
      link.fromId === draft.cause.codeId &&
      link.toId === draft.effect.codeId &&
      link.polarity === draft.polarity,
  );
  return alike.find(link => link.id === draft.linkId) ?? alike[0];
}

/** Stores the link with its quote, or adds the quote to the link that is there. */
export async function saveLink(): Promise<void> {
  const { link: draft, body } = useOpen.getState();
  const evidence = draft && body && draftEvidence(draft, body.sourceId, body);
  if (!draft || !evidence) return;
  const { cause, effect, type, polarity } = draft;
  if (cause.codeId === null || effect.codeId === null || cause.codeId === effect.codeId) return;
  const ends = { fromId: cause.codeId, toId: effect.codeId };
  const known = existingLink(draft);
  const place = typedPlace.link(ends.fromId, ends.toId);
  const meaning = typedAt(place);
  const id = await attempt(async () => {
    if (!known)
      return (await api.call('links.create', { ...ends, type, polarity, meaning, evidence: [evidence] })).id;
    await api.call('evidence.add', { linkId: known.id, ...evidence });
    return known.id;
  });
  if (id === undefined) return;
  if (!known) letGo(place);
  const names = { from: nameOf(ends.fromId), to: nameOf(ends.toId) };
  notify({ tone: 'done', text: i18next.t(known ? 'open.link.quoteAdded' : 'open.link.made', names) });
  selectLink(id);
  useQuoteWanted.setState({ linkId: null });
  setOpen({ link: null });
  focusText();
}

function nameOf(codeId: string): string {
  return rowMap('code').get(codeId)?.name ?? '';
}
