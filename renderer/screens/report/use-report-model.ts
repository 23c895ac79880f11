import { useRows } from '../../state/mirror.ts';
import { remember } from '../../state/preferences.ts';
import { useProject } from '../../state/project.ts';
import { useUi } from '../../state/ui.ts';

/** Which model goes into the report of this project; the first until another was chosen, or where it is gone. */
export function useReportModel() {
  const models = useRows('model');
  const key = `report.model.${useProject(state => state.info?.project.id) ?? ''}`;
  const stored = useUi(state => state.layout[key]);
  const chosen = models.find(model => model.id === stored) ?? models[0];
  return { models, modelId: chosen?.id ?? null, choose: (id: string) => remember(key, id) };
}
