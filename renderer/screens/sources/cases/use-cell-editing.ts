import { type KeyboardEvent, useState } from 'react';
import { hasCommandKey } from '../../../frame/platform.ts';
import { findByName } from '../../../names/match-name.ts';
import type { CellFieldProps } from './cell-field.tsx';

/** What may be chosen for what was typed: found by any part of the name, best first. */
const choicesFor = (choices: readonly string[], typed: string) => findByName(choices, each => each, typed);

const plainMove = (key: string) => ({ key, shiftKey: false, toEdge: false });

/** What is typed into a cell, and what keys do while it rests and while it is edited. */
export function useCellEditing(props: CellFieldProps) {
  const { cellId: key, column, text } = props;
  // Words belong to the cell they were typed in: at another one there are none yet.
  const [typed, setTyped] = useState<{ key: string; words: string } | null>(null);
  const [picked, setPicked] = useState(-1);
  const draft = typed?.key === key ? typed.words : null;
  const choices = draft === null ? [] : choicesFor(column.choices, draft === text ? '' : draft);
  const edit = (words: string | null) => {
    setTyped(words === null ? null : { key, words });
    // What the cell holds is what is picked before another one is.
    setPicked(draft === null && words === text ? column.choices.indexOf(text) : -1);
  };
  const commit = (words: string, isForAll = false) => {
    edit(null);
    if (words !== text || isForAll) props.onCommit(words, isForAll);
  };
  const editing = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const words = choices[picked] ?? draft ?? '';
    const step = event.key === 'ArrowDown' ? 1 : -1;
    switch (event.key) {
      case 'Escape':
        edit(null);
        return true;
      case 'Enter':
        if (event.altKey) {
          edit(withBreak(event.currentTarget));
          return true;
        }
        commit(words, hasCommandKey(event.nativeEvent));
        if (!hasCommandKey(event.nativeEvent))
          props.onMove(plainMove(event.shiftKey ? 'ArrowUp' : 'ArrowDown'));
        return true;
      case 'Tab':
        commit(words);
        props.onMove(plainMove(event.shiftKey ? 'ArrowLeft' : 'ArrowRight'));
        return true;
      case 'ArrowDown':
      case 'ArrowUp':
        if (choices.length === 0) return false;
        setPicked((Math.max(picked, step > 0 ? -1 : 0) + step + choices.length) % choices.length);
        return true;
      default:
        return false;
    }
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (draft !== null ? !editing(event) : !resting(event, props, edit)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { draft, choices, picked, edit, commit, keyDown };
}

/** Breaks the line at the caret, and gives the words then. */
function withBreak(field: HTMLTextAreaElement): string {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  return field.value;
}

/** Keys on a cell at rest; false for those that are not the grid's. */
function resting(event: KeyboardEvent, props: CellFieldProps, edit: (words: string) => void): boolean {
  const toEdge = hasCommandKey(event.nativeEvent);
  const { key, shiftKey } = event;
  if (key === 'F2' || (key === 'Enter' && !toEdge)) edit(props.text);
  else if (key === 'Delete' || key === 'Backspace') props.onClear();
  else if (toEdge && key.toLowerCase() === 'd') props.onFillDown();
  else if (toEdge && key.toLowerCase() === 'a') props.onSelectAll();
  else if (toEdge && key.toLowerCase() === 'f') props.onFind();
  else if (key === 'F3') props.onFindNext(shiftKey ? -1 : 1);
  else if (key === 'Tab') return props.onMove(plainMove(shiftKey ? 'ArrowLeft' : 'ArrowRight'));
  else return props.onMove({ key, shiftKey, toEdge });
  return true;
}
