import type { Code, CodeKind } from '../../../shared/api/entities/codes.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import { kindUnder, mayLieUnder, nearestHolder } from '../../../shared/theory/code-levels.ts';
import { buildCodeTree, topmost, wouldCycle } from '../../../shared/theory/code-tree.ts';
import type { Rows } from '../storage/rows.ts';

const ORDER = ['position', 'id'] as const;

/** Fails with NAME_TAKEN where a code under `parentId`, other than those of `exceptIds`, has the name. */
export function assertNameFree(
  rows: Rows,
  name: string,
  parentId: string | null,
  ...exceptIds: readonly string[]
): void {
  const taken = rows
    .all('code')
    .find(code => code.name === name && code.parentId === parentId && !exceptIds.includes(code.id));
  if (taken) throw new RootedError('NAME_TAKEN', 'a sibling has this name', { name, id: taken.id });
}

const treeOf = (rows: Rows) => buildCodeTree(rows.all('code', ORDER));

/**
 * Puts codes, with all that lies below them, under `parentId` (null: under none) in the order given, before `beforeId`
 * or last. A code keeps its level where it may lie there, and else takes the one below its new parent's; what may then
 * no longer lie under it goes to the nearest code above that can hold it, with its own level.
 * Fails with CODE_CYCLE, NAME_TAKEN or NOT_FOUND.
 */
export function moveCodes(
  rows: Rows,
  given: readonly string[],
  parentId: string | null,
  beforeId: string | null,
): void {
  const ids = topmost(treeOf(rows), given);
  const parentKind = parentId === null ? null : rows.get('code', parentId).kind;
  const lowered: Code[] = [];
  for (const id of ids) {
    const code = rows.get('code', id);
    if (wouldCycle(treeOf(rows), id, parentId))
      throw new RootedError('CODE_CYCLE', 'a code cannot lie below itself', { name: code.name });
    if (code.parentId === parentId) continue;
    assertNameFree(rows, code.name, parentId, id);
    const kind = kindUnder(code.kind, parentKind);
    rows.update('code', id, { parentId, kind });
    if (kind !== code.kind) lowered.push({ ...code, kind });
  }
  order(rows, ids, parentId, beforeId);
  for (const code of lowered) lift(rows, code);
}

/**
 * Gives a code another level. It leaves what may not hold it for the nearest code above that can, and so does what lies
 * under it. Fails with NAME_TAKEN or NOT_FOUND.
 */
export function setKind(rows: Rows, id: string, kind: CodeKind): void {
  const code = rows.get('code', id);
  if (kind === code.kind) return;
  if (kind === 'core') {
    makeCore(rows, code);
    return;
  }
  rows.update('code', id, { kind });
  const parentId = nearestHolder(treeOf(rows).ancestorsOf(id), kind);
  if (parentId !== code.parentId) putLast(rows, code, parentId);
  lift(rows, { ...code, kind });
}

/**
 * Makes a code the one core category. It lies under nothing, and the main categories gather around it: also the one that
 * was the core category until now, which keeps its own categories. Fails with NAME_TAKEN.
 */
export function makeCore(rows: Rows, code: Code): void {
  rows.update('code', code.id, { kind: 'core' });
  if (code.parentId !== null) putLast(rows, code, null);
  const others = rows.all('code', ORDER).filter(other => other.id !== code.id);
  const mains = others.filter(other => other.kind === 'main');
  const former = others.filter(other => other.kind === 'core');
  for (const each of former) rows.update('code', each.id, { kind: 'main' });
  for (const main of [...mains, ...former]) if (main.parentId !== code.id) putLast(rows, main, code.id);
}

/**
 * Leaves the study without a core category: what it was is a main category, and no main category lies in anything.
 * Fails with NAME_TAKEN.
 */
export function dropCore(rows: Rows): void {
  for (const code of rows.all('code', ORDER)) {
    if (code.kind === 'core') rows.update('code', code.id, { kind: 'main' });
    else if (code.kind !== 'main') continue;
    if (code.parentId !== null) putLast(rows, code, null);
  }
}

function putLast(rows: Rows, { id, name }: Code, parentId: string | null): void {
  assertNameFree(rows, name, parentId, id);
  rows.update('code', id, { parentId, position: rows.nextPosition('code') });
}

/** Takes what may not lie under a code of its level out of it. */
function lift(rows: Rows, { id, kind }: Pick<Code, 'id' | 'kind'>): void {
  const children = rows.all('code', ORDER).filter(code => code.parentId === id);
  for (const child of children) {
    if (mayLieUnder(child.kind, kind)) continue;
    putLast(rows, child, nearestHolder(treeOf(rows).ancestorsOf(id), child.kind));
  }
}

/** Smaller gaps between siblings are not halved further: the log keeps positions with fifteen digits. */
const LEAST_GAP = 1e-5;
const rounded = (position: number) => Math.round(position * 1e6) / 1e6;

/** Orders `ids` before `beforeId` among the children of `parentId`, or last, and touches no sibling without need. */
function order(rows: Rows, ids: readonly string[], parentId: string | null, beforeId: string | null): void {
  const children = rows.all('code', ORDER).filter(code => code.parentId === parentId);
  const siblings = children.filter(code => !ids.includes(code.id));
  const found = siblings.findIndex(code => code.id === beforeId);
  const at = found < 0 ? siblings.length : found;
  const wanted = siblings.map(code => code.id);
  wanted.splice(at, 0, ...ids);
  if (wanted.every((id, index) => id === children[index]?.id)) return;
  const next = siblings[at]?.position ?? null;
  const last = siblings[at - 1]?.position ?? (next === null ? 0 : next - ids.length - 1);
  const step = next === null ? 1 : (next - last) / (ids.length + 1);
  const moved = step < LEAST_GAP ? wanted : ids;
  for (const [index, id] of moved.entries()) {
    const position = moved === ids ? rounded(last + step * (index + 1)) : index + 1;
    if (rows.get('code', id).position !== position) rows.update('code', id, { position });
  }
}
