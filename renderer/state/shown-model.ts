import { create } from 'zustand';
import type { Row } from '../../shared/api/tables.ts';
import { rowMap, useRows } from './mirror.ts';
import { remember } from './preferences.ts';
import { useProject } from './project.ts';
import { orderedRows } from './row-order.ts';
import { useUi } from './ui.ts';

type Model = Row<'model'>;

/** What is asked about models, from the Model stage or from the command palette. */
export type ModelDialog = 'new' | 'rename' | 'remove';

export const useModelUi = create<{ dialog: ModelDialog | null; isFilterOpen: boolean }>(() => ({
  dialog: null,
  isFilterOpen: false,
}));

const keyFor = (projectId: string | undefined) => `model.${projectId ?? ''}`;

/** The model that was chosen last in this project, or the first where it is gone; undefined without any model. */
export function useShownModel(): Model | undefined {
  const models = useRows('model');
  const projectId = useProject(state => state.info?.project.id);
  const chosen = useUi(state => state.layout[keyFor(projectId)]);
  return models.find(model => model.id === chosen) ?? models[0];
}

/** The same outside React. */
export function shownModel(): Model | undefined {
  const models = orderedRows(rowMap('model'));
  const chosen = useUi.getState().layout[keyFor(useProject.getState().info?.project.id)];
  return models.find(model => model.id === chosen) ?? models[0];
}

/** Shows a model, now and when the project is opened again. */
export function showModel(id: string): void {
  remember(keyFor(useProject.getState().info?.project.id), id);
}

export function askAboutModel(dialog: ModelDialog | null): void {
  useModelUi.setState({ dialog });
}

export function openFilter(isFilterOpen: boolean): void {
  useModelUi.setState({ isFilterOpen });
}
