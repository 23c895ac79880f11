import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { type Progress, ProgressLine } from './progress-line.tsx';

interface ProgressDialogProps {
  title: string;
  isOpen: boolean;
  progress: Progress | null;
  onCancel(): void;
}

/** Long work: how far it is, on what, and the way out. */
export function ProgressDialog({ title, isOpen, progress, onCancel }: ProgressDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      isDismissable={false}
      actions={<Button onPress={onCancel}>{t('common.cancel')}</Button>}
    >
      <ProgressLine label={title} progress={progress} />
    </Dialog>
  );
}
