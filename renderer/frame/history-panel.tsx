import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Revision } from '../../shared/api/entities/history.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { hue } from '../components/color-dot.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Pane } from '../components/pane.tsx';
import { useFormats } from '../i18n/format.ts';
import { stepLabel } from '../i18n/step-label.ts';
import { redo, undo } from '../state/history-actions.ts';
import { useRow } from '../state/mirror.ts';
import { useProject } from '../state/project.ts';
import { useQuery } from '../state/query.ts';
import { goToPlace, useUi } from '../state/ui.ts';
import { commandKey } from './platform.ts';
import { undoneSteps } from './undone-steps.ts';
import './history-panel.css';

const PAGE = 100;
const MOST = 500;

/** Who did what and when, the newest first. */
export function HistoryPanel() {
  const isShown = useUi(state => state.historyOpen);
  const isOpen = useProject(state => state.info !== null);
  return isShown && isOpen ? <HistorySheet /> : null;
}

function HistorySheet() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const { data = [] } = useQuery('history.list', { limit }, { tables: 'any' });
  const undone = undoneSteps(data);
  return (
    <aside className="history">
      <Pane title={t('frame.history.title')} tools={<HistoryTools />} label={t('frame.history.title')}>
        {data.length === 0 ? (
          <EmptyState title={t('frame.history.empty')} hint={t('frame.history.emptyHint')} />
        ) : (
          <ol className="history__list">
            {data.map(revision => (
              <Step key={revision.id} revision={revision} isUndone={undone.has(revision.id)} />
            ))}
          </ol>
        )}
        {data.length === limit && limit < MOST && (
          <Button variant="quiet" onPress={() => setLimit(Math.min(MOST, limit + PAGE))}>
            {t('frame.history.more')}
          </Button>
        )}
      </Pane>
    </aside>
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

function Step({ revision, isUndone }: { revision: Revision; isUndone: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const coder = useRow('coder', revision.coderId);
  const step = stepLabel(revision);
  const text =
    revision.kind === 'do'
      ? step
      : t(revision.kind === 'undo' ? 'frame.history.undidLabel' : 'frame.history.redidLabel', { step });
  return (
    <li className={classes('history__step', revision.kind !== 'do' && 'history__step--back')}>
      <button type="button" disabled={revision.place === null} onClick={() => goToPlace(revision.place)}>
        {isUndone ? <s>{text}</s> : <span>{text}</span>}
        {isUndone && <span className="visually-hidden">{t('frame.history.undone')}</span>}
      </button>
      <span className="history__who">
        {coder && (
          <b className="history__coder" style={{ color: hue(coder.color) }} title={coder.name}>
            {coder.initials || coder.name}
          </b>
        )}
        <time dateTime={new Date(revision.at).toISOString()}>{formats.dateTime(revision.at)}</time>
      </span>
    </li>
  );
}
