import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import type { PlotPoint } from '../../../../shared/figure/property-plot.ts';
import { Select } from '../../../components/select.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { PlotDrawing } from './plot-drawing.tsx';
import { setProperties, useProperties } from './properties-store.ts';

const NONE = 'none';
/** So many quotes are drawn at most; more dots than that could not be told apart. */
const MOST = 2000;

type Quote = NonNullable<ReturnType<typeof usePlaced>>['rows'][number];

function usePlaced(propertyId: string | undefined) {
  const asked = propertyId === undefined ? null : { propertyId, limit: MOST };
  return useQuery('properties.list', asked, { tables: ['propertyPlacement', 'coding', 'source'] }).data;
}

/** The quotes on one property, a strip for each site, or on two as a plane. */
export function PlotView({ properties }: { properties: readonly Row<'property'>[] }) {
  const { t } = useTranslation();
  const chosen = useProperties(state => state.x);
  const across = properties.find(property => property.id === chosen) ?? properties[0];
  const up = useProperties(state => state.y);
  const upward = properties.find(property => property.id === up && property.id !== across?.id);
  const onX = usePlaced(across?.id);
  const onY = usePlaced(upward?.id);
  const { points, quotes } = useMemo(
    () => pointsOf(onX?.rows ?? [], onY?.rows ?? [], upward !== undefined),
    [onX, onY, upward],
  );
  const codes = useRowMap('code');
  const label = (property: Row<'property'>) => `${property.name} · ${codes.get(property.codeId)?.name ?? ''}`;
  const options = properties.map(property => ({ id: property.id, label: label(property) }));
  if (!across) return null;
  return (
    <>
      <div className="property-plot__bar">
        <Select
          label={t('properties.plot.x')}
          className="property-plot__axis"
          options={options}
          value={across.id}
          onChange={x => setProperties({ x })}
        />
        <Select
          label={t('properties.plot.y')}
          className="property-plot__axis"
          options={[
            { id: NONE, label: t('properties.plot.noY') },
            ...options.filter(({ id }) => id !== across.id),
          ]}
          value={upward?.id ?? NONE}
          onChange={id => setProperties({ y: id === NONE ? null : id })}
        />
        <span className="push muted small tabular">
          {onX && onX.total > MOST
            ? t('properties.plot.shown', { shown: points.length, total: onX.total })
            : t('properties.plot.count', { count: points.length })}
        </span>
      </div>
      {onX && points.length === 0 ? (
        <p className="property-plot__empty muted">
          {t(upward ? 'properties.plot.emptyBoth' : 'properties.plot.empty')}
        </p>
      ) : (
        <PlotDrawing across={across} upward={upward} points={points} quotes={quotes} />
      )}
    </>
  );
}

function pointsOf(onX: readonly Quote[], onY: readonly Quote[], isPlane: boolean) {
  const up = new Map(onY.map(row => [row.id, row.value]));
  const rows = onX.filter(row => row.value !== null && (!isPlane || up.has(row.id)));
  const points = rows.map(
    (row): PlotPoint => ({ id: row.id, siteId: row.siteId, x: row.value ?? 0, y: up.get(row.id) ?? null }),
  );
  return { points, quotes: new Map(rows.map(row => [row.id, row])) };
}
