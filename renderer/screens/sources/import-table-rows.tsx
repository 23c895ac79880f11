import { useTranslation } from 'react-i18next';
import { Select } from '../../components/select.tsx';
import { changeTable } from './import-flow.ts';
import type { ColumnUse, PreviewFile, TablePart } from './import-item.ts';

const USES = [
  'text',
  'question',
  'participant',
  'site',
  'role',
  'date',
  'attribute',
  'ignore',
] as const satisfies readonly ColumnUse[];

/** The first rows of a table, with above each column what it holds. */
export function ImportTableRows({ file, table }: { file: PreviewFile; table: TablePart }) {
  const { t } = useTranslation();
  const options = USES.map(id => ({ id, label: t(`sources.importing.table.uses.${id}`) }));
  const uses = table.columns.map(column => column.use);
  return (
    <div className="import-table__scroll">
      <table aria-label={t('sources.importing.table.firstRows')}>
        <thead>
          <tr>
            {table.columns.map(({ name, use, type }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; names may repeat
              <th key={index} scope="col">
                <span className="ellipsis">{name}</span>
                <Select
                  hideLabel
                  label={t('sources.importing.table.useOf', { name })}
                  options={options}
                  value={use}
                  onChange={next => void changeTable(file, { uses: uses.with(index, next) })}
                />
                <span className="import-table__type muted small">
                  {use === 'attribute' && t(`sources.importing.table.types.${type}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else that tells them apart
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column} className={uses[column] === 'ignore' ? 'import-table__out' : ''}>
                  <span>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
