import { useEffect, useMemo } from 'react';
import type { Row } from '../../../../shared/api/tables.ts';
import { rowMap, useRowMap } from '../../../state/mirror.ts';
import { remember } from '../../../state/preferences.ts';
import { useProject } from '../../../state/project.ts';
import { openSource, useUi } from '../../../state/ui.ts';

const MOST = 12;

const nameFor = (projectId: string | undefined) => `open.tabs.${projectId ?? ''}`;
const ownName = () => nameFor(useProject.getState().info?.project.id);

function known(stored: unknown, sources: ReadonlyMap<string, Row<'source'>>): Row<'source'>[] {
  const ids = Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : [];
  return ids.flatMap(id => sources.get(id) ?? []);
}

function tabIds(): string[] {
  return known(useUi.getState().layout[ownName()], rowMap('source')).map(source => source.id);
}

/** The sources that are open beside each other, in the order in which they were opened; kept after a restart. */
export function useTabs(): readonly Row<'source'>[] {
  const projectId = useProject(state => state.info?.project.id);
  const stored = useUi(state => state.layout[nameFor(projectId)]);
  const sources = useRowMap('source');
  return useMemo(() => known(stored, sources), [stored, sources]);
}

/** Gives a source that is opened a tab of its own; past so many, the one opened longest ago goes. */
export function useTabFor(sourceId: string | null): void {
  useEffect(() => {
    const ids = tabIds();
    if (sourceId !== null && !ids.includes(sourceId)) remember(ownName(), [...ids, sourceId].slice(-MOST));
  }, [sourceId]);
}

/** Closes a tab. In place of the source in view its neighbour is shown; the last one stays in view. */
export function closeTab(sourceId: string): void {
  const ids = tabIds();
  const at = ids.indexOf(sourceId);
  const left = ids.filter(id => id !== sourceId);
  const next = left[Math.min(at, left.length - 1)];
  if (at < 0 || next === undefined) return;
  remember(ownName(), left);
  if (useUi.getState().sourceId === sourceId) openSource(next);
}

/** Shows the tab after the one in view or before it, around the end. */
export function stepTab(step: 1 | -1): void {
  const ids = tabIds();
  const at = ids.indexOf(useUi.getState().sourceId ?? '');
  const next = ids[(at + step + ids.length) % Math.max(1, ids.length)];
  if (next !== undefined) openSource(next);
}
