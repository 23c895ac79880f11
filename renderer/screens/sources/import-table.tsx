import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { changeTable } from './import-flow.ts';
import type { ImportItem, TablePart } from './import-item.ts';
import { ImportTableRows } from './import-table-rows.tsx';
import './import-table.css';

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const;

/** How a table is read: which sheet, how many sources it gives, what its columns hold. */
export function ImportTable({ item, table }: { item: ImportItem; table: TablePart }) {
  const { t } = useTranslation();
  const { file, preview } = item;
  return (
    <div className="import-table">
      <h3 className="heading">{t('sources.importing.table.title')}</h3>
      <div className="import-table__choices">
        {table.sheets.length > 1 && (
          <Select
            label={t('sources.importing.table.sheet')}
            options={table.sheets.map(id => ({ id, label: id }))}
            value={table.sheet}
            // What the columns of one sheet hold says nothing about another's.
            onChange={sheet =>
              void changeTable(file, { sheet, header: undefined, uses: undefined, types: undefined })
            }
          />
        )}
        {table.delimiter !== null && (
          <Select
            label={t('sources.importing.table.delimiter')}
            options={DELIMITERS.map(([id, name]) => ({
              id,
              label: t(`sources.importing.table.delimiters.${name}`),
            }))}
            value={DELIMITERS.find(([sign]) => sign === table.delimiter)?.[0] ?? null}
            onChange={delimiter =>
              void changeTable(file, { delimiter, header: undefined, uses: undefined, types: undefined })
            }
          />
        )}
        <Select
          label={t('sources.importing.table.documents')}
          options={[
            { id: 'each', label: t('sources.importing.table.each') },
            { id: 'one', label: t('sources.importing.table.one') },
          ]}
          value={table.documents}
          onChange={documents => void changeTable(file, { documents })}
        />
        <Checkbox
          isSelected={table.header}
          onChange={header => void changeTable(file, { header, uses: undefined, types: undefined })}
        >
          {t('sources.importing.table.header')}
        </Checkbox>
      </div>
      <ImportTableRows file={file} table={table} />
      <p className="muted small" role="status">
        {[
          t('sources.importing.table.rows', { count: table.rowCount }),
          preview.documents > 0
            ? t('sources.importing.table.sources', { count: preview.documents })
            : t('sources.importing.table.noText'),
        ].join(' · ')}
      </p>
    </div>
  );
}
