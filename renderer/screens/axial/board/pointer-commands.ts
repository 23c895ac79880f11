import type { MouseEvent } from 'react';
import { pick, useAxial } from '../axial-store.ts';
import { beginRename, openMenu } from '../begin.ts';
import { toggleFold } from '../tools/fold-choices.ts';
import { extendTo, NOTHING_PICKED, pickOne, toggle } from './picking.ts';
import { lanesOf, stopAt } from './regions.ts';
import { isAddStop, readingOrder } from './walk.ts';

/** A click picks a code: alone, with Ctrl or Cmd beside those picked, with Shift as the end of a range. */
export function onBoardClick(event: MouseEvent): void {
  const { target } = event;
  const stop = stopAt(target);
  if (!stop) {
    if (isBlank(target)) pick(NOTHING_PICKED);
    return;
  }
  if (isAddStop(stop.id)) return;
  const state = useAxial.getState();
  if (target instanceof Element && target.closest('[data-more]'))
    openMenu(stop.id, stop.element, { x: event.clientX, y: event.clientY });
  else if (target instanceof Element && target.closest('[data-fold]')) toggleFold(stop.id);
  else if (event.shiftKey) pick(extendTo(state, readingOrder(lanesOf(stop.region)), stop.id));
  else if (event.ctrlKey || event.metaKey) pick(toggle(state, stop.id));
  else pick(pickOne(stop.id));
}

/** Ground of the board or of the list, between what is on it. */
export function isBlank(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-region]') !== null &&
    target.closest('button, input, [role="toolbar"]') === null
  );
}

export function onBoardDoubleClick(event: MouseEvent): void {
  const stop = stopAt(event.target);
  if (event.shiftKey || event.ctrlKey || event.metaKey) return;
  // Two quick folds are no wish for a new name.
  if (event.target instanceof Element && event.target.closest('[data-fold]')) return;
  if (stop && !isAddStop(stop.id)) beginRename(stop.id);
}

export function onBoardMenu(event: MouseEvent): void {
  const stop = stopAt(event.target);
  if (!stop || isAddStop(stop.id)) return;
  event.preventDefault();
  // A key gives no place of its own.
  const isKey = event.clientX === 0 && event.clientY === 0;
  openMenu(stop.id, stop.element, isKey ? undefined : { x: event.clientX, y: event.clientY });
}
