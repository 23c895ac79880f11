import type { TFunction } from 'i18next';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { moveColumn, removeColumn } from './case-actions.ts';
import type { CaseColumn } from './case-table.ts';
import { leftOf, widthOf } from './grid-size.ts';

export interface GridSort {
  column: string;
  isDescending: boolean;
}

interface GridHeadProps {
  columns: readonly CaseColumn[];
  sort: GridSort;
  /** The cursor's column: the only one that Tab stops at. */
  at: number;
  onSort(column: string): void;
  onEdit(column: CaseColumn): void;
  onWalk(column: number): void;
  onLeave(): void;
}

/** The button that sorts by a column. */
export function headOf(grid: Element | null, column: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-head="${column}"]`) ?? null;
}

/** The names of the columns: to sort by, and to change those that are attributes. Arrows go from one to the next. */
export function GridHead({ columns, sort, at, onSort, onEdit, onWalk, onLeave }: GridHeadProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    const from = target instanceof HTMLElement ? target.dataset['head'] : undefined;
    if (from === undefined) return;
    const to = Number(from) + ({ ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0);
    if (event.key === 'ArrowDown') onLeave();
    else if (to !== Number(from) && to >= 0 && to < columns.length) {
      onWalk(to);
      headOf(event.currentTarget, to)?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  };
  return (
    <tr aria-rowindex={1} onKeyDown={onKeyDown}>
      {columns.map((column, index) => (
        <HeadCell
          key={column.id}
          columns={columns}
          index={index}
          sort={sort.column === column.id ? sort : null}
          isStop={index === at}
          onSort={onSort}
          onEdit={onEdit}
        />
      ))}
    </tr>
  );
}

interface HeadCellProps extends Pick<GridHeadProps, 'columns' | 'onSort' | 'onEdit'> {
  index: number;
  /** Where it is sorted by this column. */
  sort: GridSort | null;
  isStop: boolean;
}

/** Drawn anew only where its column changes or the cursor comes or goes. */
const HeadCell = memo(function HeadCell(props: HeadCellProps) {
  const { columns, index, sort, isStop, onSort, onEdit } = props;
  const { t } = useTranslation();
  const column = columns[index];
  if (!column) return null;
  return (
    <th
      scope="col"
      aria-colindex={index + 1}
      aria-sort={sort ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
      className={index === 0 ? 'case-grid__title case-grid__title--name' : 'case-grid__title'}
      style={{ left: leftOf(index), width: widthOf(index) }}
    >
      <button
        type="button"
        data-head={index}
        tabIndex={isStop ? 0 : -1}
        className="case-grid__sort"
        title={column.name}
        onClick={() => onSort(column.id)}
      >
        <span className="ellipsis">{column.name}</span>
        {sort && <Icon name={sort.isDescending ? 'down' : 'up'} size={11} />}
      </button>
      {column.attribute !== null && (
        <Menu label={t('cases.columnMenu', { name: column.name })} groups={menuOf(columns, index, t, onEdit)}>
          <IconButton
            icon="more"
            label={t('cases.columnMenu', { name: column.name })}
            excludeFromTabOrder={!isStop}
          />
        </Menu>
      )}
    </th>
  );
});

function menuOf(
  columns: readonly CaseColumn[],
  at: number,
  t: TFunction,
  onEdit: (column: CaseColumn) => void,
) {
  const column = columns[at];
  const attribute = column?.attribute;
  if (!column || !attribute) return [];
  const before = columns[at - 1]?.attribute ?? null;
  const after = columns[at + 1]?.attribute ?? null;
  const entries = [
    { id: 'edit', icon: 'edit' as const, label: t('cases.editColumn'), run: () => onEdit(column) },
    {
      id: 'left',
      label: t('cases.moveLeft'),
      isDisabled: before === null,
      run: () => moveColumn(attribute.id, before?.id ?? null),
    },
    {
      id: 'right',
      label: t('cases.moveRight'),
      isDisabled: after === null,
      run: () => moveColumn(attribute.id, columns[at + 2]?.id ?? null),
    },
    {
      id: 'remove',
      icon: 'trash' as const,
      isDanger: true,
      label: t('common.remove'),
      run: () => void removeColumn(attribute),
    },
  ];
  return [{ id: 'column', entries }];
}
