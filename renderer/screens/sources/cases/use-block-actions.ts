import type { TFunction } from 'i18next';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../components/announcer.tsx';
import { writeCases } from './case-actions.ts';
import type { CaseRow, CaseTable } from './case-table.ts';
import { readClipboard, writeBlock } from './clipboard-table.ts';
import type { GridBlock, GridPlace } from './grid-selection.ts';
import { guessPasted, type Pasted } from './paste-guess.ts';
import { isPlain, type KnownNames, planPaste } from './paste-plan.ts';
import { askPaste } from './paste-store.ts';
import { useKnownNames } from './use-known-names.ts';

/** What is done to the selected block: copied, cut, cleared, filled, pasted over. Each is one step. */
export function useBlockActions(
  table: CaseTable,
  rows: readonly CaseRow[],
  { block, cursor }: { block: GridBlock; cursor: GridPlace },
) {
  const { t } = useTranslation();
  const known = useKnownNames();
  const write = (pasted: Pasted) => writeOrAsk(pasted, table, known);
  const fill = (textOf: (column: number) => string) => {
    // A case keeps its name: without one, or with that of many, it could not be told from others.
    const unnamed = { ...block, left: Math.max(1, block.left) };
    if (unnamed.right >= unnamed.left) write(filled(table, rows, unnamed, textOf));
    else announce(t('cases.keepsName'));
  };
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    const cells = textsOf(rows, block);
    event.clipboardData.setData('text/plain', writeBlock(cells));
    announce(t('cases.copied', { count: cells.flat().length }));
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
      if (isForAll && block.right > 0) fill(() => text);
      else if (column > 0 || text.trim() !== '') write(filled(table, rows, one, () => text));
      else announce(t('cases.keepsName'));
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      const cells = readClipboard(event.clipboardData);
      const [[only] = []] = cells;
      if (only === undefined) sayEmpty(t);
      else if (cells.length === 1 && cells[0]?.length === 1 && block.left > 0) fill(() => only);
      else {
        const below = rows.slice(block.top).map(row => row.id);
        write(guessPasted(cells, table, { below, column: block.left }));
      }
    },
  };
}

const sayEmpty = (t: TFunction) => announce(t('cases.paste.empty'));

/** Writes what needs no question; everything else is shown first. */
function writeOrAsk(pasted: Pasted, table: CaseTable, known: KnownNames): void {
  const plan = planPaste(pasted, table, known);
  if (isPlain(pasted, plan)) void writeCases(plan);
  else askPaste(pasted);
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
    column: left,
    isTyped: true,
  };
}
