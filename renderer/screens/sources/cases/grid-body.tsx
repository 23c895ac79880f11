import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseColumn, CaseRow } from './case-table.ts';
import type { IsFound } from './find-cell.ts';
import { GridRow } from './grid-rows.tsx';
import { blockOf, type GridSelection } from './grid-selection.ts';
import { useSeen } from './use-seen.ts';

interface GridBodyProps {
  gridId: string;
  scroll: RefObject<HTMLDivElement | null>;
  columns: readonly CaseColumn[];
  rows: readonly CaseRow[];
  selection: GridSelection;
  isFound: IsFound;
}

/** The cases in sight. */
export function GridBody({ gridId, scroll, columns, rows, selection, isFound }: GridBodyProps) {
  const { t } = useTranslation();
  const { first, last, left, right } = useSeen(scroll, { rows: rows.length, columns: columns.length });
  const block = blockOf(selection);
  const { cursor } = selection;
  if (rows.length === 0)
    return (
      <tbody>
        <tr>
          <td className="case-grid__none muted">{t('common.noMatch')}</td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {rows.slice(first, last).map((row, offset) => {
        const index = first + offset;
        const isIn = index >= block.top && index <= block.bottom;
        return (
          <GridRow
            key={row.id}
            grid={gridId}
            row={row}
            index={index}
            columns={columns}
            isFound={isFound}
            seenLeft={left}
            seenRight={right}
            left={isIn ? block.left : -1}
            right={isIn ? block.right : -1}
            cursor={index === cursor.row ? cursor.column : -1}
          />
        );
      })}
    </tbody>
  );
}
