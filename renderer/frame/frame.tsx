import { ToastRegion } from '../components/toast-region.tsx';
import { LifeDialog } from '../history/life-dialog.tsx';
import { MemosPanel } from '../memos/memos-panel.tsx';
import { PortraitDialog } from '../portrait/portrait-dialog.tsx';
import { RetrievePanel } from '../retrieve/retrieve-panel.tsx';
import { SearchPanel } from '../search/search-panel.tsx';
import { useConnection } from '../state/connection.ts';
import { useUi } from '../state/ui.ts';
import { KeptTexts } from '../typed/kept-texts.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { CoderDialogs } from './coder-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { Rail } from './rail.tsx';
import { RecoveredNotice } from './recovered-notice.tsx';
import { ScreenView } from './screen-view.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { UnsavedDialog } from './unsaved-dialog.tsx';
import { useGlobalKeys } from './use-global-keys.ts';
import './frame.css';

export function Frame() {
  useGlobalKeys();
  const screen = useUi(state => state.screen);
  const phase = useConnection(state => state.phase);
  return (
    <div className="frame">
      <TopBar />
      <Rail />
      <main className="frame__main" aria-label={screen}>
        <ConnectionNotice />
        <RecoveredNotice />
        <KeptTexts />
        <div className="frame__screen">
          {/* Which screen it will be is not known before the core has answered. */}
          {phase !== 'connecting' && <ScreenView screen={screen} />}
        </div>
      </main>
      <MemosPanel />
      <HistoryPanel />
      <SearchPanel />
      <RetrievePanel />
      <StatusBar />
      <CommandPalette />
      <AboutDialog />
      <ProjectDialog />
      <CoderDialogs />
      <UnsavedDialog />
      <LifeDialog />
      <PortraitDialog />
      <ToastRegion />
    </div>
  );
}
