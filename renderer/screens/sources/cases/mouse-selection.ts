import type { MouseEvent, RefObject } from 'react';
import { type GridPlace, type GridSelection, selectOne } from './grid-selection.ts';
import type { Select } from './use-grid-selection.ts';

/** Pressing selects a cell, dragging or Shift a block; the focus stays in the field. */
export function mouseSelection(
  selection: GridSelection,
  select: Select,
  field: RefObject<HTMLTextAreaElement | null>,
) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const at = placeUnder(event.target);
      if (at === null) return;
      event.preventDefault();
      // Leaving the field first keeps what is typed in it.
      field.current?.blur();
      field.current?.focus({ preventScroll: true });
      select(event.shiftKey ? { anchor: selection.anchor, cursor: at } : selectOne(at));
    },
    onMouseMove: (event: MouseEvent) => {
      const at = event.buttons === 1 ? placeUnder(event.target) : null;
      const { cursor } = selection;
      if (at === null || document.activeElement !== field.current) return;
      if (at.row !== cursor.row || at.column !== cursor.column) select({ ...selection, cursor: at });
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeUnder(event.target) !== null)
        field.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));
    },
  };
}

function placeUnder(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
