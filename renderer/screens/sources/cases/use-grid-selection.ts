import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../components/announcer.tsx';
import type { CaseRow } from './case-table.ts';
import {
  countOf,
  FIRST,
  type GridPlace,
  type GridSelection,
  type GridSize,
  selectOne,
  within,
} from './grid-selection.ts';
import { useShownCase } from './shown-case.ts';

export type Select = (selection: GridSelection) => void;

/** A selection with the cases it began and ends at: it goes where they go when rows are sorted, come and go. */
interface Held {
  selection: GridSelection;
  anchorId: string | undefined;
  cursorId: string | undefined;
}

/** The selection, kept with its cases and within a grid that may have become smaller. */
export function useGridSelection(rows: readonly CaseRow[], size: GridSize): [GridSelection, Select] {
  const { t } = useTranslation();
  const [held, hold] = useState<Held>(() => initial(rows));
  const select = (selection: GridSelection) => {
    hold({
      selection,
      anchorId: rows[selection.anchor.row]?.id,
      cursorId: rows[selection.cursor.row]?.id,
    });
    const count = countOf(selection);
    if (count > 1) announce(t('cases.selected', { count }));
  };
  return [followed(held, rows, size), select];
}

function initial(rows: readonly CaseRow[]): Held {
  const { id } = useShownCase.getState();
  const row = rows.findIndex(each => each.id === id);
  const selection = row < 0 ? FIRST : selectOne({ row, column: 0 });
  const at = rows[Math.max(0, row)]?.id;
  return { selection, anchorId: at, cursorId: at };
}

function followed({ selection, anchorId, cursorId }: Held, rows: readonly CaseRow[], size: GridSize) {
  const cursor = within(follow(selection.cursor, cursorId, rows), size);
  const anchor = within(follow(selection.anchor, anchorId, rows), size);
  const isWhole = cursor.row - anchor.row === selection.cursor.row - selection.anchor.row;
  // Rows that no longer stand together are no block.
  return isWhole ? { anchor, cursor } : selectOne(cursor);
}

function follow(place: GridPlace, id: string | undefined, rows: readonly CaseRow[]): GridPlace {
  if (rows[place.row]?.id === id) return place;
  const row = rows.findIndex(each => each.id === id);
  return row < 0 ? place : { ...place, row };
}
