import type { ClipboardEvent } from 'react';
import { useRows } from '../../../state/mirror.ts';
import { writeCases } from './case-actions.ts';
import type { CaseRow, CaseTable } from './case-table.ts';
import { readBlock, writeBlock } from './clipboard-table.ts';
import type { GridBlock, GridPlace } from './grid-selection.ts';
import { guessPasted, isPlain, type Pasted, planPaste } from './paste-plan.ts';
import { askPaste } from './paste-store.ts';

/** What is done to the selected block: copied, cut, cleared, filled, pasted over. Each is one step. */
export function useBlockActions(
  table: CaseTable,
  rows: readonly CaseRow[],
  { block, cursor }: { block: GridBlock; cursor: GridPlace },
) {
  const siteNames = useRows('site').map(site => site.name);
  const texts = () => textsOf(rows, block);
  const write = (pasted: Pasted) => {
    const plan = planPaste(pasted, table, siteNames);
    if (isPlain(pasted, plan)) void writeCases(plan);
    else askPaste(pasted);
  };
  // A case keeps its name: without one, or with that of many, it could not be told from others.
  const unnamed = { ...block, left: Math.max(1, block.left) };
  const fill = (textOf: (column: number) => string) => {
    if (unnamed.right >= unnamed.left) write(filled(table, rows, unnamed, textOf));
  };
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeBlock(texts()));
  };
  const paste = (cells: readonly (readonly string[])[]) => {
    const [[only] = []] = cells;
    if (only === undefined) return;
    const isOne = cells.length === 1 && cells[0]?.length === 1;
    const below = rows.slice(block.top).map(row => row.id);
    if (isOne && block.left > 0) fill(() => only);
    else write(guessPasted(cells, table, { below, column: block.left }));
  };
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event);
      fill(() => '');
    },
    onClear: () => fill(() => ''),
    onFillDown: () => {
      const top = rows[block.top]?.cells ?? [];
      if (block.bottom > block.top) fill(at => top[at]?.text ?? '');
    },
    onCommit: (text: string, isForAll: boolean) => {
      const { row, column } = cursor;
      const one = { top: row, bottom: row, left: column, right: column };
      if (isForAll) fill(() => text);
      else if (column > 0 || text.trim() !== '') write(filled(table, rows, one, () => text));
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      paste(readBlock(event.clipboardData.getData('text/plain')));
    },
  };
}

function textsOf(rows: readonly CaseRow[], { top, bottom, left, right }: GridBlock): string[][] {
  return rows.slice(top, bottom + 1).map(row => row.cells.slice(left, right + 1).map(cell => cell.text));
}

/** A block as if it had been pasted, with the words for each of its columns. */
function filled(
  { columns }: CaseTable,
  rows: readonly CaseRow[],
  { top, bottom, left, right }: GridBlock,
  textOf: (column: number) => string,
): Pasted {
  const lines = rows.slice(top, bottom + 1);
  const used = columns.slice(left, right + 1);
  return {
    cells: lines.map(() => used.map((_, index) => textOf(left + index))),
    hasHeader: false,
    uses: used.map(column => column.id),
    below: lines.map(row => row.id),
  };
}
