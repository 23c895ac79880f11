import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { DiagramSelection } from '../../diagram-view/view-types.ts';
import { useRemembered } from '../../state/remembered.ts';
import { ArrowPanel } from './arrow-panel.tsx';
import { LinksList } from './links-list.tsx';
import { BehindPanel } from './reading/behind-panel.tsx';
import {
  type Arrow,
  type Behind,
  type Choices,
  DeskContext,
  type Emphasis,
  type ReadingDesk,
} from './reading/reading-desk.ts';
import { ReadingTab } from './reading/reading-tab.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import type { Graph } from './use-model-view.ts';

const TABS = ['links', 'reading'] as const;
const NOTHING_CHOSEN: Choices = { fromId: null, toId: null, other: null };

interface ModelSideProps {
  modelId: string;
  level: ModelLevel;
  filter: ModelFilter;
  graph: Graph;
  selection: DiagramSelection;
  onSelect(selection: DiagramSelection): void;
  emphasis: Emphasis | null;
  onEmphasis(emphasis: Emphasis | null): void;
}

/** Beside the drawing: its links and its reading, and over them what stands behind an arrow or a number. */
export function ModelSide(props: ModelSideProps) {
  const { modelId, level, filter, graph, selection, onSelect, emphasis, onEmphasis } = props;
  const { t } = useTranslation();
  const [tab, setTab] = useRemembered('model.side', TABS, 'links');
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
          <Tabs
            className="model-side__tabs"
            selectedKey={tab}
            onSelectionChange={key => {
              onEmphasis(null);
              setTab(key as typeof tab);
            }}
          >
            <header className="pane__header">
              <TabList className="segmented" aria-label={t('reading.tabs')}>
                <Tab id="links" className="segmented__option">
                  {t('model.links')}
                </Tab>
                <Tab id="reading" className="segmented__option">
                  {t('reading.tab')}
                </Tab>
              </TabList>
              <span className="pane__tools muted small tabular">
                {tab === 'links' && graph.arrows.length}
              </span>
            </header>
            <TabPanel id="links" className="model-side__panel">
              <LinksList graph={graph} onPick={id => onSelect({ arrow: id })} />
            </TabPanel>
            <TabPanel id="reading" className="model-side__panel">
              <ReadingTab />
            </TabPanel>
          </Tabs>
        </div>
      </div>
    </DeskContext>
  );
}
