import type { TFunction } from 'i18next';
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
  sort: GridSort | null;
  onSort(column: string): void;
  onEdit(column: CaseColumn): void;
}

/** The names of the columns: to sort by, and to change those that are attributes. */
export function GridHead({ columns, sort, onSort, onEdit }: GridHeadProps) {
  const { t } = useTranslation();
  return (
    <tr aria-rowindex={1}>
      {columns.map((column, at) => {
        const isSorted = sort?.column === column.id;
        return (
          <th
            key={column.id}
            scope="col"
            aria-colindex={at + 1}
            aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
            className={at === 0 ? 'case-grid__title case-grid__title--name' : 'case-grid__title'}
            style={{ left: leftOf(at), width: widthOf(at) }}
          >
            <button type="button" className="case-grid__sort ellipsis" onClick={() => onSort(column.id)}>
              {column.name}
              {isSorted && <Icon name={sort.isDescending ? 'down' : 'up'} size={11} />}
            </button>
            {column.attribute !== null && (
              <Menu
                label={t('cases.columnMenu', { name: column.name })}
                groups={menuOf(columns, at, t, onEdit)}
              >
                <IconButton icon="more" label={t('cases.columnMenu', { name: column.name })} />
              </Menu>
            )}
          </th>
        );
      })}
    </tr>
  );
}

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
