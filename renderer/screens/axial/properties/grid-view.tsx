import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { hue } from '../../../components/color-dot.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap } from '../../../state/mirror.ts';
import { CellPicture } from './cell-picture.tsx';
import { cellText, type GridCell } from './grid-words.ts';
import { setProperties, useProperties } from './properties-store.ts';
import { useGrid } from './use-grid.ts';
import { useBy, useCaseName } from './use-shown.ts';

/** Cases by properties; every cell opens its quotes, and an empty one is a gap to ask about. */
export function GridView({ properties }: { properties: readonly Row<'property'>[] }) {
  const { t } = useTranslation();
  const [, by] = useBy();
  const nameOf = useCaseName(by);
  const codes = useRowMap('code');
  const grid = useGrid(by);
  if (!grid) return null;
  return (
    <div className="properties__scroll">
      <table className="property-grid" aria-label={t('properties.grid.label')}>
        <thead>
          <tr>
            <th scope="col">{t(`properties.by.${by}`)}</th>
            {properties.map(property => (
              <th key={property.id} scope="col">
                {property.name}
                <small className="ellipsis">{codes.get(property.codeId)?.name}</small>
                {property.kind === 'range' && (
                  <span className="property-grid__ends">
                    <span>{property.low}</span>
                    <span>{property.high}</span>
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(row => (
            <tr key={row.caseId}>
              <th scope="row">{nameOf(row.caseId)}</th>
              {properties.map(property => (
                <td key={property.id}>
                  <Cell
                    property={property}
                    cell={row.cells[grid.propertyIds.indexOf(property.id)]}
                    caseId={row.caseId}
                    caseName={nameOf(row.caseId)}
                    color={hue(codes.get(property.codeId)?.color ?? 'slate')}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  property: Row<'property'>;
  cell: GridCell | undefined;
  caseId: string | null;
  caseName: string;
  color: string;
}

function Cell({ property, cell, caseId, caseName, color }: CellProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const picked = useProperties(state => state.cell);
  if (!cell) return null;
  const text = cellText(t, formats, property, cell);
  return (
    <button
      type="button"
      className="property-grid__cell"
      data-gap={cell.placed === 0 || undefined}
      aria-pressed={picked?.propertyId === property.id && picked.caseId === caseId}
      aria-label={t('properties.grid.cell', { property: property.name, case: caseName, text })}
      title={text}
      onClick={() => setProperties({ cell: { propertyId: property.id, caseId } })}
    >
      {cell.codings === 0 && cell.placed === 0 ? (
        <span className="muted small">{t('properties.grid.gap')}</span>
      ) : (
        <>
          {cell.placed > 0 && <CellPicture property={property} cell={cell} color={color} />}
          <span className="property-grid__count muted tabular">
            {t('properties.grid.placed', { placed: cell.placed, codings: cell.codings })}
          </span>
        </>
      )}
    </button>
  );
}
