import i18next from 'i18next';
import type { ModelDisplay } from '../../../../shared/api/entities/models.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { announce } from '../../../components/announcer.tsx';
import { rowMap } from '../../../state/mirror.ts';
import { attempt } from '../../../state/toasts.ts';
import { drawingKey, forgetDrawing, keepPlaceOf, layOutAnew } from './arrange-store.ts';
import { wishToWrite } from './note-wish.ts';

type Model = Row<'model'>;

const keyOf = ({ id, level, display }: Model) => drawingKey(id, level, display.grouped);

/** Of all placed factors of a model at its level. */
function placedIn({ id, level }: Model): string[] {
  return [...rowMap('modelPosition').values()]
    .filter(placed => placed.modelId === id && placed.level === level)
    .map(placed => placed.codeId);
}

/** Lays out anew what no hand has set down. */
export function tidyRest(model: Model): void {
  forgetDrawing(keyOf(model));
  layOutAnew();
}

/** Lays out everything anew. */
export async function tidyAll(model: Model): Promise<void> {
  if (placedIn(model).length > 0) {
    const done = await attempt(() => api.call('models.tidy', { modelId: model.id, level: model.level }));
    if (done === undefined) return;
  }
  tidyRest(model);
}

/** Lays out some factors anew and leaves the others where they are. */
export async function tidySome(model: Model, codeIds: readonly string[]): Promise<void> {
  await release(model, codeIds);
}

/** Lets go of factors: they stay where they are until the model changes. */
export async function letGo(model: Model, codeIds: readonly string[]): Promise<void> {
  keepPlaceOf(codeIds);
  await release(model, codeIds);
}

async function release({ id, level }: Model, codeIds: readonly string[]): Promise<void> {
  if (codeIds.length === 0) return;
  await attempt(() => api.call('models.release', { modelId: id, level, codeIds: [...codeIds] }));
}

/** Turns something of the drawing on or off. */
export async function showModel(model: Model, display: Partial<ModelDisplay>): Promise<void> {
  await attempt(() => api.call('models.show', { id: model.id, display }));
}

/** Puts an empty note on the model and opens it for writing. */
export async function addNote(model: Model, at: { x: number; y: number }): Promise<void> {
  if (!model.display.notes) await showModel(model, { notes: true });
  const made = await attempt(() => api.call('modelNotes.create', { modelId: model.id, ...at }));
  if (made) wishToWrite(made.id);
}

/** Says how many factors an alignment moved. */
export function sayAligned(count: number): void {
  announce(i18next.t('canvas.said.aligned', { count }));
}
