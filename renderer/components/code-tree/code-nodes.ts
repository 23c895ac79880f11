import type { Row } from '../../../shared/api/tables.ts';
import { matchName } from '../../names/match-name.ts';

export type CodeRow = Row<'code'>;

/** The place of concepts that stand under no category; not a code itself. */
export const UNGROUPED = 'ungrouped';

export interface CodeNode {
  /** The code's id; of a row that shows it under a further category, made of both ids. */
  id: string;
  /** Null for the place of ungrouped concepts. */
  code: CodeRow | null;
  /** Whether the code stands elsewhere and is only also shown here. */
  isFurther?: boolean;
  children: readonly CodeNode[];
}

type Tie = Pick<Row<'codeMembership'>, 'codeId' | 'categoryId'>;

/** The row that shows a code under a further category. */
export const furtherKey = ({ codeId, categoryId }: Tie) => `${categoryId} ${codeId}`;

/** The code that a row of the tree is of. */
export const codeIdOf = (key: string): string => key.split(' ').at(-1) ?? key;

/** The further category that a row shows its code under; null for the row where the code stands. */
export function furtherCategoryOf(key: string): string | null {
  const [categoryId = '', codeId] = key.split(' ');
  return codeId === undefined ? null : categoryId;
}

export const CODE_ORDERS = ['arranged', 'name', 'codings', 'lastUsed'] as const;
export type CodeOrder = (typeof CODE_ORDERS)[number];

/** What codes are put in order by. */
interface Ordering {
  readonly order: CodeOrder;
  compare(a: string, b: string): number;
  /** What the order by codings or by last use goes by, of a code and of what is below it; the most comes first. */
  weightOf(id: string): number;
}

/** Puts codes that stand under the same one in an order; what is coded most or was used last comes first. */
export function inOrder(nodes: readonly CodeNode[], ordering: Ordering): readonly CodeNode[] {
  const { order, compare, weightOf } = ordering;
  if (order === 'arranged') return nodes;
  const byName = (a: CodeNode, b: CodeNode) => compare(a.code?.name ?? '', b.code?.name ?? '');
  const first = (a: CodeNode, b: CodeNode) => Number(a.code === null) - Number(b.code === null);
  const weight = (node: CodeNode) => weightOf(node.isFurther ? codeIdOf(node.id) : node.id);
  const byWeight = (a: CodeNode, b: CodeNode) => weight(b) - weight(a) || byName(a, b);
  const by = order === 'name' ? byName : byWeight;
  return nodes
    .map(node => ({ ...node, children: inOrder(node.children, ordering) }))
    .sort((a, b) => first(a, b) || by(a, b));
}

/**
 * The code tree in its order, ungrouped concepts gathered at the end. With a filter only what fits and what leads
 * there is left.
 */
export function codeNodes(
  codes: readonly CodeRow[],
  filter: string,
  ties: readonly Tie[] = [],
): readonly CodeNode[] {
  const tree = wholeTree(codes, ties);
  return filter.trim() === '' ? tree : kept(tree, filter);
}

/**
 * The code tree in its order, ungrouped concepts gathered at the end. Codes that are also shown under a category stand
 * there behind its own, with nothing below them.
 */
export function wholeTree(codes: readonly CodeRow[], ties: readonly Tie[] = []): readonly CodeNode[] {
  const byParent = Map.groupBy(codes, code => code.parentId);
  const byId = new Map(codes.map(code => [code.id, code]));
  const byCategory = Map.groupBy(ties, tie => tie.categoryId);
  const further = (categoryId: string): CodeNode[] =>
    (byCategory.get(categoryId) ?? []).flatMap(tie => {
      const code = byId.get(tie.codeId);
      return code ? [{ id: furtherKey(tie), code, isFurther: true, children: [] }] : [];
    });
  const build = (code: CodeRow): CodeNode => ({
    id: code.id,
    code,
    children: [...(byParent.get(code.id) ?? []).map(build), ...further(code.id)],
  });
  const roots = codes.filter(code => code.parentId === null || !byId.has(code.parentId)).map(build);
  const isLoose = (node: CodeNode) => node.code?.kind === 'concept' && node.children.length === 0;
  const loose = roots.filter(isLoose);
  const tree = roots.filter(node => !isLoose(node));
  if (loose.length > 0) tree.push({ id: UNGROUPED, code: null, children: loose });
  return tree;
}

function kept(nodes: readonly CodeNode[], filter: string): CodeNode[] {
  return nodes.flatMap(node => {
    // What is looked for is found where it stands.
    if (node.isFurther) return [];
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
