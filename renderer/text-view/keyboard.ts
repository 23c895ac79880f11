import type { KeyCommand } from './text-view-types.ts';

export type MoveUnit = 'character' | 'word' | 'line' | 'lineEdge' | 'page' | 'document';

export type KeyAction =
  | { readonly type: 'move'; readonly unit: MoveUnit; readonly direction: 1 | -1; readonly extend: boolean }
  | {
      readonly type: 'edge';
      readonly edge: 'start' | 'end';
      readonly unit: MoveUnit;
      readonly direction: 1 | -1;
    }
  | { readonly type: 'grow'; readonly to: 'sentence' | 'paragraph' | 'turn' | 'all' }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'open' }
  | { readonly type: 'command'; readonly command: KeyCommand };

export interface KeyState {
  readonly hasSelection: boolean;
  readonly hasSelectedCoding: boolean;
  /** False in the margin lane, where arrows and Enter belong to its buttons. */
  readonly inText: boolean;
}

const GROW: Readonly<Record<string, 'sentence' | 'paragraph' | 'turn'>> = {
  KeyS: 'sentence',
  KeyP: 'paragraph',
  KeyT: 'turn',
};

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'escape',
};

/** What a key asks for, or null when it is not the view's to handle. */
export function readKey(event: KeyboardEvent, state: KeyState): KeyAction | null {
  // While an input method composes, keys are its own; some report it only by the code 229.
  if (event.isComposing || event.keyCode === 229) return null;
  return commandKey(event) ?? edgeKey(event, state) ?? (state.inText ? textKey(event, state) : null);
}

function commandKey(event: KeyboardEvent): KeyAction | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey || shiftKey) return null;
  if (!altKey) {
    const command = COMMANDS[key];
    return command ? { type: 'command', command } : null;
  }
  if (key === 'ArrowDown') return { type: 'command', command: 'nextCoding' };
  if (key === 'ArrowUp') return { type: 'command', command: 'previousCoding' };
  return code === 'KeyM' ? { type: 'command', command: 'memo' } : null;
}

function edgeKey(event: KeyboardEvent, state: KeyState): KeyAction | null {
  const direction = horizontal(event.key);
  if (!state.hasSelectedCoding || !direction || !event.altKey || event.metaKey) return null;
  const unit = event.ctrlKey ? 'word' : 'character';
  return { type: 'edge', edge: event.shiftKey ? 'end' : 'start', unit, direction };
}

function textKey(event: KeyboardEvent, state: KeyState): KeyAction | null {
  const grow = event.altKey && !event.ctrlKey && !event.metaKey ? GROW[event.code] : undefined;
  if (grow) return { type: 'grow', to: grow };
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey) {
    return { type: 'grow', to: 'all' };
  }
  return moveKey(event) ?? codeKey(event, state);
}

function moveKey(event: KeyboardEvent): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey: extend } = event;
  const move = (unit: MoveUnit, direction: 1 | -1): KeyAction => ({ type: 'move', unit, direction, extend });
  const across = horizontal(key);
  if (across) return move(metaKey ? 'lineEdge' : ctrlKey || altKey ? 'word' : 'character', across);
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  if (key === 'ArrowDown') return move(metaKey ? 'document' : 'line', 1);
  if (key === 'ArrowUp') return move(metaKey ? 'document' : 'line', -1);
  if (key === 'Home') return move(far ? 'document' : 'lineEdge', -1);
  if (key === 'End') return move(far ? 'document' : 'lineEdge', 1);
  if (key === 'PageDown') return move('page', 1);
  return key === 'PageUp' ? move('page', -1) : null;
}

function codeKey(event: KeyboardEvent, state: KeyState): KeyAction | null {
  const typed = event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
  if (!typed) return null;
  if (event.key === 'Enter') return state.hasSelection ? { type: 'code', text: '' } : { type: 'open' };
  const printable = [...event.key].length === 1 && event.key !== ' ';
  return printable && state.hasSelection ? { type: 'code', text: event.key } : null;
}

function horizontal(key: string): 1 | -1 | null {
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
}
