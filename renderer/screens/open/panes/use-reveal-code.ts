import { type RefObject, useEffect } from 'react';
import { type CodeNode, codeIdOf, codeNodes } from '../../../components/code-tree/code-nodes.ts';
import { useRows } from '../../../state/mirror.ts';
import { useUi } from '../../../state/ui.ts';

const ROW_HEIGHT = 26;

/** Brings the chosen code into sight in the tree, which draws only the rows near what is seen. */
export function useRevealCode(container: RefObject<HTMLElement | null>, filter: string): void {
  const codeId = useUi(state => state.codeId);
  const codes = useRows('code');
  const ties = useRows('codeMembership');
  useEffect(() => {
    const tree = container.current?.querySelector('.code-tree');
    if (!tree || codeId === null) return;
    const closed = filter === '' ? useUi.getState().layout['closed.open'] : [];
    const open = openRows(codeNodes(codes, filter, ties), new Set(Array.isArray(closed) ? closed : []));
    const index = open.indexOf(codeId);
    const isSeen = (top: number) =>
      top >= tree.scrollTop && top + ROW_HEIGHT <= tree.scrollTop + tree.clientHeight;
    // Where the code is also shown it may be in sight already.
    if (index < 0 || open.some((key, row) => codeIdOf(key) === codeId && isSeen(row * ROW_HEIGHT))) return;
    tree.scrollTop = index * ROW_HEIGHT - tree.clientHeight / 2;
  }, [container, codeId, codes, ties, filter]);
}

function openRows(nodes: readonly CodeNode[], closed: ReadonlySet<unknown>): string[] {
  return nodes.flatMap(node => [node.id, ...(closed.has(node.id) ? [] : openRows(node.children, closed))]);
}
