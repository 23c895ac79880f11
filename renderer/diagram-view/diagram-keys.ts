import { type Alignment, fewestFor } from '../../shared/diagram/align-boxes.ts';
import type { DiagramItem } from './view-items.ts';
import type { WalkKey } from './walk.ts';

/** What has the focus: a box, an arrow or a note. */
export type Focused = DiagramItem | { readonly type: 'note'; readonly id: string };

/** What keys do to the view. */
export interface KeyTarget {
  readonly walk: (from: DiagramItem, key: WalkKey) => void;
  /** Moves what has the focus, and with it all that is picked together with it. */
  readonly nudge: (item: Focused, dx: number, dy: number) => void;
  readonly widen: (noteId: string, by: number) => void;
  readonly open: (item: Focused) => void;
  readonly remove: (noteId: string) => void;
  readonly pick: (codeId: string) => void;
  readonly pickAll: () => void;
  /** How many boxes are picked. */
  readonly picked: () => number;
  readonly align: (how: Alignment) => void;
  readonly addNote: () => void;
  readonly zoom: (direction: 'in' | 'out') => void;
  readonly fit: () => void;
  readonly clear: () => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
/** Alt with an arrow key moves a box by this many units; with Shift by one. */
const NUDGE = 10;

/** Letters by their place on the keyboard's face: they work with the picked boxes only. */
const ALIGN_KEYS: Readonly<Record<string, Alignment>> = {
  l: 'left',
  c: 'centre',
  r: 'right',
  t: 'top',
  m: 'middle',
  b: 'bottom',
  h: 'across',
  v: 'down',
};

function isWalkKey(key: string): key is WalkKey {
  return key in STEPS || key === 'Home' || key === 'End';
}

/**
 * Acts on a key pressed in the drawing. `item` is the box, arrow or note that has the focus, if any.
 * @returns whether the key was used and must go no further
 */
export function handleKey(event: KeyboardEvent, item: Focused | null, target: KeyTarget): boolean {
  // Keys that belong to an input method must not move boxes.
  if (event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.metaKey) return pickAll(event, target);
  if (event.altKey) return nudge(event, item, target);
  if (item?.type === 'note') return noteKey(event, item.id, target) || anywhere(event, target);
  if (item && isWalkKey(event.key)) target.walk(item, event.key);
  else if (item?.type === 'factor' && event.key === ' ' && event.shiftKey) target.pick(item.id);
  else if (item && (event.key === 'Enter' || event.key === ' ')) target.open(item);
  else return anywhere(event, target);
  return true;
}

/** Ctrl and Cmd belong to the application, but for “select all”. */
function pickAll(event: KeyboardEvent, target: KeyTarget): boolean {
  if (event.key.toLowerCase() !== 'a' || event.shiftKey || event.altKey) return false;
  target.pickAll();
  return true;
}

function nudge(event: KeyboardEvent, item: Focused | null, target: KeyTarget): boolean {
  const step = STEPS[event.key];
  if (!item || item.type === 'arrow' || !step) return false;
  const way = event.shiftKey ? 1 : NUDGE;
  target.nudge(item, step[0] * way, step[1] * way);
  return true;
}

function noteKey(event: KeyboardEvent, id: string, target: KeyTarget): boolean {
  const step = STEPS[event.key];
  if (event.key === 'Enter' || event.key === 'F2') target.open({ type: 'note', id });
  else if (event.key === 'Delete' || event.key === 'Backspace') target.remove(id);
  else if (event.shiftKey && step && step[0] !== 0) target.widen(id, step[0] * NUDGE);
  else return false;
  return true;
}

function anywhere(event: KeyboardEvent, target: KeyTarget): boolean {
  const how = event.shiftKey ? undefined : ALIGN_KEYS[event.key.toLowerCase()];
  if (how && target.picked() >= fewestFor(how)) target.align(how);
  else if (event.key.toLowerCase() === 'n' && !event.shiftKey) target.addNote();
  else if (event.key === '+' || event.key === '=') target.zoom('in');
  else if (event.key === '-') target.zoom('out');
  else if (event.key === '0') target.fit();
  else if (event.key === 'Escape') target.clear();
  else return false;
  return true;
}
