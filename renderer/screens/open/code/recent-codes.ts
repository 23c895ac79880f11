import { useMemo } from 'react';
import type { Row } from '../../../../shared/api/tables.ts';
import { rowMap, useRowMap } from '../../../state/mirror.ts';
import { remember } from '../../../state/preferences.ts';
import { useProject } from '../../../state/project.ts';
import { useUi } from '../../../state/ui.ts';

const KEPT = 9;

const nameFor = (projectId: string | undefined) => `open.recent.${projectId ?? ''}`;

/** Puts a code at the head of those used last: the number keys repeat them. */
export function noteRecent(codeId: string): void {
  const name = nameFor(useProject.getState().info?.project.id);
  const others = ids(useUi.getState().layout[name]).filter(id => id !== codeId);
  remember(name, [codeId, ...others].slice(0, KEPT));
}

/** The codes used last in this project, latest first. */
export function recentCodes(): Row<'code'>[] {
  const stored = useUi.getState().layout[nameFor(useProject.getState().info?.project.id)];
  return known(stored, rowMap('code'));
}

export function useRecentCodes(): Row<'code'>[] {
  const projectId = useProject(state => state.info?.project.id);
  const stored = useUi(state => state.layout[nameFor(projectId)]);
  const codes = useRowMap('code');
  return useMemo(() => known(stored, codes), [stored, codes]);
}

function known(stored: unknown, codes: ReadonlyMap<string, Row<'code'>>): Row<'code'>[] {
  return ids(stored).flatMap(id => codes.get(id) ?? []);
}

function ids(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : [];
}
