import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../components/form-dialog.tsx';
import { TextField } from '../components/text-field.tsx';

interface NameDialogProps {
  title: string;
  name: string;
  onSave(name: string): Promise<boolean>;
  onClose(): void;
}

/** Asks what a set is to be called. */
export function NameDialog({ title, name, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  return (
    <FormDialog title={title} onClose={onClose} onSave={() => onSave(typed)} canSave={typed.trim() !== ''}>
      <TextField label={t('retrieve.nameOfSet')} value={typed} onChange={setTyped} autoFocus />
    </FormDialog>
  );
}
