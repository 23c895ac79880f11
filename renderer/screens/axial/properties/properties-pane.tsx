import { useTranslation } from 'react-i18next';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { PropertyList } from '../../../components/property/property-list.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { CellPane } from './cell-pane.tsx';
import { DotPane } from './dot-pane.tsx';
import { useProperties } from './properties-store.ts';
import { SamplingNotes } from './sampling-notes.tsx';
import { useShownProperties, useView } from './use-shown.ts';

/** The quotes of the chosen cell or dot; without one, the properties themselves. */
export function PropertiesPane() {
  const [, view] = useView();
  const cell = useProperties(state => state.cell);
  const codingId = useProperties(state => state.codingId);
  const properties = useRowMap('property');
  const property = properties.get(cell?.propertyId ?? '');
  if (view === 'grid' && cell && property)
    return <CellPane key={`${property.id} ${cell.caseId}`} property={property} caseId={cell.caseId} />;
  if (view === 'plot' && codingId !== null) return <DotPane codingId={codingId} />;
  return <Overview />;
}

function Overview() {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const byCode = [...Map.groupBy(useShownProperties(), property => property.codeId)];
  const [, view] = useView();
  return (
    <Pane title={t('properties.title')} label={t('properties.title')}>
      {byCode.map(([codeId, properties]) => (
        <PaneBlock key={codeId} title={codes.get(codeId)?.name}>
          <PropertyList properties={properties} />
        </PaneBlock>
      ))}
      <PaneBlock>
        <p className="muted">
          {byCode.length === 0
            ? t('properties.none')
            : t(view === 'grid' ? 'properties.grid.hint' : 'properties.plot.hint')}
        </p>
      </PaneBlock>
      <SamplingNotes />
    </Pane>
  );
}
