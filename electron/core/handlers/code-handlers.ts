import type { Code } from '../../../shared/api/entities/codes.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import { type Color, PALETTE } from '../../../shared/api/primitives.ts';
import { buildCodeTree, descendantsOf } from '../../../shared/theory/code-tree.ts';
import type { Rows } from '../storage/rows.ts';
import { assertNameFree, makeCore, moveCodes, setKind } from './code-arrangement.ts';
import type { HandlersFor } from './handler-types.ts';
import { dropOutdatedTies } from './membership-handlers.ts';
import { accept } from './suggestion-handlers.ts';

type NewCode = NonNullable<CheckedParams<'codings.create'>['newCode']>;

/** A new code takes its parent's colour, or the hue that fewest top-level codes have. */
function colorFor(rows: Rows, parentId: string | null): Color {
  if (parentId !== null) return rows.get('code', parentId).color;
  const used = rows.all('code').filter(code => code.parentId === null);
  const count = (color: Color) => used.filter(code => code.color === color).length;
  return PALETTE.reduce((least, color) => (count(color) < count(least) ? color : least), PALETTE[0]);
}

/**
 * Stores a new code as the last child of its parent and puts `childIds` into it. A core category takes the place of the
 * one there is. Fails with NAME_TAKEN, CODE_CYCLE or NOT_FOUND.
 */
export function insertCode(rows: Rows, given: NewCode, childIds: readonly string[] = []): Code {
  const parentId = given.kind === 'core' ? null : given.parentId;
  assertNameFree(rows, given.name, parentId, ...childIds);
  const code = rows.insert('code', {
    ...given,
    parentId,
    color: given.color ?? colorFor(rows, parentId),
    exampleCodingId: null,
    position: rows.nextPosition('code'),
    createdAt: Date.now(),
  });
  if (code.kind === 'core') makeCore(rows, code);
  if (childIds.length > 0) moveCodes(rows, childIds, code.id, null);
  if (code.kind === 'core' || childIds.length > 0) dropOutdatedTies(rows);
  return code;
}

type Recoloring = Omit<CheckedParams<'codes.recolor'>, 'screen'>;

/** Gives codes a colour, with `below` also all that lies below them. */
function recolor(rows: Rows, { ids, color, below }: Recoloring): void {
  const tree = buildCodeTree(rows.all('code'));
  const reached = ids.flatMap(id => (below ? [id, ...descendantsOf(tree, id).map(code => code.id)] : [id]));
  for (const id of new Set(reached)) {
    if (rows.get('code', id).color !== color) rows.update('code', id, { color });
  }
}

const MOST_NAMED = 3;

/** The codes a step is about, for the history: the first by name, all by number. */
function namesOf(rows: Rows, ids: readonly string[]): string {
  const names = ids.slice(0, MOST_NAMED).map(id => rows.get('code', id).name);
  return ids.length > MOST_NAMED ? `${names.join(', ')} … (${ids.length})` : names.join(', ');
}

export const codeHandlers: HandlersFor<
  'codes.create' | 'codes.update' | 'codes.recolor' | 'codes.move' | 'codes.remove'
> = {
  'codes.create': ({ screen, childIds, suggestionKey, ...given }, { core }) => {
    const { session } = core;
    const step = { command: 'codes.create', subject: given.name, place: { screen } };
    const code = session.write(step, rows => {
      accept(rows, session, suggestionKey);
      return insertCode(rows, given, childIds);
    });
    return { id: code.id };
  },

  'codes.update': ({ id, screen, kind, ...patch }, { core }) => {
    const code = core.session.rows.get('code', id);
    const keys = Object.keys(kind === undefined ? patch : { ...patch, kind });
    const step = { command: 'codes.update', subject: patch.name ?? code.name };
    const joinKey = `${id} ${keys.sort().join(' ')}`;
    core.session.write({ ...step, joinKey, place: { screen, codeId: id } }, rows => {
      if (patch.name !== undefined) assertNameFree(rows, patch.name, code.parentId, id);
      rows.update('code', id, patch);
      if (kind === undefined) return;
      setKind(rows, id, kind);
      dropOutdatedTies(rows);
    });
    return null;
  },

  'codes.recolor': ({ screen, ...params }, { core }) => {
    const subject = namesOf(core.session.rows, params.ids);
    const step = { command: 'codes.recolor', subject, joinKey: params.ids.join(' ') };
    core.session.write({ ...step, place: { screen, codeId: params.ids[0] } }, rows => recolor(rows, params));
    return null;
  },

  'codes.move': ({ screen, ids, parentId, beforeId, suggestionKey }, { core }) => {
    const { session } = core;
    const subject = namesOf(session.rows, ids);
    session.write({ command: 'codes.move', subject, place: { screen, codeId: ids[0] } }, rows => {
      accept(rows, session, suggestionKey);
      moveCodes(rows, ids, parentId, beforeId);
      dropOutdatedTies(rows);
    });
    return null;
  },

  'codes.remove': ({ screen, ids }, { core }) => {
    const subject = namesOf(core.session.rows, ids);
    core.session.write({ command: 'codes.remove', subject, place: { screen } }, rows => {
      for (const id of ids) rows.remove('code', id);
    });
    return null;
  },
};
