import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { openDialog, useUi } from '../state/ui.ts';

export function AboutDialog() {
  const { t } = useTranslation();
  const isOpen = useUi(state => state.dialog === 'about');
  const close = () => openDialog(null);
  return (
    <Dialog
      title={t('frame.about')}
      isOpen={isOpen}
      onClose={close}
      actions={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <p>{t('frame.aboutText')}</p>
      <p className="muted">{t('frame.aboutLicense')}</p>
    </Dialog>
  );
}
