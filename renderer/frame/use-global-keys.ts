import { useEffect } from 'react';
import { toggleMemos } from '../memos/memo-desk.ts';
import { openRetrieve } from '../retrieve/retrieve-store.ts';
import { openSearch } from '../search/search-store.ts';
import { redo, undo } from '../state/history-actions.ts';
import { useProject } from '../state/project.ts';
import { goTo, STAGES, toggleHistory, useUi } from '../state/ui.ts';
import { stepPlace, watchPlaces } from '../state/visited.ts';
import { hasCommandKey } from './platform.ts';

/** Keys that work everywhere: undo and redo, back and forward, the palette, the history and the stages. */
export function useGlobalKeys(): void {
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    document.addEventListener('keydown', onKeyDown, { signal });
    // Both are heard: a browser that leaves the page does so at one or the other.
    document.addEventListener('mousedown', onSideButton, { signal });
    document.addEventListener('mouseup', onSideButton, { signal });
    const stopWatching = watchPlaces();
    return () => {
      stopping.abort();
      stopWatching();
    };
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

/** The buttons at the side of a mouse go back and forward within the project, not out of the page. */
function onSideButton(event: MouseEvent): void {
  const step = event.button === 3 ? -1 : event.button === 4 ? 1 : null;
  if (step === null || !isProjectOpen()) return;
  event.preventDefault();
  if (event.type === 'mouseup' && !isDialogOpen()) stepPlace(step);
}

function actionFor(event: KeyboardEvent): (() => void) | null {
  const key = event.key.toLowerCase();
  if (hasCommandKey(event)) {
    if (key === 'k' && !event.shiftKey)
      return () => useUi.setState(state => ({ paletteOpen: !state.paletteOpen }));
    if (!isProjectOpen()) return null;
    if (key === 'm' && event.shiftKey && !isDialogOpen()) return toggleMemos;
    if (key === 'f' && event.shiftKey && !isDialogOpen()) return () => openSearch();
    if (key === 'e' && event.shiftKey && !isDialogOpen()) return openRetrieve;
    if (key === 'h' && !event.shiftKey) return toggleHistory;
    const step = event.code === 'BracketLeft' ? -1 : event.code === 'BracketRight' ? 1 : null;
    if (step !== null && !event.shiftKey && !isDialogOpen()) return () => stepPlace(step);
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
  // The text that is coded takes in words composed over it, but nothing of it can be edited.
  return target instanceof HTMLElement && target.isContentEditable && target.ariaReadOnly !== 'true';
}

function isTextInput(input: HTMLInputElement): boolean {
  return ['text', 'search', 'url', 'email', 'number', 'date', 'password'].includes(input.type);
}
