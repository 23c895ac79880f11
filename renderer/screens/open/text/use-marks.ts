import { useEffect } from 'react';
import type { TextView } from '../../../text-view/text-view.ts';
import type { Span, ViewMark } from '../../../text-view/text-view-types.ts';
import { draftQuote } from '../link/link-draft.ts';
import { type EvidenceRow, type OpenState, useOpen } from '../open-store.ts';
import { type Side, useSide } from '../sides/beside.ts';

/** Marks cause and effect in the text: of the link being made, or of the evidence looked at. */
export function useMarks(view: TextView | null, side: Side): void {
  const isInHand = useSide() === side;
  const link = useOpen(state => (isInHand ? state.link : null));
  const evidence = useOpen(state => (isInHand ? state.evidence : null));
  const body = useOpen(state => state.body);
  useEffect(() => {
    view?.setMarks(link ? draftMarks(link, body) : evidence ? evidenceMarks(evidence) : []);
  }, [view, link, evidence, body]);
}

function draftMarks(link: NonNullable<OpenState['link']>, body: OpenState['body']): ViewMark[] {
  const quote = body && link.step === 'form' ? draftQuote(link, body) : null;
  return [
    ...mark('pending', quote),
    ...mark('cause', link.cause.span),
    ...mark('effect', link.step === 'form' ? link.effect.span : null),
  ];
}

function evidenceMarks(evidence: EvidenceRow): ViewMark[] {
  const { causeStart, causeEnd, effectStart, effectEnd } = evidence;
  return [...mark('cause', spanOf(causeStart, causeEnd)), ...mark('effect', spanOf(effectStart, effectEnd))];
}

/** A span of two positions that are there together or not at all. */
function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end };
}

function mark(kind: ViewMark['kind'], span: Span | null): ViewMark[] {
  return span ? [{ id: kind, kind, start: span.start, end: span.end }] : [];
}
