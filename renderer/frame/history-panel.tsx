import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Pane } from '../components/pane.tsx';
import { HistoryFilter } from '../history/history-filter.tsx';
import { boundsNothing, forgetSteps, refreshSteps, useHistory } from '../history/history-store.ts';
import { StepList } from '../history/step-list.tsx';
import { stepLabel } from '../i18n/step-label.ts';
import { redo, undo } from '../state/history-actions.ts';
import { useProject } from '../state/project.ts';
import { useUi } from '../state/ui.ts';
import { commandKey } from './platform.ts';
import '../components/side-panel.css';
import './history-panel.css';

/** Who did what and when, the newest first. */
export function HistoryPanel() {
  const isShown = useUi(state => state.historyOpen);
  const projectId = useProject(state => state.info?.project.id);
  return isShown && projectId !== undefined ? <HistorySheet key={projectId} /> : null;
}

function HistorySheet() {
  const { t } = useTranslation();
  useFollowedSteps();
  return (
    <aside className="side-panel history">
      <Pane
        title={t('frame.history.title')}
        tools={<HistoryTools />}
        label={t('frame.history.title')}
        className="history__pane"
      >
        <HistoryFilter />
        <Steps />
      </Pane>
    </aside>
  );
}

/** Asks for the steps, and again after every step. */
function useFollowedSteps(): void {
  useEffect(() => {
    refreshSteps();
    const stop = useProject.subscribe((now, before) => {
      if (now.lastStep !== before.lastStep) refreshSteps();
    });
    return () => {
      stop();
      forgetSteps();
    };
  }, []);
}

function Steps() {
  const { t } = useTranslation();
  const { steps, isKnown, filter } = useHistory();
  if (steps.length > 0) return <StepList steps={steps} />;
  if (!isKnown) return null;
  return boundsNothing(filter) ? (
    <EmptyState title={t('frame.history.empty')} hint={t('frame.history.emptyHint')} />
  ) : (
    <p className="history__none muted" role="status">
      {t('common.noMatch')}
    </p>
  );
}

function HistoryTools() {
  const { t } = useTranslation();
  const history = useProject(state => state.history);
  return (
    <>
      <IconButton
        icon="undo"
        label={
          history.undo ? t('frame.history.undoStep', { step: stepLabel(history.undo) }) : t('common.undo')
        }
        shortcut={commandKey('Z')}
        isDisabled={history.undo === null}
        onPress={() => void undo()}
      />
      <IconButton
        icon="redo"
        label={
          history.redo ? t('frame.history.redoStep', { step: stepLabel(history.redo) }) : t('common.redo')
        }
        shortcut={commandKey('Y')}
        isDisabled={history.redo === null}
        onPress={() => void redo()}
      />
      <IconButton
        icon="close"
        label={t('common.close')}
        placement="left"
        onPress={() => useUi.setState({ historyOpen: false })}
      />
    </>
  );
}
