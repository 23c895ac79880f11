import { type KeyboardEvent, useState } from 'react';
import { hasCommandKey } from '../../../frame/platform.ts';
import type { CellFieldProps } from './cell-field.tsx';

const plainMove = (key: string) => ({ key, shiftKey: false, toEdge: false });

/** What is typed into a cell, and what keys do while it rests and while it is edited. */
export function useCellEditing(props: CellFieldProps) {
  const { cellId: key, column, text } = props;
  // Words belong to the cell they were typed in: at another one there are none yet.
  const [typed, setTyped] = useState<{ key: string; words: string } | null>(null);
  const [picked, setPicked] = useState(-1);
  const draft = typed?.key === key ? typed.words : null;
  const choices = draft === null ? [] : column.choices.filter(each => draft === text || each.includes(draft));
  const edit = (words: string | null) => {
    setTyped(words === null ? null : { key, words });
    setPicked(-1);
  };
  const commit = (words: string, isForAll = false) => {
    edit(null);
    if (words !== text || isForAll) props.onCommit(words, isForAll);
  };
  const editing = (event: KeyboardEvent): boolean => {
    const words = choices[picked] ?? draft ?? '';
    const step = event.key === 'ArrowDown' ? 1 : -1;
    switch (event.key) {
      case 'Escape':
        edit(null);
        return true;
      case 'Enter':
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

/** Keys on a cell at rest; false for those that are not the grid's. */
function resting(event: KeyboardEvent, props: CellFieldProps, edit: (words: string) => void): boolean {
  const toEdge = hasCommandKey(event.nativeEvent);
  const { key, shiftKey } = event;
  if (key === 'F2' || (key === 'Enter' && !toEdge)) edit(props.text);
  else if (key === 'Delete' || key === 'Backspace') props.onClear();
  else if (toEdge && key.toLowerCase() === 'd') props.onFillDown();
  else if (toEdge && key.toLowerCase() === 'a') props.onSelectAll();
  else if (key === 'Tab') return props.onMove(plainMove(shiftKey ? 'ArrowLeft' : 'ArrowRight'));
  else return props.onMove({ key, shiftKey, toEdge });
  return true;
}
