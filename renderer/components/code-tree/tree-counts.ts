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
    const below = node.children.reduce((total, child) => total + sum(child), 0);
    const own = node.id === UNGROUPED ? 0 : countOf(node.id);
    counts.set(node.id, own + below);
    return own + below;
  };
  for (const node of nodes) sum(node);
  return counts;
}

/** The number beside a code. */
export const useTreeCount = (id: string): number => useContext(TreeCounts).get(id) ?? 0;
