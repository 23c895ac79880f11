import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { SourceRow } from './source-row.tsx';
import { type LineFilter, SORTS, type SortKey, type SourceLine } from './source-rows.ts';
import './source-table.css';

interface SourceTableProps {
  lines: readonly SourceLine[];
  filter: LineFilter;
  onSort(sort: SortKey): void;
}

const NUMERIC: ReadonlySet<SortKey> = new Set(['length', 'codings', 'codes']);

export function SourceTable({ lines, filter, onSort }: SourceTableProps) {
  const { t } = useTranslation();
  return (
    <div className="sources__scroll">
      <table className="source-table" aria-label={t('sources.title')}>
        <thead>
          <tr>
            {SORTS.map(sort => (
              <th
                key={sort}
                scope="col"
                className={NUMERIC.has(sort) ? 'source-table__number' : undefined}
                aria-sort={
                  filter.sort === sort ? (filter.isDescending ? 'descending' : 'ascending') : undefined
                }
              >
                <button type="button" onClick={() => onSort(sort)}>
                  {t(`sources.columns.${sort}`)}
                  {filter.sort === sort && (
                    <span className={filter.isDescending ? 'source-table__arrow' : 'source-table__arrow--up'}>
                      <Icon name="down" size={11} />
                    </span>
                  )}
                </button>
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('sources.columns.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <SourceRow key={line.source.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
