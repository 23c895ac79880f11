import { useMemo } from 'react';
import { useFormats } from '../../../i18n/format.ts';
import type { CaseRow, CaseTable } from './case-table.ts';
import type { IsFound } from './find-cell.ts';
import type { GridSort } from './grid-head.tsx';

/** The cases with a cell that is found, or all of them, in their order. */
export function useShownRows(
  { columns, rows }: CaseTable,
  isFound: IsFound | null,
  { column, isDescending }: GridSort,
): readonly CaseRow[] {
  const { compare } = useFormats();
  return useMemo(() => {
    // A column of another kind of case is none of these: then they stand by their names.
    const found = columns.findIndex(each => each.id === column);
    const at = Math.max(0, found);
    const direction = isDescending ? -1 : 1;
    const textOf = (row: CaseRow) => row.cells[at]?.text ?? '';
    // Empty cells stand last whichever way it is sorted.
    return rows
      .filter(row => isFound === null || row.cells.some(cell => isFound(cell.text)))
      .sort(
        (a, b) =>
          Number(textOf(a) === '') - Number(textOf(b) === '') || direction * compare(textOf(a), textOf(b)),
      );
  }, [columns, rows, isFound, column, isDescending, compare]);
}
