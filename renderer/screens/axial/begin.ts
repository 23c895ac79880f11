import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import { kindAbove } from '../../../shared/theory/code-levels.ts';
import { rowMap } from '../../state/mirror.ts';
import { type NewCode, pick, setAxial, useAxial } from './axial-store.ts';
import { NO_MAIN } from './board/board-model.ts';
import { pickOne } from './board/picking.ts';
import { focusStop, stopElement } from './board/regions.ts';
import { unfoldAround } from './tools/fold-choices.ts';

/** Opens the menu of a code below its chip, or where it was asked for by mouse. */
export function openMenu(codeId: string, chip: Element | null, at?: { x: number; y: number }): void {
  const { picked } = useAxial.getState();
  if (!rowMap('code').has(codeId)) return;
  if (!picked.includes(codeId)) pick(pickOne(codeId));
  const box = chip?.getBoundingClientRect();
  const place = at ?? { x: box?.left ?? 0, y: (box?.bottom ?? 0) - 4 };
  setAxial({ menu: { codeId, ...place } });
}

/** Opens a field over the name of a code where it stands on the board. */
export function beginRename(codeId: string): void {
  const chip = stopElement('board', codeId) ?? stopElement('loose', codeId);
  if (!chip) return;
  chip.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const name = chip.querySelector('.code-chip__name') ?? chip;
  const { left, top, height } = name.getBoundingClientRect();
  const width = chip.getBoundingClientRect().right - left - 4;
  setAxial({ renaming: { codeId, box: new DOMRect(left, top, width, height) } });
}

/** Begins a new code that groups others: its name is typed in the column they come from. */
export function beginMaking(ids: readonly string[], suggestionKey: string | null = null): void {
  const codes = rowMap('code');
  const kinds = ids.flatMap(id => codes.get(id)?.kind ?? []);
  const kind = kindAbove(kinds);
  // What is grouped by the core category lies around it already.
  if (kind === 'concept' || kind === 'core') return;
  const column = kind === 'main' ? null : columnOf(ids[0] ?? '');
  setAxial({ adding: { kind, column, childIds: [...ids], suggestionKey } });
}

/** The column in which a code stands: that of its main category, else of the core category, else the last. */
function columnOf(id: string): string {
  const codes = rowMap('code');
  const seen = new Set<string>();
  let code = codes.get(id);
  while (code?.parentId && !seen.has(code.id)) {
    seen.add(code.id);
    code = codes.get(code.parentId);
    if (code?.kind === 'main') return code.id;
    if (code?.kind === 'core')
      return document.querySelector(`[data-column="${code.id}"]`) ? code.id : NO_MAIN;
  }
  return NO_MAIN;
}

export function beginAdding(
  kind: NewCode['kind'],
  column: string | null,
  childIds: readonly string[] = [],
): void {
  setAxial({ adding: { kind, column, childIds } });
}

/** Asks before a core category takes the place of another; without one there is nothing to ask. */
export function hasCore(): boolean {
  return [...rowMap('code').values()].some(code => code.kind === ('core' satisfies CodeKind));
}

/** Gives the focus to a code once it is shown. */
export function focusCode(id: string): void {
  requestAnimationFrame(() => {
    if (stopElement('board', id)) focusStop('board', id);
    else if (stopElement('loose', id)) focusStop('loose', id);
    else bringIntoSight(id);
  });
}

/** Unfolds what holds a code, and lets go of what narrows the board where that hides it. */
function bringIntoSight(id: string): void {
  setAxial({ typed: '', siteId: null });
  unfoldAround(id);
  requestAnimationFrame(() => focusStop(stopElement('board', id) ? 'board' : 'loose', id));
}
