import { createContext, useContext } from 'react';
import { type CodeNode, UNGROUPED } from './code-nodes.ts';

/**
 * Codings of each code and of everything below it. Apart from the nodes: a coding changes the numbers in sight and not
 * the tree, which for thousands of codes takes a tenth of a second to be built.
 */
export const TreeCounts = createContext<ReadonlyMap<string, number>>(new Map());

/** Sums what each code has over what is below it; a filtered tree is summed over all that is below all the same. */
export function countsBelow(
  nodes: readonly CodeNode[],
  countOf: (codeId: string) => number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const sum = (node: CodeNode): number => {
    // Each coding counts once, where its code stands.
    if (node.isFurther) return 0;
    const below = node.children.reduce((total, child) => total + sum(child), 0);
    const own = node.id === UNGROUPED ? 0 : countOf(node.id);
    counts.set(node.id, own + below);
    return own + below;
  };
  for (const node of nodes) sum(node);
  return counts;
}

/** When each code or anything below it was used last. */
export function latestBelow(
  nodes: readonly CodeNode[],
  lastUsed: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  const visit = (node: CodeNode): number => {
    if (node.isFurther) return 0;
    const at = Math.max(lastUsed[node.id] ?? 0, ...node.children.map(visit));
    latest.set(node.id, at);
    return at;
  };
  for (const node of nodes) visit(node);
  return latest;
}

/** The number beside a code. */
export const useTreeCount = (id: string): number => useContext(TreeCounts).get(id) ?? 0;
