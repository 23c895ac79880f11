import { useEffect } from 'react';
import { passes } from '../../../../shared/theory/coding-filter.ts';
import { useRows } from '../../../state/mirror.ts';
import { selectCoding, useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import { codingById } from '../open-store.ts';
import { conditionCount, useHighlightFilter } from './highlight-filter.ts';

/** Keeps the highlights to those that pass the filter; a coding that is hidden is not the one worked on. */
export function useFilter(view: TextView | null): void {
  const filter = useHighlightFilter();
  const codes = useRows('code');
  useEffect(() => {
    if (!view) return;
    const isShown = conditionCount(filter) === 0 ? () => true : passes(filter, codes);
    view.setFilter(isShown);
    const chosen = codingById(useUi.getState().codingId);
    if (chosen && !isShown(chosen)) selectCoding(null);
  }, [view, filter, codes]);
}
