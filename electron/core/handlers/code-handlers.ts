import type { Code, CodeKind } from '../../../shared/api/entities/codes.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import { type Color, PALETTE } from '../../../shared/api/primitives.ts';
import { buildCodeTree, wouldCycle } from '../../../shared/theory/code-tree.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

type NewCode = CheckedParams<'codes.create'>;

/** A new code takes its parent's colour, or the hue that fewest top-level codes have. */
function colorFor(rows: Rows, parentId: string | null): Color {
  if (parentId !== null) return rows.get('code', parentId).color;
  const used = rows.all('code').filter(code => code.parentId === null);
  const count = (color: Color) => used.filter(code => code.color === color).length;
  return PALETTE.reduce((least, color) => (count(color) < count(least) ? color : least), PALETTE[0]);
}

export function assertNameFree(rows: Rows, name: string, parentId: string | null, exceptId?: string): void {
  const taken = rows.all('code').find(c => c.name === name && c.parentId === parentId && c.id !== exceptId);
  if (taken) throw new RootedError('NAME_TAKEN', 'a sibling has this name', { name, id: taken.id });
}

/** Stores a new code as the last child of its parent. Fails with NAME_TAKEN or NOT_FOUND. */
export function insertCode(rows: Rows, given: NewCode): Code {
  assertNameFree(rows, given.name, given.parentId);
  return rows.insert('code', {
    ...given,
    color: given.color ?? colorFor(rows, given.parentId),
    exampleCodingId: null,
    position: rows.nextPosition('code'),
    createdAt: Date.now(),
  });
}

const KIND_BELOW: Record<CodeKind, CodeKind> = {
  core: 'main',
  main: 'category',
  category: 'concept',
  concept: 'concept',
};

/** A concept dropped on a category stays one; dropped on the core category it becomes a main category, and so on. */
function kindUnder(rows: Rows, code: Code, parentId: string | null): CodeKind {
  if (parentId === null) return code.kind;
  const parent = rows.get('code', parentId);
  const hasChildren = rows.where('code', 'parentId', code.id).length > 0;
  if (parent.kind === 'concept') return 'concept';
  return code.kind === 'concept' && !hasChildren ? 'concept' : KIND_BELOW[parent.kind];
}

/** Positions that put `ids` in order before `beforeId` among the children of `parentId` (or last). */
function renumber(
  rows: Rows,
  ids: readonly string[],
  parentId: string | null,
  beforeId: string | null,
): void {
  const siblings = rows
    .all('code', ['position', 'id'])
    .filter(code => code.parentId === parentId && !ids.includes(code.id))
    .map(code => code.id);
  const at = beforeId === null ? siblings.length : siblings.indexOf(beforeId);
  siblings.splice(at < 0 ? siblings.length : at, 0, ...ids);
  for (const [index, id] of siblings.entries()) {
    if (rows.get('code', id).position !== index + 1) rows.update('code', id, { position: index + 1 });
  }
}

function moveCodes(rows: Rows, { ids, parentId, beforeId }: CheckedParams<'codes.move'>): void {
  for (const id of ids) {
    const code = rows.get('code', id);
    if (wouldCycle(buildCodeTree(rows.all('code')), id, parentId)) {
      throw new RootedError('CODE_CYCLE', 'a code cannot lie below itself', { name: code.name });
    }
    if (code.parentId !== parentId) assertNameFree(rows, code.name, parentId, id);
    rows.update('code', id, { parentId, kind: kindUnder(rows, code, parentId) });
  }
  renumber(rows, ids, parentId, beforeId);
}

const namesOf = (rows: Rows, ids: readonly string[]) => ids.map(id => rows.get('code', id).name).join(', ');

export const codeHandlers: HandlersFor<'codes.create' | 'codes.update' | 'codes.move' | 'codes.remove'> = {
  'codes.create': (params, { core }) => {
    const place = { screen: 'open' };
    const code = core.session.write({ command: 'codes.create', subject: params.name, place }, rows =>
      insertCode(rows, params),
    );
    return { id: code.id };
  },

  'codes.update': ({ id, ...patch }, { core }) => {
    const code = core.session.rows.get('code', id);
    const keys = Object.keys(patch).sort().join(' ');
    const step = { command: 'codes.update', subject: patch.name ?? code.name, joinKey: `${id} ${keys}` };
    core.session.write({ ...step, place: { screen: 'open', codeId: id } }, rows => {
      if (patch.name !== undefined) assertNameFree(rows, patch.name, code.parentId, id);
      rows.update('code', id, patch);
    });
    return null;
  },

  'codes.move': (params, { core }) => {
    const subject = namesOf(core.session.rows, params.ids);
    core.session.write({ command: 'codes.move', subject, place: { screen: 'axial' } }, rows =>
      moveCodes(rows, params),
    );
    return null;
  },

  'codes.remove': ({ ids }, { core }) => {
    const subject = namesOf(core.session.rows, ids);
    core.session.write({ command: 'codes.remove', subject, place: { screen: 'open' } }, rows => {
      for (const id of ids) rows.remove('code', id);
    });
    return null;
  },
};
