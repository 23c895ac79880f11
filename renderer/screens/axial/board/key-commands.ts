import i18next from 'i18next';
import type { KeyboardEvent } from 'react';
import { announce } from '../../../components/announcer.tsx';
import { rowMap } from '../../../state/mirror.ts';
import { orderedRows } from '../../../state/row-order.ts';
import { reorderCodes } from '../axial-actions.ts';
import { pick, type Region, setAxial, useAxial } from '../axial-store.ts';
import { beginMaking, beginRename, openMenu } from '../begin.ts';
import { looseIsOrdered } from '../loose/loose-choices.ts';
import { countOf } from '../names.ts';
import { boardIsOrdered } from '../tools/board-choices.ts';
import { focusFind } from '../tools/find-field.ts';
import { headOf, toggleFold, toggleFoldAll } from '../tools/fold-choices.ts';
import { type KeyAction, readKey } from './board-keys.ts';
import { actedOn, extendTo, NOTHING_PICKED, type Picking, pickAll, toggle } from './picking.ts';
import { oneFurther } from './rearrange.ts';
import { focusStop, lanesOf, stopAt, stopElement } from './regions.ts';
import { isAddStop, readingOrder, type Stop, walk } from './walk.ts';

/** Keys on a code of the board or of the list beside it. */
export function onBoardKey(event: KeyboardEvent): void {
  const stop = stopAt(event.target);
  const action = stop && readKey(event.nativeEvent);
  if (!stop || !action) return;
  // The button at a column's end keeps its own keys.
  if (isAddStop(stop.id) && action.type !== 'walk') return;
  if (!perform(action, stop.region, stop.id)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Does what a key asks for; false where there is nothing to do, so that the key is left to others. */
function perform(action: KeyAction, region: Region, id: string): boolean {
  const { picked } = useAxial.getState();
  const ids = actedOn(picked, id);
  if (action.type === 'walk') step(region, id, action);
  else if (action.type === 'order') order(region, ids, action.step);
  else if (action.type === 'toggle') choose(toggle(useAxial.getState(), id));
  else if (action.type === 'all') choose(pickAll(readingOrder(lanesOf(region)), kindOf(id)));
  else if (action.type === 'none') {
    if (picked.length === 0) return false;
    choose(NOTHING_PICKED);
  } else if (action.type === 'menu') openMenu(id, stopElement(region, id));
  else if (action.type === 'move') setAxial({ moving: ids });
  else if (action.type === 'merge') setAxial({ merging: ids, accepting: null });
  else if (action.type === 'split') setAxial({ splitting: id });
  else if (action.type === 'fold') fold(region, id, action.all);
  else if (action.type === 'find') focusFind();
  else if (action.type === 'make') beginMaking(ids);
  else if (action.type === 'rename') beginRename(id);
  else setAxial({ removing: ids });
  return true;
}

const kindOf = (id: string) => rowMap('code').get(id)?.kind;

function step(
  region: Region,
  id: string,
  { direction, extends: extend }: KeyAction & { type: 'walk' },
): void {
  const lanes = lanesOf(region);
  const to = walk(lanes, id, direction, middleOf(region));
  if (to === null) return;
  if (extend && !isAddStop(to)) choose(extended(readingOrder(lanes), id, to));
  focusStop(region, to);
}

/** The range in progress, drawn on to a code; a new one from where the arrow keys stand where that is not part of it. */
function extended(all: readonly Stop[], id: string, to: string): Picking {
  const { picked, anchor } = useAxial.getState();
  const goesOn = picked.includes(id) && all.some(stop => stop.id === anchor);
  return extendTo({ picked, anchor: goesOn ? anchor : id }, all, to);
}

function middleOf(region: Region): (id: string) => number {
  return id => {
    const box = stopElement(region, id)?.getBoundingClientRect();
    return box ? box.top + box.height / 2 : Number.POSITIVE_INFINITY;
  };
}

/** Picks by key, and says how many are picked, since focus alone does not tell. */
function choose(picking: Picking): void {
  pick(picking);
  const codes = rowMap('code');
  const kinds = picking.picked.flatMap(id => codes.get(id)?.kind ?? []);
  announce(
    kinds.length === 0
      ? i18next.t('axial.said.noneSelected')
      : i18next.t('axial.said.selected', { things: countOf(kinds) }),
  );
}

/** Folds or unfolds what a code stands in, or everything. */
function fold(region: Region, id: string, all: boolean): void {
  const head = headOf(id);
  if (region === 'board' && head !== null) focusStop(region, head);
  if (all) toggleFoldAll();
  else if (region === 'board' && head !== null) toggleFold(head);
}

function order(region: Region, ids: readonly string[], by: 1 | -1): void {
  if (region === 'loose' && !looseIsOrdered()) {
    announce(i18next.t('axial.said.notOrdered'));
    return;
  }
  if (region === 'board' && !boardIsOrdered() && ids.some(id => kindOf(id) !== 'main')) {
    announce(i18next.t('board.notOrdered'));
    return;
  }
  const to = oneFurther(orderedRows(rowMap('code')), ids, by);
  if (to === null) announce(i18next.t('axial.said.atEnd'));
  else void reorderCodes(ids, to);
}
