import type { Direction } from './walk.ts';

export type KeyAction =
  | { type: 'walk'; direction: Direction; extends: boolean }
  | { type: 'order'; step: 1 | -1 }
  | { type: 'fold'; all: boolean }
  | { type: 'toggle' | 'menu' | 'move' | 'make' | 'merge' | 'split' }
  | { type: 'rename' | 'remove' | 'find' | 'all' | 'none' };

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

const WALK: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'start',
  End: 'end',
};

const PLAIN: Readonly<Record<string, KeyAction>> = {
  ' ': { type: 'toggle' },
  Enter: { type: 'menu' },
  F2: { type: 'rename' },
  Delete: { type: 'remove' },
  Backspace: { type: 'remove' },
  Escape: { type: 'none' },
};

const ORDER: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** What a key asks for on a code of the board, or null where it is not the board's to handle. */
export function readKey(event: Pressed): KeyAction | null {
  // While an input method composes, keys are its own; some report it only by the code 229.
  if (event.isComposing || event.keyCode === 229) return null;
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    const step = ORDER[event.key];
    return step && !hasCommand && !event.shiftKey ? { type: 'order', step } : null;
  }
  if (hasCommand) return commandKey(event);
  const direction = WALK[event.key];
  if (direction) return { type: 'walk', direction, extends: event.shiftKey };
  if (event.shiftKey) return letterOf(event) === 'f' ? { type: 'fold', all: true } : null;
  return PLAIN[event.key] ?? LETTERS[letterOf(event)] ?? null;
}

function commandKey({ key, shiftKey }: Pressed): KeyAction | null {
  if (key === 'Home') return { type: 'walk', direction: 'first', extends: shiftKey };
  if (key === 'End') return { type: 'walk', direction: 'last', extends: shiftKey };
  return key.toLowerCase() === 'a' && !shiftKey ? { type: 'all' } : null;
}

const LETTERS: Readonly<Record<string, KeyAction>> = {
  m: { type: 'move' },
  n: { type: 'make' },
  j: { type: 'merge' },
  s: { type: 'split' },
  f: { type: 'fold', all: false },
  '/': { type: 'find' },
};

/** Letters by what is written on the key; where that is no Latin letter, by where the key is. */
function letterOf({ key, code }: Pressed): string {
  if (/^[a-z/]$/i.test(key)) return key.toLowerCase();
  return code === 'Slash' ? '/' : code.replace(/^Key/, '').toLowerCase();
}
