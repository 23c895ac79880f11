import { useTranslation } from 'react-i18next';
import { Select } from '../../components/select.tsx';
import { changeTable } from './import-flow.ts';
import type { AttributeType, ColumnUse, PreviewFile, TablePart } from './import-item.ts';

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

const TYPES = ['text', 'number', 'date', 'boolean', 'choice'] as const satisfies readonly AttributeType[];

/** What the columns hold: as it was chosen last, though the file is still being read with that. */
function usesOf({ columns }: TablePart, { table }: PreviewFile): readonly ColumnUse[] {
  const chosen = table?.uses;
  return chosen?.length === columns.length ? chosen : columns.map(column => column.use);
}

/** What was chosen stays, and what was not is left to the values. */
function typesWith({ columns }: TablePart, file: PreviewFile, index: number, type: AttributeType) {
  const chosen = file.table?.types ?? [];
  const before = columns.map((_, i) => (chosen.length === columns.length ? (chosen[i] ?? null) : null));
  return before.with(index, type);
}

/** The first rows of a table, with above each column what it holds. */
export function ImportTableRows({ file, table }: { file: PreviewFile; table: TablePart }) {
  const { t } = useTranslation();
  const options = USES.map(id => ({ id, label: t(`sources.importing.table.uses.${id}`) }));
  const types = TYPES.map(id => ({ id, label: t(`sources.importing.table.types.${id}`) }));
  const uses = usesOf(table, file);
  return (
    <div className="import-table__scroll">
      <table aria-label={t('sources.importing.table.firstRows')}>
        <thead>
          <tr>
            {table.columns.map(({ name, type, misfits }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; names may repeat
              <th key={index} scope="col">
                <span className="ellipsis">{name}</span>
                <Select
                  hideLabel
                  label={t('sources.importing.table.useOf', { name })}
                  options={options}
                  value={uses[index] ?? 'ignore'}
                  onChange={next => void changeTable(file, { uses: [...uses].with(index, next) })}
                />
                {uses[index] === 'attribute' && (
                  <div className="import-table__type">
                    <Select
                      hideLabel
                      label={t('sources.importing.table.typeOf', { name })}
                      options={types}
                      value={type}
                      onChange={next =>
                        void changeTable(file, {
                          uses: [...uses],
                          types: typesWith(table, file, index, next),
                        })
                      }
                    />
                    {misfits > 0 && (
                      <span className="muted small">
                        {t('sources.importing.table.misfits', { count: misfits })}
                      </span>
                    )}
                  </div>
                )}
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
