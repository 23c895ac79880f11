import i18next from 'i18next';
import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import type { Params } from '../../../shared/api/method-table.ts';
import type { Color } from '../../../shared/api/primitives.ts';
import { api } from '../../api/api.ts';
import { announce } from '../../components/announcer.tsx';
import { tellStep } from '../../state/history-actions.ts';
import { rowMap } from '../../state/mirror.ts';
import { attempt } from '../../state/toasts.ts';
import { pick, useAxial } from './axial-store.ts';
import { NOTHING_PICKED, pickOne } from './board/picking.ts';
import type { Destination } from './board/rearrange.ts';
import { nameOf, what } from './names.ts';

/** Undo comes back to this stage. */
const screen = 'axial' as const;

type CodePatch = Omit<Params<'codes.update'>, 'id' | 'screen' | 'kind'>;

/** `suggestionKey` is the suggestion that this carries out, if it carries out one. */
export async function moveCodes(
  ids: readonly string[],
  to: Destination,
  suggestionKey: string | null = null,
): Promise<void> {
  const things = what(ids);
  const done = await attempt(() => api.call('codes.move', { ids: [...ids], ...to, suggestionKey, screen }));
  if (done === undefined) return;
  const where = to.parentId === null ? null : nameOf(to.parentId);
  announce(
    where === null
      ? i18next.t('axial.said.out', { things })
      : i18next.t('axial.said.moved', { things, where }),
  );
}

/** Changes the order within a list. */
export async function reorderCodes(ids: readonly string[], to: Destination): Promise<void> {
  const things = what(ids);
  const done = await attempt(() => api.call('codes.move', { ids: [...ids], ...to, screen }));
  if (done === undefined) return;
  const next = to.beforeId === null ? null : nameOf(to.beforeId);
  announce(
    next === null
      ? i18next.t('axial.said.last', { things })
      : i18next.t('axial.said.before', { things, next }),
  );
}

export interface MadeCode {
  name: string;
  kind: CodeKind;
  parentId: string | null;
  childIds: readonly string[];
  suggestionKey?: string | null;
}

/** Makes a code, with others in it where some are given; gives its id, or undefined where it could not be made. */
export async function makeCode({ childIds, ...code }: MadeCode): Promise<string | undefined> {
  const made = await attempt(() => api.call('codes.create', { ...code, childIds: [...childIds], screen }));
  if (made === undefined) return undefined;
  pick(pickOne(made.id));
  const { name } = code;
  announce(
    childIds.length === 0
      ? i18next.t('axial.said.made', { name })
      : i18next.t('axial.said.madeOf', { name, things: what(childIds) }),
  );
  return made.id;
}

export async function updateCode(id: string, patch: CodePatch): Promise<boolean> {
  const done = await attempt(() => api.call('codes.update', { id, ...patch, screen }));
  if (done !== undefined && patch.name !== undefined)
    announce(i18next.t('axial.said.renamed', { name: patch.name }));
  return done !== undefined;
}

/** Gives a code another level, and says what else that changed. */
export async function setKind(id: string, kind: CodeKind): Promise<void> {
  const name = nameOf(id);
  const done = await attempt(() => api.call('codes.update', { id, kind, screen }));
  if (done === undefined) return;
  tellStep(i18next.t('axial.said.kind', { name, kind: i18next.t(`common.kinds.${kind}`) }));
}

export async function recolor(ids: readonly string[], color: Color, below: boolean): Promise<void> {
  const done = await attempt(() => api.call('codes.recolor', { ids: [...ids], color, below, screen }));
  if (done === undefined) return;
  announce(
    i18next.t('axial.said.recolored', { things: what(ids), color: i18next.t(`common.colors.${color}`) }),
  );
}

export async function removeCodes(ids: readonly string[]): Promise<void> {
  const things = what(ids);
  const known = ids.filter(id => rowMap('code').has(id));
  const done = await attempt(() => api.call('codes.remove', { ids: known, screen }));
  if (done === undefined) return;
  if (useAxial.getState().picked.some(id => known.includes(id))) pick(NOTHING_PICKED);
  tellStep(i18next.t('axial.said.removed', { things }));
}

/** Makes codes one; true where that was done. */
export async function mergeCodes(params: Params<'codes.merge'>): Promise<boolean> {
  const things = what(params.ids);
  const done = await attempt(() => api.call('codes.merge', params));
  if (done === undefined) return false;
  pick(pickOne(done.id));
  tellStep(i18next.t('board.merge.done', { things, name: params.name ?? nameOf(done.id) }));
  return true;
}

/** Gives passages of a code to others; true where that was done. */
export async function splitCode(params: Params<'codes.split'>): Promise<boolean> {
  const name = nameOf(params.id);
  const done = await attempt(() => api.call('codes.split', params));
  if (done === undefined) return false;
  pick({ picked: [...new Set([params.id, ...done.ids])], anchor: params.id });
  tellStep(i18next.t('board.split.done', { name }));
  return true;
}
