import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { Icon } from '../../../components/icon.tsx';
import type { CaseColumn, CaseRow } from './case-table.ts';
import type { IsFound } from './find-cell.ts';
import { HEAD, leftOf, ROW, widthOf } from './grid-size.ts';

export const cellId = (grid: string, row: string, column: string) => `${grid}-${row}-${column}`;

interface GridRowProps {
  grid: string;
  row: CaseRow;
  index: number;
  columns: readonly CaseColumn[];
  /** Cells that are found are marked. */
  isFound: IsFound;
  /** The columns in sight, as a half-open range; the case's name is always drawn. */
  seenLeft: number;
  seenRight: number;
  /** Edges of the selection where it reaches this row, else -1: plain numbers, so that rows at rest are not drawn. */
  left: number;
  right: number;
  cursor: number;
}

/** One case, drawn anew only when it or the selection in it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, columns, seenLeft, seenRight } = props;
  const { t } = useTranslation();
  return (
    <tr aria-rowindex={index + 2} className="case-grid__row" style={{ top: HEAD + index * ROW }}>
      {columns.map((column, at) =>
        at === 0 || (at >= seenLeft && at < seenRight) ? (
          <GridCell key={column.id} column={column} at={at} cell={row.cells[at]} t={t} {...props} />
        ) : null,
      )}
    </tr>
  );
});

interface GridCellProps extends GridRowProps {
  t: TFunction;
  column: CaseColumn;
  at: number;
  cell: CaseRow['cells'][number] | undefined;
}

function GridCell(props: GridCellProps) {
  const { t, grid, row, index, isFound, left, right, cursor, column, at, cell } = props;
  const text = cell?.text ?? '';
  const isMisfit = cell?.fits === false;
  const isSelected = at >= left && at <= right;
  // Readers say the name of the case, as they do that of the column, when they come to another one.
  const Cell = at === 0 ? 'th' : 'td';
  return (
    <Cell
      {...(at === 0 ? { scope: 'row' } : {})}
      id={cellId(grid, row.id, column.id)}
      aria-colindex={at + 1}
      aria-selected={isSelected}
      data-row={index}
      data-column={at}
      className={classes(
        'case-grid__cell',
        at === 0 && 'case-grid__cell--name',
        isSelected && 'case-grid__cell--selected',
        at === cursor && 'case-grid__cell--cursor',
        isMisfit && 'case-grid__cell--misfit',
        column.attribute?.type === 'number' && 'case-grid__cell--number',
      )}
      style={{ left: leftOf(at), width: widthOf(at) }}
      title={isMisfit ? misfitWords(t, column, text) : text}
    >
      <span className={classes('ellipsis', isFound(text) && 'case-grid__found')}>{text}</span>
      {isMisfit && (
        <>
          <Icon name="warning" size={13} />
          <span className="visually-hidden">{misfitWords(t, column, text)}</span>
        </>
      )}
    </Cell>
  );
}

/** Says that a value is not what its column takes. */
export function misfitWords(t: TFunction, { name, attribute }: CaseColumn, value: string): string {
  return t('cases.misfit', {
    value,
    column: name,
    type: t(`sources.importing.table.types.${attribute?.type ?? 'text'}`),
  });
}
