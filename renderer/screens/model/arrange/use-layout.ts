import { useEffect, useRef, useState } from 'react';
import { type ModelLayoutOptions, modelLayoutInput } from '../../../../shared/diagram/model-input.ts';
import type { ModelGroup } from '../../../../shared/theory/model-groups.ts';
import type { DiagramView } from '../../../diagram-view/diagram-view.ts';
import { LayoutClient } from '../../../diagram-view/layout-client.ts';
import { afterPaint } from '../../../state/after-paint.ts';
import { attempt } from '../../../state/toasts.ts';
import type { Graph } from '../use-model-view.ts';
import { drawingWithout, keepDrawing, useArrange } from './arrange-store.ts';

interface Drawn extends Pick<ModelLayoutOptions, 'names' | 'siteUnit'> {
  readonly graph: Graph;
  readonly groups: readonly ModelGroup[];
  readonly pinned: ReadonlyMap<string, { x: number; y: number }>;
  /** Under what the drawing is kept. */
  readonly drawing: string;
}

/**
 * Lays the model out in a worker whenever it changes, from where it stands now, and hands it to the drawing; `onDrawn`
 * is called once it is on the screen, or cannot be drawn. It has to stay the same function.
 */
export function useLayout(view: DiagramView | null, drawn: Drawn, onDrawn: (graph: Graph) => void): void {
  const { graph, names, groups, pinned, siteUnit, drawing } = drawn;
  const turn = useArrange(state => state.turn);
  const [client] = useState(() => new LayoutClient());
  const before = useRef({ drawing, pinned });
  useEffect(() => () => client.stop(), [client]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish for a fresh layout is a change too.
  useEffect(() => {
    if (view === null) return;
    let stale = false;
    const was = before.current.drawing === drawing ? before.current.pinned : pinned;
    const letGo = new Set([...was.keys()].filter(id => !pinned.has(id)));
    const previous = drawingWithout(drawing, letGo);
    before.current = { drawing, pinned };
    const input = modelLayoutInput(graph, { names, siteUnit, groups, pinned, previous });
    void attempt(() => client.layout(input)).then(layout => {
      if (layout === null || stale) return;
      if (layout) {
        keepDrawing(drawing, layout);
        view.setModel(graph, layout, names, groups);
      }
      afterPaint(() => {
        if (!stale) onDrawn(graph);
      });
    });
    return () => {
      stale = true;
    };
  }, [view, client, graph, names, groups, pinned, siteUnit, drawing, turn, onDrawn]);
}
