import type { DiagramItem } from './view-items.ts';
import type { WalkKey } from './walk.ts';

/** What keys do to the view. */
export interface KeyTarget {
  readonly walk: (from: DiagramItem, key: WalkKey) => void;
  readonly nudge: (item: DiagramItem, dx: number, dy: number) => void;
  readonly open: (item: DiagramItem) => void;
  readonly zoom: (direction: 'in' | 'out') => void;
  readonly fit: () => void;
  readonly clear: () => void;
}

const STEPS: Readonly<Record<WalkKey, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
/** Alt with an arrow key moves a box by this many units; with Shift by one. */
const NUDGE = 10;

function isWalkKey(key: string): key is WalkKey {
  return key in STEPS;
}

/**
 * Acts on a key pressed in the drawing. `item` is the box or arrow that has the focus, if any.
 * @returns whether the key was used and must go no further
 */
export function handleKey(event: KeyboardEvent, item: DiagramItem | null, target: KeyTarget): boolean {
  // Keys that belong to an input method must not move boxes; Ctrl and Cmd belong to the application.
  if (event.isComposing || event.ctrlKey || event.metaKey) return false;
  if (item && isWalkKey(event.key)) {
    const [dx, dy] = STEPS[event.key];
    const way = event.shiftKey ? 1 : NUDGE;
    if (event.altKey) target.nudge(item, dx * way, dy * way);
    else target.walk(item, event.key);
    return true;
  }
  if (event.altKey) return false;
  if (item && (event.key === 'Enter' || event.key === ' ')) target.open(item);
  else if (event.key === '+' || event.key === '=') target.zoom('in');
  else if (event.key === '-') target.zoom('out');
  else if (event.key === '0') target.fit();
  else if (event.key === 'Escape') target.clear();
  else return false;
  return true;
}
