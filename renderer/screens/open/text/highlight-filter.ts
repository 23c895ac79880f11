import { create } from 'zustand';
import { type CodingFilter, passes } from '../../../../shared/theory/coding-filter.ts';
import { rowMap } from '../../../state/mirror.ts';

export const NO_FILTER: CodingFilter = { codeIds: [], coderIds: [], kinds: [] };

/** Stays from one source to the next; reading is meant to go on where one looks for something. */
export const useHighlightFilter = create<CodingFilter>(() => NO_FILTER);

export const setHighlightFilter = useHighlightFilter.setState;

export function conditionCount({ codeIds, coderIds, kinds }: CodingFilter): number {
  return codeIds.length + coderIds.length + kinds.length;
}

/** The filter as it is now. */
export function currentFilter(): ReturnType<typeof passes> {
  const filter = useHighlightFilter.getState();
  return conditionCount(filter) === 0 ? () => true : passes(filter, [...rowMap('code').values()]);
}
