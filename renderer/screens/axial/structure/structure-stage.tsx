import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SplitPanes } from '../../../components/split-panes.tsx';
import { useStatus } from '../../../state/status.ts';
import { StructureBar } from './structure-bar.tsx';
import { StructureDrawing } from './structure-drawing.tsx';
import { StructurePane } from './structure-pane.tsx';
import { setStructure } from './structure-store.ts';
import { useStructure } from './use-structure.ts';
import './structure.css';

/** Concepts, themes and dimensions as one figure; beside it what is missing, or the quotes of a box. */
export function StructureStage() {
  useEffect(() => () => setStructure({ codeId: null }), []);
  return (
    <div className="structure-stage">
      <SplitPanes
        name="axial.structure"
        panes={[
          { id: 'main', content: <Main />, minSize: 420 },
          { id: 'side', content: <StructurePane />, size: 300, minSize: 240, maxSize: 520 },
        ]}
      />
    </div>
  );
}

function Main() {
  const { t } = useTranslation();
  const structure = useStructure();
  const faults = Object.values(structure.faults).reduce((sum, codes) => sum + codes.length, 0);
  useStatus([
    t('axial.counts.category', { count: structure.dimensions.flatMap(each => each.themes).length }),
    ...(faults > 0 ? [t('structure.faultCount', { count: faults })] : []),
  ]);
  return (
    <section className="structure" aria-label={t('structure.label')}>
      <StructureBar structure={structure} />
      {structure.dimensions.length === 0 ? (
        <EmptyState icon="axial" title={t('structure.emptyTitle')} hint={t('structure.emptyHint')} />
      ) : (
        <StructureDrawing structure={structure} />
      )}
    </section>
  );
}
