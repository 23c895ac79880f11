import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { DiagramSelection } from '../../diagram-view/view-types.ts';
import { ArrowPanel } from './arrow-panel.tsx';
import { BehindPanel } from './reading/behind-panel.tsx';
import {
  type Arrow,
  type Behind,
  type Choices,
  DeskContext,
  type Emphasis,
  type ReadingDesk,
} from './reading/reading-desk.ts';
import { SideTabs } from './side-tabs.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import type { Graph } from './use-model-view.ts';

const NOTHING_CHOSEN: Choices = { fromId: null, toId: null, other: null };

interface ModelSideProps {
  modelId: string;
  level: ModelLevel;
  filter: ModelFilter;
  graph: Graph;
  /** The graph of the drawing that is on the screen, which the list follows. */
  listed: Graph;
  selection: DiagramSelection;
  onSelect(selection: DiagramSelection): void;
  emphasis: Emphasis | null;
  onEmphasis(emphasis: Emphasis | null): void;
}

/** Beside the drawing: its links and its reading, and over them what stands behind an arrow or a number. */
export function ModelSide(props: ModelSideProps) {
  const { modelId, level, filter, graph, listed, selection, onSelect, emphasis, onEmphasis } = props;
  const [choices, setChoices] = useState(NOTHING_CHOSEN);
  const [behind, setBehind] = useState<Behind | null>(null);
  // An arrow of the model compared with is not on this drawing and cannot be selected there.
  const [elsewhere, setElsewhere] = useState<{ arrow: Arrow; filter: ModelFilter } | null>(null);
  const arrows = useMemo(() => new Map(graph.arrows.map(arrow => [arrow.id, arrow])), [graph]);
  const selected = selection && 'arrow' in selection ? (arrows.get(selection.arrow) ?? null) : null;
  const arrow = elsewhere?.arrow ?? selected;
  const selectedFactor = selection && 'factor' in selection ? selection.factor : null;
  useEffect(() => {
    if (selection !== null) setElsewhere(null);
  }, [selection]);
  const over = arrow ? `arrow ${arrow.id}` : behind ? `behind ${behind.title}` : null;
  const side = useFocusReturn(over);
  const closeArrow = () => {
    setElsewhere(null);
    if (selected) onSelect(null);
  };
  const desk: ReadingDesk = {
    graph,
    arrowOf: id => arrows.get(id),
    modelId,
    level,
    filter,
    selectedFactor,
    choices,
    choose: patch => setChoices(before => ({ ...before, ...patch })),
    emphasis,
    show: onEmphasis,
    openArrow: (opened, view) =>
      view === undefined ? onSelect({ arrow: opened.id }) : setElsewhere({ arrow: opened, filter: view }),
    openBehind: setBehind,
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (arrow) closeArrow();
    else if (behind) setBehind(null);
    else onEmphasis(null);
  };
  return (
    <DeskContext value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from whatever has the focus in here. */}
      <div className="model-side" ref={side} onKeyDown={pressed}>
        {arrow && (
          <ArrowPanel
            key={`${arrow.id} ${elsewhere ? 'elsewhere' : 'here'}`}
            arrow={arrow}
            level={level}
            filter={elsewhere?.filter ?? filter}
            onClose={closeArrow}
          />
        )}
        {behind && (
          <div className="model-side__layer" hidden={arrow !== null}>
            <BehindPanel behind={behind} onClose={() => setBehind(null)} />
          </div>
        )}
        <div className="model-side__layer" hidden={over !== null}>
          <SideTabs graph={listed} onSelect={onSelect} onEmphasis={onEmphasis} />
        </div>
      </div>
    </DeskContext>
  );
}
