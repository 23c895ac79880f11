import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useUsages } from '../../../components/property/use-usage.ts';
import { SplitPanes } from '../../../components/split-panes.tsx';
import { useRows } from '../../../state/mirror.ts';
import { useStatus } from '../../../state/status.ts';
import { useUi } from '../../../state/ui.ts';
import { GridView } from './grid-view.tsx';
import { PlotView } from './plot-view.tsx';
import { PropertiesBar } from './properties-bar.tsx';
import { PropertiesPane } from './properties-pane.tsx';
import { showCategory } from './properties-store.ts';
import { useNewProperty } from './use-new-property.tsx';
import { useShownProperties, useView } from './use-shown.ts';
import './properties.css';

/** Cases by properties, or the quotes on them as dots; beside it what a cell or a dot stands for. */
export function PropertiesStage() {
  useShownCategory();
  usePropertiesStatus();
  return (
    <div className="properties-stage">
      <SplitPanes
        name="axial.properties"
        panes={[
          { id: 'main', content: <Main />, minSize: 420 },
          { id: 'side', content: <PropertiesPane />, size: 300, minSize: 240, maxSize: 520 },
        ]}
      />
    </div>
  );
}

function Main() {
  const { t } = useTranslation();
  const [, view] = useView();
  const properties = useShownProperties();
  const adding = useNewProperty();
  return (
    <section className="properties" aria-label={t('properties.grid.label')}>
      <PropertiesBar />
      {properties.length === 0 ? (
        <EmptyState
          icon="axial"
          title={t('properties.grid.emptyTitle')}
          hint={t('properties.grid.emptyHint')}
        >
          <Button variant="primary" onPress={adding.begin}>
            {t('properties.add')}
          </Button>
        </EmptyState>
      ) : view === 'grid' ? (
        <GridView properties={properties} />
      ) : (
        <PlotView properties={properties} />
      )}
      {adding.dialog}
    </section>
  );
}

/** The category that another stage, the history or undo shows is shown here too, where it has properties. */
function useShownCategory(): void {
  const codeId = useUi(state => state.codeId);
  const hasSome = useRows('property').some(property => property.codeId === codeId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where another code is chosen, for removing its last property must not change what is in view
  useEffect(() => showCategory(hasSome ? codeId : null), [codeId]);
}

function usePropertiesStatus(): void {
  const { t } = useTranslation();
  const shown = useShownProperties();
  const usages = useUsages() ?? [];
  const ids = new Set(shown.map(property => property.id));
  const placed = usages.reduce((sum, each) => sum + (ids.has(each.propertyId) ? each.placed : 0), 0);
  useStatus([
    t('properties.status.properties', { count: shown.length }),
    t('properties.status.placed', { count: placed }),
  ]);
}
