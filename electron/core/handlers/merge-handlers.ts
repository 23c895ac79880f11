import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import type { mergeMethods } from '../../../shared/api/methods/merge-methods.ts';
import { type MergePlan, planMerge } from '../../../shared/theory/merge/plan-merge.ts';
import { planSplit } from '../../../shared/theory/merge/plan-split.ts';
import { carryOut } from '../carry-out.ts';
import type { Rows } from '../storage/rows.ts';
import { moveCodes } from './code-arrangement.ts';
import { insertCode } from './code-handlers.ts';
import type { HandlersFor } from './handler-types.ts';
import { dropOutdatedTies } from './membership-handlers.ts';
import { accept } from './suggestion-handlers.ts';

/** Undo comes back to the stage where codes are merged and split. */
const screen = 'axial';

/** Fails with NOT_FOUND. */
function mergeOf(rows: Rows, params: CheckedParams<'codes.mergePreview'>): MergePlan {
  const { ids, keptId, ...words } = params;
  for (const id of [keptId, ...ids]) rows.get('code', id);
  return planMerge(rows, ids, keptId, words);
}

type Split = CheckedParams<'codes.split'>;

/** A new code beside the one that is split, of its level; beside the core category there can be only main ones. */
function makePart(
  rows: Rows,
  id: string,
  { name, color }: NonNullable<Split['parts'][number]['newCode']>,
): string {
  const { kind, parentId, position, color: own, inVivo: _, ...code } = rows.get('code', id);
  const isCore = kind === 'core';
  const words = { translation: '', definition: '', whenToUse: '', whenNotToUse: '' };
  const made = insertCode(rows, {
    ...words,
    name,
    kind: isCore ? 'main' : kind,
    parentId: isCore ? code.id : parentId,
    color: color ?? own,
    inVivo: false,
  });
  const siblings = rows.all('code', ['position', 'id']).filter(each => each.parentId === parentId);
  const next = siblings.find(each => each.position > position && each.id !== made.id);
  if (!isCore && next) moveCodes(rows, [made.id], parentId, next.id);
  // What is said of the whole holds for its part: it is also shown where the whole is.
  for (const { categoryId } of rows.where('codeMembership', 'codeId', id))
    rows.insert('codeMembership', { codeId: made.id, categoryId });
  return made.id;
}

export const mergeHandlers: HandlersFor<keyof typeof mergeMethods> = {
  'codes.mergePreview': (params, { core }) => {
    const { place, nameTakenBy, below, example, tallies } = mergeOf(core.session.rows, params);
    const renamed = [...below.renamed];
    return { ...place, nameTakenBy, below: { ...below, renamed }, example, tallies };
  },

  'codes.merge': ({ suggestionKey, ...params }, { core }) => {
    const { session } = core;
    const { keptId } = params;
    const name = params.name ?? session.rows.get('code', keptId).name;
    const place = { screen, codeId: keptId };
    session.write({ command: 'codes.merge', subject: name, place }, rows => {
      const { plan, nameTakenBy } = mergeOf(rows, params);
      if (nameTakenBy !== null)
        throw new RootedError('NAME_TAKEN', 'a sibling has this name', { name, id: nameTakenBy });
      carryOut(rows, plan);
      dropOutdatedTies(rows);
      accept(rows, session, suggestionKey);
    });
    return { id: keptId };
  },

  'codes.splitPreview': ({ id, parts }, { core }) => {
    const { rows } = core.session;
    rows.get('code', id);
    const given = parts.map(({ codeId, codingIds }, index) => ({
      codeId: codeId ?? `new ${index}`,
      codingIds,
    }));
    const { parts: tallies, stays, example } = planSplit(rows, id, given);
    return { parts: [...tallies], stays, example };
  },

  'codes.split': ({ id, parts }, { core }) => {
    const { name } = core.session.rows.get('code', id);
    const step = { command: 'codes.split', subject: name, place: { screen, codeId: id } };
    return core.session.write(step, rows => {
      const ids = parts.map(({ codeId, newCode }) =>
        newCode ? makePart(rows, id, newCode) : rows.get('code', codeId ?? '').id,
      );
      const given = parts.map(({ codingIds }, index) => ({ codeId: ids[index] ?? id, codingIds }));
      carryOut(rows, planSplit(rows, id, given).plan);
      return { ids };
    });
  },
};
