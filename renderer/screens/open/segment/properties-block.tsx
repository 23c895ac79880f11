import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { placeOn } from '../../../components/property/property-actions.ts';
import { NewProperty } from '../../../components/property/property-form.tsx';
import { PropertyScale } from '../../../components/property/property-scale.tsx';
import { useUsage } from '../../../components/property/use-usage.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { attempt } from '../../../state/toasts.ts';
import { openSource, selectCoding } from '../../../state/ui.ts';

interface PropertiesBlockProps {
  code: Row<'code'>;
  coding: Coding | undefined;
}

/** Where the passage lies on the properties of its code and of the categories it stands under. */
export function PropertiesBlock({ code, coding }: PropertiesBlockProps) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const lineage = useLineage(code);
  const properties = useRows('property');
  const placed = usePlaces(coding?.id);
  const owners = lineage
    .map(owner => ({ owner, own: properties.filter(property => property.codeId === owner.id) }))
    .filter(({ own }) => own.length > 0);
  const category = lineage.find(each => each.kind !== 'concept') ?? code;
  return (
    <PaneBlock
      title={t('properties.title')}
      tools={<IconButton icon="plus" label={t('properties.add')} onPress={() => setAdding(true)} />}
    >
      {!coding && owners.length > 0 && <p className="muted small">{t('properties.place.hint')}</p>}
      {owners.map(({ owner, own }) => (
        <section key={owner.id} className="segment__owner" aria-label={t('properties.of', owner)}>
          <h4 className="segment__about muted small">{owner.name}</h4>
          {own.map(property => (
            <PlacedOn
              // A place that is being dragged belongs to one passage.
              key={`${property.id} ${coding?.id}`}
              property={property}
              coding={coding}
              value={placed?.get(property.id) ?? null}
            />
          ))}
        </section>
      ))}
      {isAdding && (
        <NewProperty
          codeId={category.id}
          among={lineage.map(each => each.id)}
          screen="open"
          onClose={() => setAdding(false)}
        />
      )}
    </PaneBlock>
  );
}

/** The code and what it stands under, nearest first. */
function useLineage(code: Row<'code'>): Row<'code'>[] {
  const codes = useRowMap('code');
  const lineage = [code];
  for (let above = codes.get(code.parentId ?? ''); above; above = codes.get(above.parentId ?? '')) {
    if (lineage.includes(above)) break;
    lineage.push(above);
  }
  return lineage;
}

function usePlaces(codingId: string | undefined): Map<string, number> | undefined {
  const asked = codingId === undefined ? null : { codingId };
  const { data } = useQuery('properties.ofCoding', asked, { tables: ['propertyPlacement'] });
  return data && new Map(data.map(({ propertyId, value }) => [propertyId, value]));
}

interface PlacedOnProps {
  property: Row<'property'>;
  coding: Coding | undefined;
  value: number | null;
}

function PlacedOn({ property, coding, value }: PlacedOnProps) {
  const { t } = useTranslation();
  const missing = useUsage(property.id)?.missing ?? 0;
  return (
    <div className="segment__property">
      <div className="segment__property-head">
        <span>{property.name}</span>
        {missing > 0 && (
          <button
            type="button"
            className="segment__missing muted small tabular"
            title={t('properties.place.missingHint', property)}
            onClick={() => void showMissing(property.id, coding)}
          >
            {t('properties.place.missing', { count: missing })}
          </button>
        )}
      </div>
      {coding ? (
        <PropertyScale
          property={property}
          value={value}
          onPlace={next => void placeOn(property.id, coding.id, next)}
        />
      ) : (
        <p className="muted small">
          {property.kind === 'range' ? `${property.low} – ${property.high}` : property.options.join(' · ')}
        </p>
      )}
    </div>
  );
}

/** Goes to the next passage, after the one in hand, that lies nowhere on a property yet. */
async function showMissing(propertyId: string, coding: Coding | undefined): Promise<void> {
  const page = await attempt(() => api.call('properties.list', { propertyId, placed: false, limit: 2000 }));
  const rows = page?.rows ?? [];
  const at = rows.findIndex(row => row.id === coding?.id);
  const next = rows[at + 1] ?? rows[0];
  if (!next) return;
  openSource(next.sourceId, next);
  selectCoding(next.id);
}
