import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { PaneBlock } from '../../../components/pane.tsx';
import { useRowMap, useRows } from '../../../state/mirror.ts';

/** The properties of the code and of the categories it stands under: along what the passages differ. */
export function PropertiesBlock({ code }: { code: Row<'code'> }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const lineage = [code.id];
  for (let above = code.parentId; above !== null; above = codes.get(above)?.parentId ?? null) {
    lineage.push(above);
  }
  const properties = useRows('property').filter(property => lineage.includes(property.codeId));
  const owner = codes.get(properties[0]?.codeId ?? '');
  if (!owner) return null;
  return (
    <PaneBlock title={t('open.properties.of', { name: owner.name })}>
      <dl className="segment__properties">
        {properties.map(property => (
          <Property key={property.id} property={property} />
        ))}
      </dl>
    </PaneBlock>
  );
}

function Property({ property }: { property: Row<'property'> }) {
  const { name, kind, low, high, options } = property;
  return (
    <>
      <dt className="ellipsis" title={name}>
        {name}
      </dt>
      <dd>
        {kind === 'range' ? (
          <div className="segment__scale">
            <span className="segment__rail" aria-hidden="true" />
            <span>{low}</span>
            <span>{high}</span>
          </div>
        ) : (
          <ul className="segment__options">
            {options.map(option => (
              <li key={option} className="chip">
                {option}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
