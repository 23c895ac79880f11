import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { api } from '../../api/api.ts';
import { SplitPanes } from '../../components/split-panes.tsx';
import { LinkDialogHost } from '../../links/link-dialog-host.tsx';
import { useShownModel } from '../../state/shown-model.ts';
import { useStatus } from '../../state/status.ts';
import { attempt } from '../../state/toasts.ts';
import { Legend } from './legend.tsx';
import { ModelCanvas } from './model-canvas.tsx';
import { ModelDialogs } from './model-dialogs.tsx';
import { ModelSide } from './model-side.tsx';
import { ModelToolbar } from './model-toolbar.tsx';
import { NoModel, NothingDrawn } from './nothing-drawn.tsx';
import { EmphasisNote } from './reading/emphasis-note.tsx';
import type { Emphasis } from './reading/reading-desk.ts';
import { useDiagramLabels } from './use-diagram-labels.ts';
import { useChangeModel, useListed, useModelView, usePinned } from './use-model-view.ts';
import { useSelection } from './use-selection.ts';
import './model-screen.css';

type Model = Row<'model'>;

function ModelOf({ model }: { model: Model }) {
  const { t } = useTranslation();
  const { id: modelId, level, filter, display } = model;
  const { graph, names } = useModelView(level, filter, display);
  const pinned = usePinned(modelId, level);
  const [selection, select] = useSelection({ level, filter, graph });
  const [listed, setDrawn] = useListed(graph);
  const [emphasis, setEmphasis] = useState<Emphasis | null>(null);
  const factors = t('model.factors', { count: graph?.factors.length ?? 0 });
  useStatus([factors, t('common.counts.links', { count: graph?.arrows.length ?? 0 })]);
  const labels = useDiagramLabels(graph);
  const on = {
    onSelectArrow: (arrow: string) => select({ arrow }),
    onSelectFactor: (factor: string) => select({ factor }),
    onClear: () => {
      select(null);
      setEmphasis(null);
    },
    onMoved: (moves: readonly { codeId: string; x: number; y: number }[], goesOn: boolean) => {
      void attempt(() => api.call('models.place', { modelId, level, positions: [...moves], goesOn }));
    },
  };
  const drawing = (
    <div className="model">
      <ModelToolbar model={model} onChange={useChangeModel(model)} />
      {graph && graph.arrows.length === 0 ? (
        <NothingDrawn model={model} graph={graph} />
      ) : (
        graph && (
          <div className="model__paper">
            <ModelCanvas
              model={model}
              graph={graph}
              names={names}
              pinned={pinned}
              selection={selection}
              emphasis={emphasis}
              labels={labels}
              on={on}
              onDrawn={setDrawn}
            />
            <Legend graph={listed ?? graph} isGrouped={model.display.grouped && level !== 'main'} />
            <EmphasisNote emphasis={emphasis} onClear={() => setEmphasis(null)} />
          </div>
        )
      )}
    </div>
  );
  const side = graph && (
    <ModelSide
      modelId={modelId}
      level={level}
      filter={filter}
      graph={graph}
      listed={listed ?? graph}
      selection={selection}
      onSelect={select}
      emphasis={emphasis}
      onEmphasis={setEmphasis}
    />
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
      <LinkDialogHost />
    </>
  );
}
