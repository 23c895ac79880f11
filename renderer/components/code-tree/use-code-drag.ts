import { useDragAndDrop } from 'react-aria-components';
import {
  type CodeNode,
  type CodeRow,
  codeIdOf,
  furtherCategoryOf,
  placeBeside,
  UNGROUPED,
} from './code-nodes.ts';
import { CODE_DRAG_TYPE, SELECTION_DRAG_TYPE } from './drag-types.ts';

export interface CodeDrops {
  /** Codes were moved under `parentId` (null: under none), before `beforeId` (null: to the end). */
  onMove?: ((ids: string[], parentId: string | null, beforeId: string | null) => void) | undefined;
  /** The passage selected in the source was dropped on a code. */
  onDropSelection?: ((codeId: string) => void) | undefined;
}

/** Drag and drop of codes by mouse and keyboard, within the tree and from and to other places. */
export function useCodeDrag(codes: readonly CodeRow[], { onMove, onDropSelection }: CodeDrops) {
  const parentFor = (key: string) => (key === UNGROUPED ? null : codeIdOf(key));
  const { dragAndDropHooks } = useDragAndDrop<CodeNode>({
    getItems: (_keys, nodes) =>
      nodes
        .filter(node => node.code !== null)
        .map(node => ({ [CODE_DRAG_TYPE]: codeIdOf(node.id), 'text/plain': node.code?.name ?? '' })),
    acceptedDragTypes: [CODE_DRAG_TYPE, SELECTION_DRAG_TYPE],
    getDropOperation: (target, types) => {
      if (types.has(SELECTION_DRAG_TYPE))
        return target.type === 'item' && target.key !== UNGROUPED ? 'copy' : 'cancel';
      // Beside a row that only shows a code again there is no place of its own.
      const isBeside = target.type === 'item' && target.dropPosition !== 'on';
      if (isBeside && furtherCategoryOf(String(target.key)) !== null) return 'cancel';
      return onMove === undefined ? 'cancel' : 'move';
    },
    shouldAcceptItemDrop: () => true,
    onMove: event => {
      const ids = [...event.keys]
        .map(String)
        .filter(id => id !== UNGROUPED)
        .map(codeIdOf);
      const key = String(event.target.key);
      if (event.target.dropPosition === 'on' || key === UNGROUPED) onMove?.(ids, parentFor(key), null);
      else {
        const { parentId, beforeId } = placeBeside(codes, key, event.target.dropPosition, new Set(ids));
        onMove?.(ids, parentId, beforeId);
      }
    },
    onItemDrop: async event => {
      // What comes from this very tree was already told to onMove.
      if (event.isInternal) return;
      const key = String(event.target.key);
      if (event.items.some(item => item.kind === 'text' && item.types.has(SELECTION_DRAG_TYPE))) {
        onDropSelection?.(codeIdOf(key));
        return;
      }
      const texts = event.items.flatMap(item => (item.kind === 'text' ? [item.getText(CODE_DRAG_TYPE)] : []));
      onMove?.(await Promise.all(texts), parentFor(key), null);
    },
  });
  return dragAndDropHooks;
}
