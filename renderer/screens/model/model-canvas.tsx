import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelNames } from '../../../shared/diagram/model-input.ts';
import { layoutModel } from '../../../shared/diagram/model-layout.ts';
import { DiagramView } from '../../diagram-view/diagram-view.ts';
import type {
  DiagramEmphasis,
  DiagramHandlers,
  DiagramLabels,
  DiagramSelection,
} from '../../diagram-view/view-types.ts';
import '../../diagram-view/diagram-view.css';
import type { Graph } from './use-model-view.ts';

interface ModelCanvasProps {
  graph: Graph;
  names: ModelNames;
  pinned: ReadonlyMap<string, { x: number; y: number }>;
  selection: DiagramSelection;
  emphasis: DiagramEmphasis | null;
  labels: DiagramLabels;
  on: DiagramHandlers;
}

/** Lays the model out whenever it changes and hands it to the drawing, which React otherwise leaves alone. */
export function ModelCanvas({ graph, names, pinned, selection, emphasis, labels, on }: ModelCanvasProps) {
  const { i18n } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<DiagramView | null>(null);
  // The drawing is made once; what it calls and says must still be of now.
  const latest = useRef({ labels, on });
  latest.current = { labels, on };

  // biome-ignore lint/correctness/useExhaustiveDependencies: labels are read when the language changes, through the ref.
  useEffect(() => {
    if (container.current === null) return;
    const made = new DiagramView(container.current, {
      labels: {
        diagram: latest.current.labels.diagram,
        siteUnit: latest.current.labels.siteUnit,
        factor: id => latest.current.labels.factor(id),
        arrow: id => latest.current.labels.arrow(id),
        note: id => latest.current.labels.note(id),
      },
      on: {
        onSelectArrow: id => latest.current.on.onSelectArrow(id),
        onSelectFactor: id => latest.current.on.onSelectFactor(id),
        onMoved: moves => latest.current.on.onMoved(moves),
        onClear: () => latest.current.on.onClear?.(),
      },
    });
    setView(made);
    return () => made.destroy();
  }, [i18n.language]);

  useEffect(() => {
    let stale = false;
    if (view === null) return;
    void layoutModel(graph, { names, siteUnit: labels.siteUnit, pinned }).then(layout => {
      if (!stale) view.setModel(graph, layout, names);
    });
    return () => {
      stale = true;
    };
  }, [view, graph, names, pinned, labels.siteUnit]);

  useEffect(() => view?.select(selection), [view, selection]);
  useEffect(() => view?.emphasise(emphasis), [view, emphasis]);

  return <div className="model__canvas" ref={container} />;
}
