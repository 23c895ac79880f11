import { type DropItem, useDragAndDrop } from 'react-aria-components';
import { CODE_DRAG_TYPE } from '../../../components/code-tree/drag-types.ts';
import { movePlacements, placeCodes, type Spot } from './paradigm-actions.ts';
import type { FilledPlace, Placed } from './use-paradigms.ts';

/** A placement on its way from one place to another; its data is the placement's id. */
const PLACEMENT_DRAG_TYPE = 'application/x-rooted-placement';

async function textsOf(items: readonly DropItem[], type: string): Promise<string[]> {
  const texts = items.flatMap(item =>
    item.kind === 'text' && item.types.has(type) ? [item.getText(type)] : [],
  );
  return Promise.all(texts);
}

/** What is dropped here: a code that stood at another place is moved with its quotes, one from the tree is put here. */
async function take(items: readonly DropItem[], spot: Spot): Promise<void> {
  const placements = await textsOf(items, PLACEMENT_DRAG_TYPE);
  if (placements.length > 0) await movePlacements(placements, spot);
  else await placeCodes(await textsOf(items, CODE_DRAG_TYPE), spot);
}

/** Drag and drop at a place, by mouse and keyboard: from the code tree, between places, and within one. */
export function usePlaceDrag(paradigmId: string, { role, placed }: FilledPlace) {
  const spotAt = (key: unknown, position: string, moved: ReadonlySet<unknown>): Spot => {
    const at = placed.findIndex(each => each.id === key) + (position === 'after' ? 1 : 0);
    const next = placed.slice(at).find(each => !moved.has(each.id));
    return { paradigmId, role, beforeId: next?.id ?? null };
  };
  const { dragAndDropHooks } = useDragAndDrop<Placed>({
    getItems: (_keys, items) =>
      items.map(({ id, code }) => ({
        [PLACEMENT_DRAG_TYPE]: id,
        [CODE_DRAG_TYPE]: code.id,
        'text/plain': code.name,
      })),
    acceptedDragTypes: [CODE_DRAG_TYPE],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      void movePlacements([...keys].map(String), spotAt(target.key, target.dropPosition, keys));
    },
    onInsert: ({ items, target }) => {
      void take(items, spotAt(target.key, target.dropPosition, new Set()));
    },
    onRootDrop: ({ items }) => void take(items, { paradigmId, role, beforeId: null }),
  });
  return dragAndDropHooks;
}
