import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../components/classes.ts';
import { Icon } from '../components/icon.tsx';
import { toggleMemos, useMemoDesk } from '../memos/memo-desk.ts';
import { useProject } from '../state/project.ts';
import { goTo, STAGES, useUi } from '../state/ui.ts';
import './rail.css';

/** The seven stages of the work, in their order. */
export function Rail() {
  const { t } = useTranslation();
  const screen = useUi(state => state.screen);
  const isOpen = useProject(state => state.info !== null);
  const memosOpen = useMemoDesk(state => state.isOpen);
  return (
    <nav className="rail" aria-label={t('frame.mainNavigation')}>
      {STAGES.map((stage, index) => (
        <Button
          key={stage}
          className={classes('rail__stage', stage === screen && 'rail__stage--on')}
          {...(stage === screen ? { 'aria-current': 'page' as const } : {})}
          aria-keyshortcuts={`Alt+${index + 1}`}
          isDisabled={!isOpen}
          onPress={() => goTo(stage)}
        >
          <Icon name={stage} size={19} />
          <span>{t(`frame.stages.${stage}`)}</span>
        </Button>
      ))}
      <Button
        className={classes('rail__stage rail__foot', memosOpen && 'rail__stage--on')}
        aria-pressed={memosOpen}
        aria-keyshortcuts="Control+Shift+M Meta+Shift+M"
        isDisabled={!isOpen}
        onPress={toggleMemos}
      >
        <Icon name="memo" size={19} />
        <span>{t('memos.title')}</span>
      </Button>
    </nav>
  );
}
