import type { CodeKind } from '../../../../shared/api/entities/codes.ts';
import { kindUnder, RANK } from '../../../../shared/theory/code-levels.ts';
import { buildCodeTree, type CodeTree, descendantsOf } from '../../../../shared/theory/code-tree.ts';
import { findByName } from '../../../names/match-name.ts';
import type { CodeRow } from '../board/board-model.ts';

/** A code to move others into. */
export interface MoveTarget {
  code: CodeRow;
  /** Names of what it lies under, outermost first. */
  path: string;
  /** The level that what is moved takes there; null where everything keeps its own. */
  becomes: CodeKind | null;
}

/**
 * The codes that others may be moved into, best fit of the name first, else in the order of the tree: not what is moved
 * itself, nothing below it, no concept, and not where all of it lies already.
 */
export function moveTargets(codes: readonly CodeRow[], ids: readonly string[], typed: string): MoveTarget[] {
  const tree = buildCodeTree(codes);
  const byId = new Map(codes.map(code => [code.id, code]));
  const moved = ids.flatMap(id => byId.get(id) ?? []);
  const closed = new Set(ids.flatMap(id => [id, ...descendantsOf(tree, id).map(code => code.id)]));
  const open = tree.ordered
    .flatMap(({ id }) => byId.get(id) ?? [])
    .filter(code => code.kind !== 'concept' && !closed.has(code.id))
    .filter(code => moved.some(each => each.parentId !== code.id));
  const fitting = typed.trim() === '' ? likelyFirst(open, moved) : findByName(open, c => c.name, typed);
  return fitting.map(code => ({ code, path: pathOf(tree, code.id), becomes: becomes(moved, code) }));
}

/** Whether moving codes out of everything changes something. */
export function canLeave(codes: readonly CodeRow[], ids: readonly string[]): boolean {
  return codes.some(code => ids.includes(code.id) && code.parentId !== null);
}

/** What is at hand without a name: first what lowers nothing, and last the core category, which is rarely meant. */
function likelyFirst(open: readonly CodeRow[], moved: readonly CodeRow[]): CodeRow[] {
  const rank = (code: CodeRow) => (becomes(moved, code) !== null ? 2 : code.kind === 'core' ? 1 : 0);
  return open.toSorted((a, b) => rank(a) - rank(b));
}

/** The highest level that one of the codes would lose there. */
function becomes(moved: readonly CodeRow[], target: CodeRow): CodeKind | null {
  const lowered = moved
    .map(({ kind }) => ({ kind, there: kindUnder(kind, target.kind) }))
    .filter(({ kind, there }) => kind !== there)
    .sort((a, b) => RANK[b.kind] - RANK[a.kind]);
  return lowered[0]?.there ?? null;
}

/** The core category is left out: nearly everything lies under it. */
function pathOf(tree: CodeTree, id: string): string {
  return tree
    .ancestorsOf(id)
    .filter(code => code.kind !== 'core')
    .map(code => code.name)
    .reverse()
    .join(' / ');
}
