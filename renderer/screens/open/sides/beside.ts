import { rowMap } from '../../../state/mirror.ts';
import { remember } from '../../../state/preferences.ts';
import { useProject } from '../../../state/project.ts';
import { useUi } from '../../../state/ui.ts';

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** The source beside the one in hand, if there is one, and the side that the one in hand is on. */
export interface Beside {
  otherId: string | null;
  side: Side;
}

export const oppositeOf = (side: Side): Side => (side === 'left' ? 'right' : 'left');

const nameFor = (projectId: string | undefined) => `open.beside.${projectId ?? ''}`;
const ownName = () => nameFor(useProject.getState().info?.project.id);

function read(stored: unknown): Beside {
  const { otherId, side } = (stored ?? {}) as Record<string, unknown>;
  // A source that was removed is beside nothing.
  const isThere = typeof otherId === 'string' && rowMap('source').has(otherId);
  return { otherId: isThere ? otherId : null, side: side === 'right' ? 'right' : 'left' };
}

export function beside(): Beside {
  return read(useUi.getState().layout[ownName()]);
}

/** Kept for each project, also after a restart. */
export function rememberBeside(value: Beside): void {
  remember(ownName(), value);
}

export function useOtherId(): string | null {
  const projectId = useProject(state => state.info?.project.id);
  return useUi(state => read(state.layout[nameFor(projectId)]).otherId);
}

/** The side that everything around the texts is about: the one that had the focus last. */
export function useSide(): Side {
  const projectId = useProject(state => state.info?.project.id);
  return useUi(state => read(state.layout[nameFor(projectId)]).side);
}
