/** A cell by its row and column as they are shown, from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

/** A block of cells: where it was begun, and where the cursor is. */
export interface GridSelection {
  anchor: GridPlace;
  cursor: GridPlace;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** A block by its edges, all of them within it. */
export interface GridBlock {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Rows a page of the keyboard goes. */
const PAGE = 15;

export const FIRST: GridSelection = { anchor: { row: 0, column: 0 }, cursor: { row: 0, column: 0 } };

export function blockOf({ anchor, cursor }: GridSelection): GridBlock {
  return {
    top: Math.min(anchor.row, cursor.row),
    bottom: Math.max(anchor.row, cursor.row),
    left: Math.min(anchor.column, cursor.column),
    right: Math.max(anchor.column, cursor.column),
  };
}

/** The place pushed back into the grid. */
export function within(place: GridPlace, size: GridSize): GridPlace {
  return {
    row: Math.max(0, Math.min(size.rows - 1, place.row)),
    column: Math.max(0, Math.min(size.columns - 1, place.column)),
  };
}

export function selectOne(place: GridPlace): GridSelection {
  return { anchor: place, cursor: place };
}

export interface MoveKey {
  key: string;
  shiftKey: boolean;
  /** Ctrl, or Cmd on a Mac: goes to the edge. */
  toEdge: boolean;
}

/** Where a key leads, as in a spreadsheet; null where it is no key to move by. */
export function moved({ anchor, cursor }: GridSelection, key: MoveKey, size: GridSize): GridSelection | null {
  const to = target(cursor, key, size);
  if (to === null) return null;
  const place = within(to, size);
  return key.shiftKey ? { anchor, cursor: place } : selectOne(place);
}

function target({ row, column }: GridPlace, { key, toEdge }: MoveKey, size: GridSize): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: toEdge ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: toEdge ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: toEdge ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: toEdge ? lastColumn : column + 1 };
    case 'Home':
      return { row: toEdge ? 0 : row, column: 0 };
    case 'End':
      return { row: toEdge ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    default:
      return null;
  }
}

/** Everything, with the cursor at the end. */
export function wholeOf({ rows, columns }: GridSize): GridSelection {
  return { anchor: { row: 0, column: 0 }, cursor: { row: rows - 1, column: columns - 1 } };
}

/** How many cells are selected. */
export function countOf(selection: GridSelection): number {
  const { top, bottom, left, right } = blockOf(selection);
  return (bottom - top + 1) * (right - left + 1);
}
