import { useEffect } from 'react';
import { redo, undo } from '../state/history-actions.ts';
import { useProject } from '../state/project.ts';
import { goTo, STAGES, useUi } from '../state/ui.ts';
import { hasCommandKey } from './platform.ts';

/** Keys that work everywhere: undo and redo, the palette, the history and the stages. */
export function useGlobalKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  // While an input method composes, its keys are its own; 229 is how older input methods mark them.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const action = actionFor(event);
  if (action === null) return;
  event.preventDefault();
  action();
}

function actionFor(event: KeyboardEvent): (() => void) | null {
  const key = event.key.toLowerCase();
  if (hasCommandKey(event)) {
    if (key === 'k' && !event.shiftKey)
      return () => useUi.setState(state => ({ paletteOpen: !state.paletteOpen }));
    if (!isProjectOpen()) return null;
    if (key === 'h' && !event.shiftKey)
      return () => useUi.setState(state => ({ historyOpen: !state.historyOpen }));
    if ((key === 'z' || key === 'y') && !keepsOwnUndo(event.target) && !isDialogOpen()) {
      return key === 'y' || event.shiftKey ? () => void redo() : () => void undo();
    }
    return null;
  }
  const index = Number(event.code.match(/^Digit([1-7])$/)?.[1] ?? 0) - 1;
  const stage = STAGES[index];
  const isStageKey = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  return isStageKey && stage !== undefined && isProjectOpen() && !isDialogOpen() ? () => goTo(stage) : null;
}

function isProjectOpen(): boolean {
  return useProject.getState().info !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector('.dialog-scrim') !== null;
}

/** A field with words in it undoes its own typing; an empty one has nothing to undo. */
function keepsOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  if (target instanceof HTMLInputElement) return isTextInput(target) && target.value !== '';
  return target instanceof HTMLElement && target.isContentEditable;
}

function isTextInput(input: HTMLInputElement): boolean {
  return ['text', 'search', 'url', 'email', 'number', 'date', 'password'].includes(input.type);
}
