import { useEffect, useMemo, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import type { ModelNames } from '../../../shared/diagram/model-input.ts';
import { modelGroups } from '../../../shared/theory/model-groups.ts';
import { Announcer, announce } from '../../components/announcer.tsx';
import type {
  DiagramEmphasis,
  DiagramHandlers,
  DiagramLabels,
  DiagramSelection,
} from '../../diagram-view/view-types.ts';
import '../../diagram-view/diagram-view.css';
import { useRows } from '../../state/mirror.ts';
import { sayAligned } from './arrange/arrange-actions.ts';
import { drawingKey, setArrange } from './arrange/arrange-store.ts';
import { neighbourWords } from './arrange/neighbour-words.ts';
import { NoteEditor } from './arrange/note-editor.tsx';
import { useDiagramView } from './arrange/use-diagram-view.ts';
import { useLayout } from './arrange/use-layout.ts';
import { useNotes } from './arrange/use-notes.ts';
import type { Graph } from './use-model-view.ts';

interface ModelCanvasProps {
  model: Row<'model'>;
  graph: Graph;
  names: ModelNames;
  pinned: ReadonlyMap<string, { x: number; y: number }>;
  selection: DiagramSelection;
  emphasis: DiagramEmphasis | null;
  labels: DiagramLabels;
  on: DiagramHandlers;
  onDrawn(graph: Graph): void;
}

/** The drawing, which React otherwise leaves alone, with its notes; it is laid out anew whenever the model changes. */
export function ModelCanvas(props: ModelCanvasProps) {
  const { t } = useTranslation();
  const { model, graph, names, pinned, selection, emphasis, labels, on, onDrawn } = props;
  const { id, level, display } = model;
  const container = useRef<HTMLDivElement>(null);
  const codes = useRows('code');
  const [, followView] = useReducer((count: number) => count + 1, 0);
  const groups = useMemo(
    () => (display.grouped ? modelGroups(graph, codes) : []),
    [display.grouped, graph, codes],
  );
  const written = useNotes(model);
  const view = useDiagramView(container, labels, {
    ...on,
    ...written.on,
    onPicked: picked => setArrange({ picked }),
    onWalked: codeId => announce(neighbourWords(graph, codeId)),
    onAligned: (_how, moved) => sayAligned(moved),
    onViewed: () => {
      if (written.edited) followView();
    },
  });
  const drawing = drawingKey(id, level, groups.length > 0);
  useLayout(view, { graph, names, groups, pinned, siteUnit: labels.siteUnit, drawing }, onDrawn);
  useEffect(() => view?.setNotes(written.notes), [view, written.notes]);
  useEffect(() => view?.setSnap(display.snap), [view, display.snap]);
  useEffect(() => view?.select(selection), [view, selection]);
  useEffect(() => view?.emphasise(emphasis), [view, emphasis]);

  return (
    <div className="model__canvas">
      <div className="model__drawing" ref={container} />
      <p className="visually-hidden">{t('canvas.keys')}</p>
      {view && written.edited && (
        <NoteEditor
          key={written.edited.id}
          note={written.edited}
          view={view}
          onDone={() => written.edit(null)}
        />
      )}
      <Announcer />
    </div>
  );
}
