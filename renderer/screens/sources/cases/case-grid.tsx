import { type RefObject, useEffect, useId, useRef } from 'react';
import { CaseFoot } from './case-foot.tsx';
import type { CaseColumn, CaseRow, CaseTable } from './case-table.ts';
import { CellField } from './cell-field.tsx';
import { type IsFound, nextFound } from './find-cell.ts';
import { GridBody } from './grid-body.tsx';
import { GridHead, type GridSort, headOf } from './grid-head.tsx';
import { cellId } from './grid-rows.tsx';
import {
  blockOf,
  type GridSelection,
  type GridSize,
  type MoveKey,
  moved,
  selectOne,
  wholeOf,
} from './grid-selection.ts';
import { HEAD, leftOf, ROW } from './grid-size.ts';
import { mouseSelection } from './mouse-selection.ts';
import { useShownCase } from './shown-case.ts';
import { useBlockActions } from './use-block-actions.ts';
import { type Select, useGridSelection } from './use-grid-selection.ts';
import { useInSight } from './use-seen.ts';
import './case-grid.css';

interface CaseGridProps {
  label: string;
  table: CaseTable;
  /** The rows that are shown, in their order. */
  rows: readonly CaseRow[];
  sort: GridSort;
  isFound: IsFound;
  /** Counts the wishes to go to a cell that is found. */
  finds: number;
  onSort(column: string): void;
  onEdit(column: CaseColumn): void;
  /** Goes to where one says what to look for. */
  onFind(): void;
}

/** Cases by attributes, worked in like a spreadsheet. */
export function CaseGrid(props: CaseGridProps) {
  const { label, table, rows, sort, isFound, onSort, onEdit, onFind } = props;
  const gridId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { columns } = table;
  const size = { rows: rows.length, columns: columns.length };
  const [selection, select] = useGridSelection(rows, size);
  const { cursor } = selection;
  useInSight(scroll, cursor.row, cursor.column);
  const find = (step: 1 | -1, from = cursor) => {
    const place = nextFound(rows, isFound, from, step);
    if (place) select(selectOne(place));
  };
  // What was just typed may be found where the cursor is already.
  useFocus(field, props.finds, () => find(1, { ...cursor, column: cursor.column - 1 }));
  const actions = useBlockActions(table, rows, { block: blockOf(selection), cursor });
  const row = rows[cursor.row];
  const column = columns[cursor.column];
  return (
    <>
      <div ref={scroll} className="case-grid" {...mouseSelection(selection, select, field)}>
        <table
          id={gridId}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys reach its cells through the field below.
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          style={{ width: leftOf(columns.length), height: HEAD + rows.length * ROW }}
        >
          <thead className="case-grid__head">
            <GridHead
              columns={columns}
              sort={sort}
              at={cursor.column}
              onSort={onSort}
              onEdit={onEdit}
              onWalk={at => select(selectOne({ row: cursor.row, column: at }))}
              onLeave={() => field.current?.focus()}
            />
          </thead>
          <GridBody {...{ gridId, scroll, columns, rows, selection, isFound }} />
        </table>
        {row && column && (
          <CellField
            ref={field}
            gridId={gridId}
            cellId={cellId(gridId, row.id, column.id)}
            caseName={row.cells[0]?.text ?? ''}
            place={cursor}
            column={column}
            text={row.cells[cursor.column]?.text ?? ''}
            onMove={key => move({ selection, size, select, scroll }, key)}
            onSelectAll={() => select(wholeOf(size))}
            onFind={onFind}
            onFindNext={find}
            {...actions}
          />
        )}
      </div>
      <CaseFoot owner={table.owner} row={row} />
    </>
  );
}

/** Gives the field the focus where it was asked for: by looking for a cell, or by coming to a case from elsewhere. */
function useFocus(field: RefObject<HTMLTextAreaElement | null>, finds: number, find: () => void): void {
  const done = useRef(finds);
  useEffect(() => {
    if (useShownCase.getState().id === null) return;
    useShownCase.setState({ id: null });
    field.current?.focus({ preventScroll: true });
  }, [field]);
  useEffect(() => {
    if (done.current === finds) return;
    done.current = finds;
    find();
    field.current?.focus({ preventScroll: true });
  });
}

interface Moving {
  selection: GridSelection;
  size: GridSize;
  select: Select;
  scroll: RefObject<HTMLDivElement | null>;
}

/** False where the key does not lead on, so that Tab leaves the grid at the end of a row. */
function move({ selection, size, select, scroll }: Moving, key: MoveKey): boolean {
  const { row, column } = selection.cursor;
  if (key.key === 'ArrowUp' && row === 0 && !key.shiftKey && !key.toEdge) {
    headOf(scroll.current, column)?.focus();
    return true;
  }
  const next = moved(selection, key, size);
  if (next === null) return false;
  select(next);
  return key.shiftKey || next.cursor.row !== row || next.cursor.column !== column;
}
