import type { Evidence, LinkType, Polarity } from '../../../shared/api/entities/links.ts';
import { rowMap } from '../../state/mirror.ts';
import { typedPlace } from '../../typed/places.ts';
import { letGo, typedAt } from '../../typed/typed-texts.ts';
import { linkByPassage, linkLike } from '../link-actions.ts';
import type { Candidate } from './candidates-dialog.tsx';

/** A candidate as it would be accepted. */
export interface CandidateDraft {
  key: string;
  /** Whether cause and effect were exchanged. */
  isTurned: boolean;
  type: LinkType;
  polarity: Polarity;
  stance: Evidence['stance'];
}

/** What the sentence says; where it says no sign, the only link that there is between the two says it. */
export function draftOf(candidate: Candidate): CandidateDraft {
  const [linkId, ...others] = candidate.linkIds;
  const known = others.length === 0 ? rowMap('link').get(linkId ?? '') : undefined;
  const isSilent = candidate.polarity === '?';
  return {
    key: candidate.key,
    isTurned: false,
    type: known?.type ?? candidate.type,
    polarity: isSilent && known ? known.polarity : candidate.polarity,
    stance: candidate.negated ? 'contradicts' : 'supports',
  };
}

/** Cause and effect of a candidate as they would be accepted. */
export function endsOf(candidate: Candidate, { isTurned }: CandidateDraft) {
  const { cause, effect } = candidate;
  return isTurned ? { cause: effect, effect: cause } : { cause, effect };
}

/** Makes a candidate a link with its sentence as evidence. */
export async function acceptDraft(candidate: Candidate, draft: CandidateDraft): Promise<boolean> {
  const { cause, effect } = endsOf(candidate, draft);
  const { type, polarity, stance } = draft;
  const ends = { fromId: cause.codeId, toId: effect.codeId };
  const place = typedPlace.link(ends.fromId, ends.toId);
  const isNew = linkLike({ ...ends, polarity }) === undefined;
  const link = { ...ends, type, polarity, meaning: isNew ? typedAt(place) : '' };
  const isDone = await linkByPassage(link, {
    sourceId: candidate.sourceId,
    start: candidate.start,
    end: candidate.end,
    stance,
    causeStart: cause.start,
    causeEnd: cause.end,
    effectStart: effect.start,
    effectEnd: effect.end,
    causeCodingId: cause.codingId,
    effectCodingId: effect.codingId,
  });
  if (isDone && isNew) letGo(place);
  return isDone;
}
