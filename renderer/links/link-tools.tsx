import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { openLinkDialog } from './link-dialogs.ts';
import './links.css';

/** The ways to a new link that need no passage in view. */
export function LinkTools() {
  const { t } = useTranslation();
  return (
    <div className="links__row link-tools">
      <Button icon="plus" onPress={() => openLinkDialog({ kind: 'new', link: { fromId: null, toId: null } })}>
        {t('links.add')}
      </Button>
      <Button onPress={() => openLinkDialog({ kind: 'candidates', sourceId: null, codeId: null })}>
        {t('links.candidates.open')}
      </Button>
    </div>
  );
}
