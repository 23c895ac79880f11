import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useProject } from '../state/project.ts';

/** After a session that did not end cleanly: that the file was checked and what it means. */
export function RecoveredNotice() {
  const { t } = useTranslation();
  const info = useProject(state => state.info);
  const [dismissed, setDismissed] = useState<unknown>(null);
  if (info === null || !info.recovered || dismissed === info.project.id) return null;
  return (
    <div className="notice-bar" role="status">
      <Icon name="info" />
      <span>
        <b>{t('projects.recoveredTitle')}</b> {t('projects.recoveredText')}
      </span>
      <IconButton
        className="push"
        icon="close"
        label={t('common.dismiss')}
        onPress={() => setDismissed(info.project.id)}
      />
    </div>
  );
}
