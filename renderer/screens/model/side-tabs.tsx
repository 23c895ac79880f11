import { memo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DiagramSelection } from '../../diagram-view/view-types.ts';
import { useRemembered } from '../../state/remembered.ts';
import { LinksList } from './links-list.tsx';
import type { Emphasis } from './reading/reading-desk.ts';
import { ReadingTab } from './reading/reading-tab.tsx';
import type { Graph } from './use-model-view.ts';

const TABS = ['links', 'reading'] as const;

interface SideTabsProps {
  /** The graph of the drawing that is on the screen. */
  graph: Graph;
  onSelect(selection: DiagramSelection): void;
  onEmphasis(emphasis: Emphasis | null): void;
}

/**
 * The links and the reading of the drawing. Drawn anew only with its graph: a panel looks through all it holds whenever
 * it is drawn, also while an arrow lies over it.
 */
export const SideTabs = memo(function SideTabs({ graph, onSelect, onEmphasis }: SideTabsProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useRemembered('model.side', TABS, 'links');
  return (
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
        <span className="pane__tools muted small tabular">{tab === 'links' && graph.arrows.length}</span>
      </header>
      <TabPanel id="links" className="model-side__panel">
        <LinksList graph={graph} onSelect={onSelect} />
      </TabPanel>
      <TabPanel id="reading" className="model-side__panel">
        <ReadingTab />
      </TabPanel>
    </Tabs>
  );
});
