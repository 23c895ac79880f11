import { create } from 'zustand';
import type { Revision } from '../../shared/api/entities/history.ts';
import type { Result } from '../../shared/api/method-table.ts';

type ProjectInfo = NonNullable<Result<'project.state'>['open']>;
type HistoryState = Result<'history.state'>;

export interface ProjectState {
  /** The open project, or null. Its name may have changed since: the mirror's `project` row is newer. */
  info: ProjectInfo | null;
  history: HistoryState;
  /** The last step that was committed while this page watched. */
  lastStep: Revision | null;
}

const NO_HISTORY: HistoryState = { undo: null, redo: null };

export const useProject = create<ProjectState>(() => ({ info: null, history: NO_HISTORY, lastStep: null }));

export function setProject(info: ProjectInfo | null): void {
  useProject.setState({ info, history: NO_HISTORY, lastStep: null });
}

export function setHistory(history: HistoryState, lastStep?: Revision): void {
  useProject.setState(state => ({ history, lastStep: lastStep ?? state.lastStep }));
}

export function setCoder(coderId: string): void {
  useProject.setState(state => ({ info: state.info === null ? null : { ...state.info, coderId } }));
}
