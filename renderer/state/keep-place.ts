import { remember } from './preferences.ts';
import { useProject } from './project.ts';
import { isStage, useUi } from './ui.ts';

/** Remembers, for each project, the stage and source last looked at. */
export function keepPlace(): () => void {
  return useUi.subscribe((now, before) => {
    const projectId = useProject.getState().info?.project.id;
    if (projectId === undefined || !isStage(now.screen)) return;
    if (now.screen === before.screen && now.sourceId === before.sourceId) return;
    remember(`place.${projectId}`, { screen: now.screen, sourceId: now.sourceId });
  });
}
