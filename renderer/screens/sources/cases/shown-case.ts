import { create } from 'zustand';
import { remember } from '../../../state/preferences.ts';
import { goTo } from '../../../state/ui.ts';
import type { Owner } from './case-table.ts';

/** The case the grid is to go to as soon as it is there. */
export const useShownCase = create<{ id: string | null }>(() => ({ id: null }));

/** Shows a case in its grid on the Sources screen. */
export function showCase(owner: Owner, id: string): void {
  useShownCase.setState({ id });
  remember('sources.cases', owner);
  remember('sources.part', 'cases');
  goTo('sources');
}
