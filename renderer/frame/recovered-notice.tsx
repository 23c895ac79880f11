import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useFormats } from '../i18n/format.ts';
import { showCopies } from '../screens/projects/copies/copies-store.ts';
import { useProject } from '../state/project.ts';
import { goTo } from '../state/ui.ts';

/** What there is to say of a project that was opened: how the last session ended, and what was found in the file. */
export function RecoveredNotice() {
  const { t } = useTranslation();
  const formats = useFormats();
  const info = useProject(state => state.info);
  if (info === null) return null;
  const file = `${info.project.id} ${info.fileName}`;
  const offerCopies = () => {
    showCopies({ project: undefined, fileName: info.fileName, problem: null });
    goTo('projects');
  };
  return (
    <>
      {info.restored && (
        <Notice
          key={`restored ${file}`}
          title={t('projects.restoredTitle')}
          text={t('projects.restoredText')}
        />
      )}
      {info.recovered && info.damagedTexts.length === 0 && (
        <Notice
          key={`recovered ${file}`}
          title={t('projects.recoveredTitle')}
          text={t('projects.recoveredText')}
        />
      )}
      {info.damagedTexts.length > 0 && (
        <Notice
          key={`damaged ${file}`}
          isProblem
          title={t('projects.damagedTitle')}
          text={t('projects.damagedText', { titles: formats.list(info.damagedTexts) })}
        >
          <Button onPress={offerCopies}>{t('projects.copies.show')}</Button>
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  title: string;
  text: string;
  isProblem?: boolean;
  children?: ReactNode;
}

function Notice({ title, text, isProblem, children }: NoticeProps) {
  const { t } = useTranslation();
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <div className="notice-bar" role={isProblem ? 'alert' : 'status'}>
      <Icon name={isProblem ? 'warning' : 'info'} />
      <span className="notice-bar__words">
        <b>{title}</b> {text}
      </span>
      {children}
      <IconButton icon="close" label={t('common.dismiss')} onPress={() => setDismissed(true)} />
    </div>
  );
}
