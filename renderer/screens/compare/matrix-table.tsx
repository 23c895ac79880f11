import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/api/method-table.ts';
import { ColorDot, hue } from '../../components/color-dot.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useRowMap } from '../../state/mirror.ts';
import { type Cell, type Measure, measured, tintOf } from './matrix-value.ts';

export type Matrix = Result<'compare.matrix'>;

/** A cell that was picked: a code, and a site (null: sources without one). */
export interface Picked {
  codeId: string;
  siteId: string | null;
  /** With the codes below it. */
  below: boolean;
}

interface MatrixTableProps {
  matrix: Matrix;
  measure: Measure;
  picked: Picked | null;
  onPick(picked: Picked): void;
}

/** Codes by sites under their main categories; every cell opens its quotes. */
export function MatrixTable({ matrix, measure, picked, onPick }: MatrixTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const codes = useRowMap('code');
  const sites = useRowMap('site');
  const siteName = (id: string | null) => sites.get(id ?? '')?.name ?? t('common.noSite');
  const codeName = (id: string | null) => codes.get(id ?? '')?.name ?? t('common.notGrouped');
  const cells = matrix.groups.flatMap(group => group.rows.flatMap(row => row.cells));
  const most = Math.max(0, ...cells.map(cell => measured(cell, measure) ?? 0));
  const shown = (cell: Cell) => {
    const value = measured(cell, measure);
    if (value === null) return '–';
    return measure === 'share' ? formats.percent(value) : formats.number(Math.round(value * 100) / 100);
  };
  return (
    <table className="compare__table">
      <thead>
        <tr>
          <th scope="col">{t('compare.code')}</th>
          {matrix.columns.map(column => (
            <th scope="col" key={column.siteId ?? ''}>
              {siteName(column.siteId)}
              <small>{t('compare.interviews', { count: column.interviews })}</small>
            </th>
          ))}
          <th scope="col">{t('compare.total')}</th>
        </tr>
      </thead>
      <tbody>
        {matrix.groups.map(group => (
          <Fragment key={group.mainId ?? ''}>
            <tr className="compare__group">
              <th scope="rowgroup" colSpan={matrix.columns.length + 2}>
                <ColorDot color={codes.get(group.mainId ?? '')?.color ?? 'slate'} /> {codeName(group.mainId)}
              </th>
            </tr>
            {group.rows
              .filter(row => row.codeId !== group.mainId || row.total.codings > 0)
              .map(row => (
                <tr key={row.codeId}>
                  <th scope="row">{codeName(row.codeId)}</th>
                  {row.cells.map((cell, i) => {
                    const siteId = matrix.columns[i]?.siteId ?? null;
                    const isPicked = picked?.codeId === row.codeId && picked.siteId === siteId;
                    const tint = tintOf(measured(cell, measure), most);
                    const color = hue(codes.get(row.codeId)?.color ?? 'slate');
                    return (
                      <td key={siteId ?? ''}>
                        <button
                          type="button"
                          className="compare__cell"
                          aria-pressed={isPicked}
                          aria-label={t('compare.cell', {
                            code: codeName(row.codeId),
                            site: siteName(siteId),
                            value: shown(cell),
                          })}
                          style={{
                            background: `color-mix(in srgb, ${color} calc(${tint}% * var(--tint-share)), transparent)`,
                          }}
                          // Where a main category has codings of its own, they alone are counted in its row.
                          onClick={() =>
                            onPick({ codeId: row.codeId, siteId, below: row.codeId !== group.mainId })
                          }
                        >
                          {shown(cell)}
                        </button>
                      </td>
                    );
                  })}
                  <td className="tabular compare__total">{shown(row.total)}</td>
                </tr>
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
