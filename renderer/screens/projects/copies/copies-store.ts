import { create } from 'zustand';
import type { ErrorFrame } from '../../../../shared/api/errors.ts';

/** Whose copies are looked at. */
export interface CopiesOf {
  /** Token of the project file; undefined for the open project. */
  project: string | undefined;
  fileName: string;
  /** Why the file could not be opened, where that is why its copies are looked at. */
  problem: ErrorFrame | null;
}

export const useCopies = create<{ shown: CopiesOf | null }>(() => ({ shown: null }));

/** Opens the list of a project's copies on the projects screen. */
export function showCopies(shown: CopiesOf | null): void {
  useCopies.setState({ shown });
}
