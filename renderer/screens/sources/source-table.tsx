import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { useVisibleRows } from '../../components/use-visible-rows.ts';
import { SourceRow } from './source-row.tsx';
import { type LineFilter, SORTS, type SortKey, type SourceLine } from './source-rows.ts';
import './source-table.css';

interface SourceTableProps {
  lines: readonly SourceLine[];
  filter: LineFilter;
  onSort(sort: SortKey): void;
}

/** Height of a row with its line, in CSS pixels, as source-table.css has it. */
const ROW_HEIGHT = 36;

const NUMERIC: ReadonlySet<SortKey> = new Set(['length', 'codings', 'codes']);

export function SourceTable({ lines, filter, onSort }: SourceTableProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const kept = focused === null ? -1 : lines.findIndex(line => line.source.id === focused);
  const rows = useVisibleRows(box, { count: lines.length, rowHeight: ROW_HEIGHT, kept });
  return (
    <div className="sources__scroll" ref={box}>
      <table className="source-table" aria-label={t('sources.title')} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
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
          {rows.map((row, i) => {
            const line = lines[row];
            const before = (row - (rows[i - 1] ?? -1) - 1) * ROW_HEIGHT;
            return (
              line && (
                <Fragment key={line.source.id}>
                  {before > 0 && <tr aria-hidden style={{ height: before }} />}
                  <SourceRow line={line} row={row} onFocus={setFocused} />
                </Fragment>
              )
            );
          })}
          <tr aria-hidden style={{ height: (lines.length - 1 - (rows.at(-1) ?? -1)) * ROW_HEIGHT }} />
        </tbody>
      </table>
    </div>
  );
}
