import { useEffect } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SplitPanes } from '../../components/split-panes.tsx';
import { useRows } from '../../state/mirror.ts';
import { useProject } from '../../state/project.ts';
import { useQuery } from '../../state/query.ts';
import { useRemembered } from '../../state/remembered.ts';
import { useStatus } from '../../state/status.ts';
import { CoreTab } from './core/core-tab.tsx';
import { EvidencePane } from './evidence/evidence-pane.tsx';
import { PropositionsTab } from './propositions/propositions-tab.tsx';
import { openEvidence, resetSelective, useSelective } from './selective-store.ts';
import { StoryTab } from './story/story-tab.tsx';
import { StructuresPane } from './structures/structures-pane.tsx';
import '../../components/chip.css';
import '../../components/segmented.css';
import './selective-screen.css';

const TABS = ['story', 'core', 'propositions'] as const;

/** Selective coding: the storyline, the core category and the propositions, beside the structures they rest on. */
export function SelectiveScreen() {
  const projectId = useProject(state => state.info?.project.id);
  const evidence = useSelective(state => state.evidence);
  useEffect(() => resetSelective, []);
  return (
    <SplitPanes
      key={projectId}
      name="selective"
      panes={[
        { id: 'story', content: <Desk />, minSize: 420 },
        {
          id: 'structures',
          content: (
            <>
              {/* Kept beneath the evidence, so that closing that comes back to the same row. */}
              <div className="selective__side" hidden={evidence !== null}>
                <StructuresPane />
              </div>
              {evidence && <EvidencePane evidence={evidence} />}
            </>
          ),
          size: 520,
          minSize: 360,
          maxSize: 760,
        },
      ]}
    />
  );
}

function Desk() {
  const { t } = useTranslation();
  const [tab, setTab] = useRemembered('selective.tab', TABS, 'story');
  const reveal = useSelective(state => state.reveal);
  // A claim is shown where it stands: in the storyline.
  useEffect(() => {
    if (reveal !== null) setTab('story');
  }, [reveal, setTab]);
  return (
    <Tabs className="selective" selectedKey={tab} onSelectionChange={key => setTab(key as typeof tab)}>
      <header className="toolbar selective__bar">
        <TabList className="segmented" aria-label={t('frame.titles.selective')}>
          {TABS.map(id => (
            <Tab key={id} id={id} className="segmented__option">
              {t(`selective.tabs.${id}`)}
            </Tab>
          ))}
        </TabList>
        <span className="push" />
        <Summary />
      </header>
      <TabPanel id="story" className="selective__panel selective__panel--story">
        <StoryTab />
      </TabPanel>
      <TabPanel id="core" className="selective__panel">
        <CoreTab />
      </TabPanel>
      <TabPanel id="propositions" className="selective__panel">
        <PropositionsTab />
      </TabPanel>
    </Tabs>
  );
}

/** How much of a theory there is; the status bar tells what of it has no evidence. */
function Summary() {
  const { t } = useTranslation();
  const propositions = useRows('proposition').length;
  const { data } = useQuery(
    'storyline.cited',
    {},
    {
      tables: ['storyline', 'link', 'evidence', 'source', 'code', 'coding'],
    },
  );
  const claims = data?.claims.length ?? 0;
  const cites = claims > 0 || (data?.citations ?? 0) > 0;
  useStatus(cites ? [t('selective.claims', { count: claims })] : []);
  return (
    <Button
      className="chip chip--button"
      isDisabled={(data?.citations ?? 0) === 0}
      onPress={() => openEvidence({ kind: 'cited' })}
    >
      {t('selective.propositionCount', { count: propositions })}
      {' · '}
      {t('selective.citedCount', { count: data?.citations ?? 0 })}
    </Button>
  );
}
