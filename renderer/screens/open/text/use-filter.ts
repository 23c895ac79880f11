import { useEffect } from 'react';
import { passes } from '../../../../shared/theory/coding-filter.ts';
import { useRows } from '../../../state/mirror.ts';
import { selectCoding, useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import { codingById, useOpen } from '../open-store.ts';
import { type Side, useSide } from '../sides/beside.ts';
import { conditionCount, useHighlightFilter } from './highlight-filter.ts';

/** Keeps the highlights to those that pass the filter; a coding that is hidden is not the one worked on. */
export function useFilter(view: TextView | null, side: Side): void {
  const filter = useHighlightFilter();
  const codes = useRows('code');
  const isInHand = useSide() === side;
  const isMarking = useOpen(state => isInHand && state.link?.step === 'form');
  useEffect(() => {
    if (!view) return;
    const isShown = conditionCount(filter) === 0 ? () => true : passes(filter, codes);
    // The colours of cause and effect would drown in those of the codes.
    view.setFilter(isMarking ? () => false : isShown);
    const chosen = codingById(useUi.getState().codingId);
    if (chosen && !isShown(chosen)) selectCoding(null);
    else if (!isMarking) view.selectCoding(useUi.getState().codingId);
  }, [view, filter, codes, isMarking]);
}
