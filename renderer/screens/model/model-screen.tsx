import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { api } from '../../api/api.ts';
import { SplitPanes } from '../../components/split-panes.tsx';
import type { DiagramSelection } from '../../diagram-view/view-types.ts';
import { useShownModel } from '../../state/shown-model.ts';
import { useStatus } from '../../state/status.ts';
import { attempt } from '../../state/toasts.ts';
import { ArrowPanel } from './arrow-panel.tsx';
import { Legend } from './legend.tsx';
import { LinksList } from './links-list.tsx';
import { ModelCanvas } from './model-canvas.tsx';
import { ModelDialogs } from './model-dialogs.tsx';
import { ModelToolbar } from './model-toolbar.tsx';
import { NoModel, NothingDrawn } from './nothing-drawn.tsx';
import { useDiagramLabels } from './use-diagram-labels.ts';
import { useModelView, usePinned } from './use-model-view.ts';
import './model-screen.css';

type Model = Row<'model'>;

function ModelOf({ model }: { model: Model }) {
  const { t } = useTranslation();
  const { id: modelId, level, filter } = model;
  const { graph, names } = useModelView(level, filter);
  const pinned = usePinned(modelId, level);
  const [selection, setSelection] = useState<DiagramSelection>(null);
  const arrowOf = (id: string) => graph?.arrows.find(arrow => arrow.id === id) ?? null;
  const factors = t('model.factors', { count: graph?.factors.length ?? 0 });
  useStatus([factors, t('common.counts.links', { count: graph?.arrows.length ?? 0 })]);
  const labels = useDiagramLabels(graph);
  const on = {
    onSelectArrow: (arrow: string) => setSelection({ arrow }),
    onSelectFactor: (factor: string) => setSelection({ factor }),
    onClear: () => setSelection(null),
    onMoved: (moves: readonly { codeId: string; x: number; y: number }[]) => {
      void attempt(() => api.call('models.place', { modelId, level, positions: [...moves] }));
    },
  };
  const selected = selection && 'arrow' in selection ? arrowOf(selection.arrow) : null;
  const drawing = (
    <div className="model">
      <ModelToolbar
        model={model}
        onChange={patch => void attempt(() => api.call('models.update', { id: modelId, ...patch }))}
      />
      {graph && graph.arrows.length === 0 ? (
        <NothingDrawn model={model} graph={graph} />
      ) : (
        graph && (
          <div className="model__paper">
            <ModelCanvas
              graph={graph}
              names={names}
              pinned={pinned}
              selection={selection}
              labels={labels}
              on={on}
            />
            <Legend />
          </div>
        )
      )}
    </div>
  );
  const side = selected ? (
    <ArrowPanel key={selected.id} arrow={selected} level={level} filter={filter} onClose={on.onClear} />
  ) : (
    <LinksList graph={graph} onPick={on.onSelectArrow} />
  );
  return (
    <SplitPanes
      name="model"
      panes={[
        { id: 'drawing', content: drawing },
        { id: 'arrow', content: side, size: 328, minSize: 240, maxSize: 520 },
      ]}
    />
  );
}

/** The causal model drawn from the evidence, and the quotes behind each of its arrows. */
export function ModelScreen() {
  const model = useShownModel();
  return (
    <>
      {model ? <ModelOf model={model} /> : <NoModel />}
      <ModelDialogs model={model} />
    </>
  );
}
