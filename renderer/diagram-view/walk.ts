import { type DiagramItem, itemKey } from './view-items.ts';

/** Keys by which one walks through the map. */
export type WalkKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp' | 'Home' | 'End';

/** Which way an arrow was come to: along it from its cause, or against it from its effect. */
export type Heading = 'out' | 'in';

/**
 * Where a key leads. From a box: right to the first arrow that leaves it, left to the first that enters it, down and up
 * to the next and previous box, Home and End to the first and last. From an arrow: right to its effect, left to its
 * cause, down and up to the others among which one chooses: those that leave the same cause, or, when it was come to
 * from its effect, those that enter the same effect. Null when there is nothing in that direction.
 */
export function walk(
  items: readonly DiagramItem[],
  from: DiagramItem,
  key: WalkKey,
  heading: Heading = 'out',
): DiagramItem | null {
  if (key === 'Home' || key === 'End') {
    const boxes = items.filter(item => item.type === 'factor');
    return boxes.at(key === 'Home' ? 0 : -1) ?? null;
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return beside(items, from, key === 'ArrowDown' ? 1 : -1, heading);
  }
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

/** Which way one is heading after a key: it changes only where a box is left. */
export function headingAfter(from: DiagramItem, key: WalkKey, heading: Heading): Heading {
  if (from.type !== 'factor') return heading;
  return key === 'ArrowLeft' ? 'in' : 'out';
}

function beside(
  items: readonly DiagramItem[],
  from: DiagramItem,
  step: 1 | -1,
  heading: Heading,
): DiagramItem | null {
  const peers = items.filter(item => {
    if (from.type === 'factor') return item.type === 'factor';
    if (item.type !== 'arrow') return false;
    return heading === 'out' ? item.from === from.from : item.to === from.to;
  });
  const index = peers.findIndex(item => itemKey(item) === itemKey(from));
  return peers[index + step] ?? null;
}
