import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { Evidence, Link, LinkType, Polarity } from '../../../../shared/api/entities/links.ts';
import type { Params } from '../../../../shared/api/method-table.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { growQuote, type QuoteReach, type QuoteText } from './grow-quote.ts';

/** One end of a link being made: the code, the words that name it and the coding these come from. */
export interface LinkEnd {
  codeId: string | null;
  codingId: string | null;
  span: Span | null;
}

export type LinkSide = 'cause' | 'effect';

export interface LinkDraft {
  /**
   * `pick`: the cause is known and the effect is being looked for. `near`: it is looked for among the codings beside it,
   * in either direction.
   */
  step: 'pick' | 'near' | 'form';
  /** The link that the quote is for, where that was chosen before. */
  linkId: string | null;
  cause: LinkEnd;
  effect: LinkEnd;
  /** Words that belong to the quote whatever the parts are. */
  passage: Span | null;
  reach: QuoteReach;
  type: LinkType;
  polarity: Polarity;
  stance: Evidence['stance'];
}

export const NO_END: LinkEnd = { codeId: null, codingId: null, span: null };

const BLANK: LinkDraft = {
  step: 'form',
  linkId: null,
  cause: NO_END,
  effect: NO_END,
  passage: null,
  reach: 'parts',
  type: 'causes',
  polarity: '+',
  stance: 'supports',
};

export function endOf(coding: Coding): LinkEnd {
  return { codeId: coding.codeId, codingId: coding.id, span: { start: coding.start, end: coding.end } };
}

/** A link from one coding; its effect is still to be picked. */
export function draftFrom(coding: Coding): LinkDraft {
  return { ...BLANK, step: 'pick', cause: endOf(coding) };
}

/** A link that one passage states: its first two codes in the order of the text are cause and effect. */
export function draftWithin(passage: Span, codings: readonly Coding[]): LinkDraft {
  const inside = codings
    .filter(coding => coding.start < passage.end && coding.end > passage.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cause = inside[0];
  const effect = inside.find(coding => coding.codeId !== cause?.codeId);
  return {
    ...BLANK,
    passage,
    cause: cause ? endOf(cause) : NO_END,
    effect: effect ? endOf(effect) : NO_END,
  };
}

/** A link between two codings, one beside the other: the quote is the sentence or sentences that hold both. */
export function draftBetween(cause: Coding, effect: Coding): LinkDraft {
  return { ...BLANK, cause: endOf(cause), effect: endOf(effect), reach: 'sentence' };
}

/** A passage as a quote for a link that is there; codings of its two codes in the passage name the parts. */
export function draftFor(
  link: Pick<Link, 'id' | 'fromId' | 'toId' | 'polarity'>,
  passage: Span,
  codings: readonly Coding[],
): LinkDraft {
  const end = (codeId: string): LinkEnd => {
    const coding = codings.find(
      each => each.codeId === codeId && each.start < passage.end && each.end > passage.start,
    );
    return coding ? endOf(coding) : { ...NO_END, codeId };
  };
  return {
    ...BLANK,
    linkId: link.id,
    passage,
    cause: end(link.fromId),
    effect: end(link.toId),
    polarity: link.polarity,
  };
}

/** Cause and effect exchanged. */
export function swapped(draft: LinkDraft): LinkDraft {
  return { ...draft, cause: draft.effect, effect: draft.cause };
}

/** The quote: the smallest span that covers both parts, or as much more as was asked for. */
export function draftQuote(draft: LinkDraft, text: QuoteText): Span | null {
  const spans = [draft.passage, draft.cause.span, draft.effect.span].filter(span => span !== null);
  if (spans.length === 0) return null;
  const hull = {
    start: Math.min(...spans.map(span => span.start)),
    end: Math.max(...spans.map(span => span.end)),
  };
  return growQuote(hull, draft.reach, text);
}

/** The codings that may be the other end, nearest first: of another code, in reading distance of the first. */
export function candidates(draft: LinkDraft, codings: readonly Coding[]): Coding[] {
  const from = draft.cause.span;
  if (!from) return [];
  const distance = (coding: Coding) => Math.max(0, coding.start - from.end, from.start - coding.end);
  return codings
    .filter(coding => coding.state === 'ok' && coding.codeId !== draft.cause.codeId)
    .sort((a, b) => distance(a) - distance(b) || a.start - b.start)
    .slice(0, 40);
}

/** The evidence a finished draft gives; null while it has no quote. */
export function draftEvidence(
  draft: LinkDraft,
  sourceId: string,
  text: QuoteText,
): NonNullable<Params<'links.create'>['evidence']>[number] | null {
  const quote = draftQuote(draft, text);
  return (
    quote && {
      sourceId,
      start: quote.start,
      end: quote.end,
      causeStart: draft.cause.span?.start ?? null,
      causeEnd: draft.cause.span?.end ?? null,
      effectStart: draft.effect.span?.start ?? null,
      effectEnd: draft.effect.span?.end ?? null,
      stance: draft.stance,
      causeCodingId: draft.cause.codingId,
      effectCodingId: draft.effect.codingId,
    }
  );
}
