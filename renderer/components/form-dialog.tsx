import { type ReactNode, useId } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface FormDialogProps {
  title: string;
  onClose(): void;
  /** Keeps what was filled in; true when it is kept, which closes the dialog. */
  onSave(): Promise<boolean>;
  /** Whether all that must be there is there. */
  canSave: boolean;
  saveLabel?: string | undefined;
  size?: 'small' | 'medium' | undefined;
  children: ReactNode;
}

/** Fields that are kept together: Enter or the button keeps them, Escape gives them up. */
export function FormDialog({ title, onClose, onSave, canSave, saveLabel, size, children }: FormDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const submit = async () => {
    if (canSave && (await onSave())) onClose();
  };
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={!canSave}>
            {saveLabel ?? t('common.save')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className="form"
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
      </Form>
    </Dialog>
  );
}
