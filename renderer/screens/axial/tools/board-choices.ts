import { useRemembered } from '../../../state/remembered.ts';
import { useUi } from '../../../state/ui.ts';
import { SORTS, type Sort } from '../loose/loose-list.ts';

const NAME = 'axial.boardSort';
const INITIAL: Sort = 'own';

/** The order in which categories and concepts stand on the board; it is remembered. Columns keep their own. */
export function useBoardSort() {
  return useRemembered<Sort>(NAME, SORTS, INITIAL);
}

/** Whether they stand in the one order that can be changed by hand. */
export function boardIsOrdered(): boolean {
  return (useUi.getState().layout[NAME] ?? INITIAL) === ('own' satisfies Sort);
}

/** What stands beside the board: the concepts to group, or suggestions. */
export function useSide() {
  return useRemembered('axial.side', ['loose', 'suggestions'], 'loose');
}
