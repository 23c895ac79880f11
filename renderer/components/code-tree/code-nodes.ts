import type { Row } from '../../../shared/api/tables.ts';
import { matchName } from '../../names/match-name.ts';

export type CodeRow = Row<'code'>;

/** The place of concepts that stand under no category; not a code itself. */
export const UNGROUPED = 'ungrouped';

export interface CodeNode {
  id: string;
  /** Null for the place of ungrouped concepts. */
  code: CodeRow | null;
  children: readonly CodeNode[];
}

export const CODE_ORDERS = ['arranged', 'name', 'codings'] as const;
export type CodeOrder = (typeof CODE_ORDERS)[number];

/** What codes are put in order by. */
interface Ordering {
  readonly order: CodeOrder;
  compare(a: string, b: string): number;
  /** Codings of a code and of what is below it. */
  countOf(id: string): number;
}

/** Puts codes that stand under the same one in an order; what is coded most comes first. */
export function inOrder(nodes: readonly CodeNode[], ordering: Ordering): readonly CodeNode[] {
  const { order, compare, countOf } = ordering;
  if (order === 'arranged') return nodes;
  const byName = (a: CodeNode, b: CodeNode) => compare(a.code?.name ?? '', b.code?.name ?? '');
  const first = (a: CodeNode, b: CodeNode) => Number(a.code === null) - Number(b.code === null);
  const byCodings = (a: CodeNode, b: CodeNode) => countOf(b.id) - countOf(a.id) || byName(a, b);
  const by = order === 'name' ? byName : byCodings;
  return nodes
    .map(node => ({ ...node, children: inOrder(node.children, ordering) }))
    .sort((a, b) => first(a, b) || by(a, b));
}

/**
 * The code tree in its order, ungrouped concepts gathered at the end. With a filter only what fits and what leads
 * there is left.
 */
export function codeNodes(codes: readonly CodeRow[], filter: string): readonly CodeNode[] {
  const tree = wholeTree(codes);
  return filter.trim() === '' ? tree : kept(tree, filter);
}

/** The code tree in its order, ungrouped concepts gathered at the end. */
export function wholeTree(codes: readonly CodeRow[]): readonly CodeNode[] {
  const byParent = Map.groupBy(codes, code => code.parentId);
  const known = new Set(codes.map(code => code.id));
  const build = (code: CodeRow): CodeNode => ({
    id: code.id,
    code,
    children: (byParent.get(code.id) ?? []).map(build),
  });
  const roots = codes.filter(code => code.parentId === null || !known.has(code.parentId)).map(build);
  const isLoose = (node: CodeNode) => node.code?.kind === 'concept' && node.children.length === 0;
  const loose = roots.filter(isLoose);
  const tree = roots.filter(node => !isLoose(node));
  if (loose.length > 0) tree.push({ id: UNGROUPED, code: null, children: loose });
  return tree;
}

function kept(nodes: readonly CodeNode[], filter: string): CodeNode[] {
  return nodes.flatMap(node => {
    if (node.code !== null && matchName(node.code.name, filter) !== null) return [node];
    const children = kept(node.children, filter);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** The ids of all nodes that have something below them. */
export function branchIds(nodes: readonly CodeNode[]): string[] {
  return nodes.flatMap(node => (node.children.length === 0 ? [] : [node.id, ...branchIds(node.children)]));
}

/** Where codes dropped before or after a code go to: its parent, and the sibling they stand before. */
export function placeBeside(
  codes: readonly CodeRow[],
  targetId: string,
  position: 'before' | 'after',
  moved: ReadonlySet<string>,
): { parentId: string | null; beforeId: string | null } {
  const target = codes.find(code => code.id === targetId);
  if (target === undefined) return { parentId: null, beforeId: null };
  const siblings = codes.filter(code => code.parentId === target.parentId);
  const from = siblings.indexOf(target) + (position === 'after' ? 1 : 0);
  const next = siblings.slice(from).find(code => !moved.has(code.id));
  return { parentId: target.parentId, beforeId: next?.id ?? null };
}
