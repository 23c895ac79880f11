import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** What the acting button says, such as “Remove”. */
  action: string;
  isOpen: boolean;
  onConfirm(): void;
  onClose(): void;
  isDanger?: boolean | undefined;
}

/** Asks before something that undo cannot take back, or that reaches far. */
export function ConfirmDialog({
  title,
  text,
  action,
  isOpen,
  onConfirm,
  onClose,
  isDanger,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog
      title={title}
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={confirm} autoFocus>
            {action}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
