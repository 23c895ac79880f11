import { useMemo } from 'react';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { useUi } from '../../../state/ui.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { useOpen } from '../open-store.ts';

export interface Subject {
  /** The chosen coding; without one it is the selected words that are looked at. */
  coding: Coding | undefined;
  span: Span;
  /** The codings to choose from: those at the place clicked, or those that touch the selection. */
  codings: readonly Coding[];
}

/** The passage the right side is about, if there is one. */
export function useSubject(): Subject | null {
  const codings = useOpen(state => state.codings);
  const selection = useOpen(state => state.selection);
  const at = useOpen(state => state.at);
  const codingId = useUi(state => state.codingId);
  return useMemo(() => {
    const coding = codings.find(each => each.id === codingId);
    const span = coding ?? selection;
    if (!span) return null;
    const chosen = codings.filter(
      each => isSame(each, span) || (coding ? covers(each, at) : touches(each, span)),
    );
    return { coding, span, codings: chosen.sort((a, b) => a.end - a.start - (b.end - b.start)) };
  }, [codings, selection, at, codingId]);
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const touches = (a: Span, b: Span) => a.start < b.end && a.end > b.start;
const covers = (span: Span, at: number | null) => at !== null && span.start <= at && at < span.end;
