import { useTranslation } from 'react-i18next';
import { Announcer } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SplitPanes } from '../../components/split-panes.tsx';
import { LinkDialogHost } from '../../links/link-dialog-host.tsx';
import { useRow, useRows } from '../../state/mirror.ts';
import { goTo, useUi } from '../../state/ui.ts';
import { useAfterPaint } from '../../state/use-after-paint.ts';
import { CodeDialog } from './code/code-dialog.tsx';
import { CodeMenu } from './code/code-menu.tsx';
import { FurtherDialog } from './code/further-dialog.tsx';
import { RenameField } from './code/rename-field.tsx';
import { ComparisonHost } from './compare/comparison-host.tsx';
import { CodesPane } from './panes/codes-pane.tsx';
import { SourcesPane } from './panes/sources-pane.tsx';
import { CodePicker } from './picker/code-picker.tsx';
import { SegmentPanel } from './segment/segment-panel.tsx';
import { SourceSides } from './sides/source-sides.tsx';
import { useTabFor } from './tabs/open-tabs.ts';
import { onTabKey, TabStrip } from './tabs/tab-strip.tsx';
import './open-screen.css';

/** Open coding: a transcript to be read and coded between the list of sources and what is known of the passage. */
export function OpenScreen() {
  const sourceId = useUi(state => state.sourceId);
  const known = useRow('source', sourceId) !== undefined ? sourceId : null;
  useTabFor(known);
  return (
    // The keys of tabs work wherever the focus is on this stage.
    <div className="open" onKeyDownCapture={onTabKey}>
      <SplitPanes
        name="open"
        panes={[
          { id: 'lists', content: <Lists />, size: 240, minSize: 120, maxSize: 420 },
          {
            id: 'text',
            content: known === null ? <NoSource /> : <Sources id={known} />,
            minSize: 240,
          },
          { id: 'segment', content: <SegmentPanel key={known} />, size: 300, minSize: 200, maxSize: 520 },
        ]}
      />
      <CodePicker />
      <CodeMenu />
      <CodeDialog />
      <FurtherDialog />
      <RenameField />
      <ComparisonHost />
      <LinkDialogHost />
      <Announcer />
    </div>
  );
}

function Lists() {
  // The text comes first; a long tree takes longer to draw than the text.
  const isPainted = useAfterPaint();
  return (
    <SplitPanes
      name="open.lists"
      orientation="vertical"
      panes={[
        { id: 'sources', content: <SourcesPane />, size: '38%', minSize: 90 },
        { id: 'codes', content: isPainted && <CodesPane />, minSize: 120 },
      ]}
    />
  );
}

function Sources({ id }: { id: string }) {
  return (
    <div className="open__tabbed">
      <TabStrip />
      <SourceSides sourceId={id} />
    </div>
  );
}

function NoSource() {
  const { t } = useTranslation();
  const hasSources = useRows('source').length > 0;
  if (hasSources)
    return <EmptyState icon="open" title={t('open.chooseSource')} hint={t('open.chooseSourceHint')} />;
  return (
    <EmptyState icon="sources" title={t('open.noSources')} hint={t('open.noSourcesHint')}>
      <Button variant="primary" onPress={() => goTo('sources')}>
        {t('open.addSources')}
      </Button>
    </EmptyState>
  );
}
