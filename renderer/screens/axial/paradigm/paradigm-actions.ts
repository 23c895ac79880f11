import i18next from 'i18next';
import type { ParadigmRole } from '../../../../shared/api/entities/theory.ts';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt } from '../../../state/toasts.ts';
import { choosePlacement, showParadigm, useParadigm } from './paradigm-store.ts';

/** Where codes are put: with which role, and before which placement (null: last). */
export interface Spot {
  paradigmId: string;
  role: ParadigmRole;
  beforeId: string | null;
}

/** Begins the paradigm of a phenomenon, or shows the one there is. */
export async function beginParadigm(phenomenonId: string): Promise<void> {
  const made = await attempt(() => api.call('paradigms.create', { phenomenonId }));
  if (made !== undefined) showParadigm(made.id);
}

export async function removeParadigm(id: string, name: string): Promise<void> {
  const done = await attempt(() => api.call('paradigms.remove', { id }));
  if (done === undefined) return;
  showParadigm(null);
  tellStep(i18next.t('axial.paradigm.removed', { name }));
}

/** Puts codes at a place; the last of them is then the chosen one. */
export async function placeCodes(codeIds: readonly string[], spot: Spot): Promise<void> {
  for (const codeId of codeIds) {
    const placed = await attempt(() => api.call('paradigms.place', { ...spot, codeId }));
    if (placed !== undefined) choosePlacement(placed.id);
  }
}

export async function movePlacements(ids: readonly string[], { role, beforeId }: Spot): Promise<void> {
  await attempt(() => api.call('paradigms.move', { ids: [...ids], role, beforeId }));
}

export async function takeOut(id: string, words: { name: string; place: string }): Promise<void> {
  const done = await attempt(() => api.call('paradigms.unplace', { ids: [id] }));
  if (done === undefined) return;
  if (useParadigm.getState().placementId === id) choosePlacement(null);
  tellStep(i18next.t('axial.paradigm.takenOut', words));
}

export async function cite(placementId: string, codingId: string, cited: boolean): Promise<void> {
  await attempt(() => api.call('paradigms.cite', { placementId, codingIds: [codingId], cited }));
}
