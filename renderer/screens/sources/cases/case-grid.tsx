import { type MouseEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseColumn, CaseRow, CaseTable } from './case-table.ts';
import { CellField } from './cell-field.tsx';
import { GridHead, type GridSort } from './grid-head.tsx';
import { cellId, GridRow } from './grid-rows.tsx';
import {
  blockOf,
  FIRST,
  type GridSelection,
  type GridSize,
  type MoveKey,
  moved,
  selectOne,
  wholeOf,
  within,
} from './grid-selection.ts';
import { HEAD, leftOf, ROW, widthOf } from './grid-size.ts';
import { useBlockActions } from './use-block-actions.ts';
import './case-grid.css';

interface CaseGridProps {
  label: string;
  table: CaseTable;
  /** The rows that are shown, in their order. */
  rows: readonly CaseRow[];
  sort: GridSort | null;
  onSort(column: string): void;
  onEdit(column: CaseColumn): void;
}

/** Rows drawn above and below those in sight. */
const SPARE = 8;

/** Cases by attributes, worked in like a spreadsheet. */
export function CaseGrid({ label, table, rows, sort, onSort, onEdit }: CaseGridProps) {
  const { t } = useTranslation();
  const gridId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { columns } = table;
  const size = { rows: rows.length, columns: columns.length };
  const [selection, select] = useGridSelection(size);
  const { cursor } = selection;
  const block = blockOf(selection);
  const [first, last] = useSeenRows(scroll, rows.length);
  useInSight(scroll, cursor.row, cursor.column);
  const actions = useBlockActions(table, rows, { block, cursor });
  const row = rows[cursor.row];
  const column = columns[cursor.column];
  return (
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
          <GridHead columns={columns} sort={sort} onSort={onSort} onEdit={onEdit} />
        </thead>
        <tbody>
          {rows.slice(first, last).map((each, offset) => {
            const index = first + offset;
            const isIn = index >= block.top && index <= block.bottom;
            return (
              <GridRow
                key={each.id}
                grid={gridId}
                row={each}
                index={index}
                columns={columns}
                left={isIn ? block.left : -1}
                right={isIn ? block.right : -1}
                cursor={index === cursor.row ? cursor.column : -1}
              />
            );
          })}
        </tbody>
      </table>
      {row && column && (
        <CellField
          ref={field}
          gridId={gridId}
          cellId={cellId(gridId, row.id, column.id)}
          place={cursor}
          column={column}
          text={row.cells[cursor.column]?.text ?? ''}
          onMove={key => move(selection, key, size, select)}
          onSelectAll={() => select(wholeOf(size))}
          {...actions}
        />
      )}
      {rows.length === 0 && <p className="case-grid__none muted">{t('common.noMatch')}</p>}
    </div>
  );
}

type Select = (selection: GridSelection) => void;

/** The selection, kept within a grid that may have become smaller. */
function useGridSelection(size: GridSize): [GridSelection, Select] {
  const [wanted, setWanted] = useState<GridSelection>(FIRST);
  return [{ anchor: within(wanted.anchor, size), cursor: within(wanted.cursor, size) }, setWanted];
}

/** False where the key does not lead on, so that Tab leaves the grid at the end of a row. */
function move(selection: GridSelection, key: MoveKey, size: GridSize, select: Select): boolean {
  const next = moved(selection, key, size);
  if (next === null) return false;
  const { row, column } = selection.cursor;
  select(next);
  return key.shiftKey || next.cursor.row !== row || next.cursor.column !== column;
}

/** Pressing selects a cell, dragging or Shift a block; the focus stays in the field. */
function mouseSelection(
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
      if (at !== null && document.activeElement === field.current) select({ ...selection, cursor: at });
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeUnder(event.target) !== null)
        field.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));
    },
  };
}

function placeUnder(target: EventTarget): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** The rows to draw, as a half-open range. */
function useSeenRows(scroll: RefObject<HTMLDivElement | null>, count: number): [number, number] {
  const [range, setRange] = useState<[number, number]>([0, 60]);
  useEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const measure = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / ROW) - SPARE);
      const last = Math.ceil((box.scrollTop + box.clientHeight) / ROW) + SPARE;
      setRange(before => (before[0] === first && before[1] === last ? before : [first, last]));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroll]);
  return [Math.min(range[0], Math.max(0, count - 1)), Math.min(range[1], count)];
}

/** Scrolls just as far as the cursor's cell needs; names of columns and cases lie over the others. */
function useInSight(scroll: RefObject<HTMLDivElement | null>, row: number, column: number): void {
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const top = row * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (HEAD + top + ROW > box.scrollTop + box.clientHeight)
      box.scrollTop = HEAD + top + ROW - box.clientHeight;
    if (column === 0) return;
    const left = leftOf(column);
    if (left - widthOf(0) < box.scrollLeft) box.scrollLeft = left - widthOf(0);
    else if (left + widthOf(column) > box.scrollLeft + box.clientWidth)
      box.scrollLeft = left + widthOf(column) - box.clientWidth;
  }, [scroll, row, column]);
}
