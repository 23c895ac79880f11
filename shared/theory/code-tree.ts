import type { Code } from '../api/entities/codes.ts';
import type { ModelLevel } from '../api/entities/models.ts';
import { RANK } from './code-levels.ts';

/** The part of a code row the tree needs. */
export type TreeCode = Pick<Code, 'id' | 'name' | 'kind' | 'parentId' | 'position'>;

/** Where a code stands when links and codings are drawn at a level; `grouped` is false when no code of that level holds it. */
export interface RolledUp {
  readonly codeId: string;
  readonly grouped: boolean;
}

/** The code tree, indexed once. Unknown ids give empty results, never an exception. */
export interface CodeTree {
  readonly byId: ReadonlyMap<string, TreeCode>;
  /** All codes depth first, siblings by position, then name, then id. */
  readonly ordered: readonly TreeCode[];
  /** Children of a code, or of the root (`null`), in sibling order. */
  childrenOf(id: string | null): readonly TreeCode[];
  /** Ancestors, nearest first. */
  ancestorsOf(id: string): readonly TreeCode[];
}

/** Sibling order: position, then name by code unit (independent of the machine's language), then id. */
function compareSiblings(a: TreeCode, b: TreeCode): number {
  if (a.position !== b.position) return a.position - b.position;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Indexes code rows as a tree. A parent that does not exist makes its child a root; codes caught in a cycle of a
 * damaged file are listed after all others, so that no code is ever lost from a table.
 */
export function buildCodeTree(codes: readonly TreeCode[]): CodeTree {
  const byId = new Map(codes.map(code => [code.id, code]));
  const children = new Map<string | null, TreeCode[]>();
  for (const code of [...codes].sort(compareSiblings)) {
    const parent = code.parentId !== null && byId.has(code.parentId) ? code.parentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(code);
    else children.set(parent, [code]);
  }
  const childrenOf = (id: string | null): readonly TreeCode[] => children.get(id) ?? [];
  return {
    byId,
    childrenOf,
    ordered: depthFirst(codes, childrenOf),
    ancestorsOf: id => ancestors(byId, id),
  };
}

function depthFirst(
  codes: readonly TreeCode[],
  childrenOf: (id: string | null) => readonly TreeCode[],
): TreeCode[] {
  const seen = new Set<string>();
  const ordered: TreeCode[] = [];
  const visit = (code: TreeCode): void => {
    if (seen.has(code.id)) return;
    seen.add(code.id);
    ordered.push(code);
    childrenOf(code.id).forEach(visit);
  };
  childrenOf(null).forEach(visit);
  [...codes].sort(compareSiblings).forEach(visit);
  return ordered;
}

function ancestors(byId: ReadonlyMap<string, TreeCode>, id: string): TreeCode[] {
  const chain: TreeCode[] = [];
  const seen = new Set([id]);
  let parentId = byId.get(id)?.parentId ?? null;
  while (parentId !== null && !seen.has(parentId)) {
    const parent = byId.get(parentId);
    if (!parent) break;
    seen.add(parentId);
    chain.push(parent);
    parentId = parent.parentId;
  }
  return chain;
}

/** All codes below a code, depth first, without the code itself. */
export function descendantsOf(tree: CodeTree, id: string): TreeCode[] {
  const below: TreeCode[] = [];
  const seen = new Set([id]);
  const visit = (code: TreeCode): void => {
    if (seen.has(code.id)) return;
    seen.add(code.id);
    below.push(code);
    tree.childrenOf(code.id).forEach(visit);
  };
  tree.childrenOf(id).forEach(visit);
  return below;
}

/** The full name of a code from the top: `Main / Category / Concept`. Empty for an unknown id. */
export function codePath(tree: CodeTree, id: string): string {
  const code = tree.byId.get(id);
  if (!code) return '';
  return [code, ...tree.ancestorsOf(id)]
    .map(each => each.name)
    .reverse()
    .join(' / ');
}

/**
 * Rolls a code up to a level: the nearest ancestor of that kind; in a drawing of main categories also the core
 * category, so that a category straight under it is part of it. A code at or above the level stays itself. Where no such ancestor
 * exists, the highest ancestor below the level stands in its place and `grouped` is false: a concept that is in no
 * category stays itself, a concept whose category is in no main category becomes that category.
 */
export function ancestorAtLevel(tree: CodeTree, id: string, level: ModelLevel): RolledUp {
  const code = tree.byId.get(id);
  const rank = RANK[level];
  if (!code || RANK[code.kind] >= rank) return { codeId: id, grouped: true };
  let standIn = code;
  for (const ancestor of tree.ancestorsOf(id)) {
    if (RANK[ancestor.kind] === rank || (level === 'main' && ancestor.kind === 'core')) {
      return { codeId: ancestor.id, grouped: true };
    }
    if (RANK[ancestor.kind] < rank) standIn = ancestor;
  }
  return { codeId: standIn.id, grouped: false };
}

/** Whether moving a code under `parentId` would put it under itself. */
export function wouldCycle(tree: CodeTree, id: string, parentId: string | null): boolean {
  if (parentId === null) return false;
  return parentId === id || tree.ancestorsOf(parentId).some(ancestor => ancestor.id === id);
}

/** Those of `ids` that lie below no other of them, in the order given: what is moved takes along what lies below it. */
export function topmost(tree: CodeTree, ids: readonly string[]): string[] {
  const given = new Set(ids);
  return [...given].filter(id => !tree.ancestorsOf(id).some(ancestor => given.has(ancestor.id)));
}

/**
 * Numbers for tables in tree order, as Chinese theses print them: categories A1, A2 …, concepts a1, a2 … through the
 * whole project. Main categories and the core category carry none and are absent from the map.
 */
export function automaticNumbers(tree: CodeTree): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let categories = 0;
  let concepts = 0;
  for (const code of tree.ordered) {
    if (code.kind === 'category') numbers.set(code.id, `A${++categories}`);
    if (code.kind === 'concept') numbers.set(code.id, `a${++concepts}`);
  }
  return numbers;
}
