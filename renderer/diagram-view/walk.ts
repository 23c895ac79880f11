import { type DiagramItem, itemKey } from './view-items.ts';

/** Keys by which one walks through the map. */
export type WalkKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp';

/**
 * Where an arrow key leads. From a box: right to the first arrow that leaves it, left to the first that enters it, down
 * and up to the next and previous box. From an arrow: right to its effect, left to its cause, down and up to the arrows
 * that share its cause. Null when there is nothing in that direction.
 */
export function walk(items: readonly DiagramItem[], from: DiagramItem, key: WalkKey): DiagramItem | null {
  if (key === 'ArrowDown' || key === 'ArrowUp') return beside(items, from, key === 'ArrowDown' ? 1 : -1);
  const forward = key === 'ArrowRight';
  if (from.type === 'arrow') {
    const end = forward ? from.to : from.from;
    return items.find(item => item.type === 'factor' && item.id === end) ?? null;
  }
  return (
    items.find(item => item.type === 'arrow' && (forward ? item.from === from.id : item.to === from.id)) ??
    null
  );
}

function beside(items: readonly DiagramItem[], from: DiagramItem, step: 1 | -1): DiagramItem | null {
  const peers = items.filter(item =>
    from.type === 'factor' ? item.type === 'factor' : item.type === 'arrow' && item.from === from.from,
  );
  const index = peers.findIndex(item => itemKey(item) === itemKey(from));
  return peers[index + step] ?? null;
}
