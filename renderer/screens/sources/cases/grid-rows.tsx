import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { Icon } from '../../../components/icon.tsx';
import type { CaseColumn, CaseRow } from './case-table.ts';
import { HEAD, leftOf, ROW, widthOf } from './grid-size.ts';

export const cellId = (grid: string, row: string, column: string) => `${grid}-${row}-${column}`;

interface GridRowProps {
  grid: string;
  row: CaseRow;
  index: number;
  columns: readonly CaseColumn[];
  /** Edges of the selection where it reaches this row, else -1: plain numbers, so that rows at rest are not drawn. */
  left: number;
  right: number;
  cursor: number;
}

/** One case, drawn anew only when it or the selection in it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { grid, row, index, columns, left, right, cursor } = props;
  const { t } = useTranslation();
  return (
    <tr aria-rowindex={index + 2} className="case-grid__row" style={{ top: HEAD + index * ROW }}>
      {columns.map((column, at) => {
        const cell = row.cells[at];
        const isMisfit = cell?.fits === false;
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a td is a gridcell, which may be selected
          <td
            key={column.id}
            id={cellId(grid, row.id, column.id)}
            aria-colindex={at + 1}
            aria-selected={at >= left && at <= right}
            data-row={index}
            data-column={at}
            className={classes(
              'case-grid__cell',
              at === 0 && 'case-grid__cell--name',
              at >= left && at <= right && 'case-grid__cell--selected',
              at === cursor && 'case-grid__cell--cursor',
              isMisfit && 'case-grid__cell--misfit',
            )}
            style={{ left: leftOf(at), width: widthOf(at) }}
            title={isMisfit ? misfitWords(t, column, cell.text) : cell?.text}
          >
            <span className="ellipsis">{cell?.text}</span>
            {isMisfit && (
              <>
                <Icon name="warning" size={13} />
                <span className="visually-hidden">{misfitWords(t, column, cell.text)}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Says that a value is not what its column takes. */
export function misfitWords(t: TFunction, { name, attribute }: CaseColumn, value: string): string {
  return t('cases.misfit', {
    value,
    column: name,
    type: t(`sources.importing.table.types.${attribute?.type ?? 'text'}`),
  });
}
