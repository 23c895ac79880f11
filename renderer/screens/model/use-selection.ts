import { useCallback, useRef, useState } from 'react';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { DiagramSelection } from '../../diagram-view/view-types.ts';
import { askQuotesAhead } from './use-arrow-quotes.ts';
import type { Graph } from './use-model-view.ts';

interface Drawn {
  level: ModelLevel;
  filter: ModelFilter;
  graph: Graph | undefined;
}

/** What is selected of a model, and the function that selects it, which stays the same. */
export function useSelection(drawn: Drawn): [DiagramSelection, (selection: DiagramSelection) => void] {
  const [selection, setSelection] = useState<DiagramSelection>(null);
  const latest = useRef(drawn);
  latest.current = drawn;
  const select = useCallback((next: DiagramSelection) => {
    const { level, filter, graph } = latest.current;
    const id = next !== null && 'arrow' in next ? next.arrow : null;
    const arrow = graph?.arrows.find(each => each.id === id);
    if (arrow) askQuotesAhead({ level, filter, fromId: arrow.from, toId: arrow.to });
    setSelection(next);
  }, []);
  return [selection, select];
}
