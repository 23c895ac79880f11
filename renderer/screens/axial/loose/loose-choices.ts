import { useRemembered } from '../../../state/remembered.ts';
import { useUi } from '../../../state/ui.ts';
import { SORTS, type Sort } from './loose-list.ts';

const NAME = 'axial.sort';
const INITIAL: Sort = 'use';

/** The order in which concepts to group are listed; it is remembered. */
export function useSort() {
  return useRemembered<Sort>(NAME, SORTS, INITIAL);
}

/** Whether they stand in the one order that can be changed by hand. */
export function looseIsOrdered(): boolean {
  return useUi.getState().layout[NAME] === ('own' satisfies Sort);
}
