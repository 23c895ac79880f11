import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { freeModelName, makeModel, removeModel, renameModel } from '../../state/model-actions.ts';
import { askAboutModel, useModelUi } from '../../state/shown-model.ts';

/** What is asked about the models: a name for a new one, another name, and whether it may go. */
export function ModelDialogs({ model }: { model: Row<'model'> | undefined }) {
  const { t } = useTranslation();
  const dialog = useModelUi(state => state.dialog);
  const close = () => askAboutModel(null);
  if (dialog === 'new')
    return (
      <NameDialog
        title={t('modelViews.newTitle')}
        hint={t('modelViews.newHint')}
        initial={freeModelName(t('modelViews.newName'))}
        saveLabel={t('modelViews.make')}
        onSave={makeModel}
        onClose={close}
      />
    );
  if (dialog === null || model === undefined) return null;
  if (dialog === 'rename')
    return (
      <NameDialog
        title={t('modelViews.renameTitle')}
        initial={model.name}
        onSave={name => renameModel(model.id, name)}
        onClose={close}
      />
    );
  return (
    <ConfirmDialog
      title={t('modelViews.removeTitle', { name: model.name })}
      text={t('modelViews.removeText')}
      action={t('common.remove')}
      isOpen
      isDanger
      onConfirm={() => void removeModel(model)}
      onClose={close}
    />
  );
}

interface NameDialogProps {
  title: string;
  initial: string;
  hint?: string | undefined;
  saveLabel?: string | undefined;
  onSave(name: string): Promise<boolean>;
  onClose(): void;
}

function NameDialog({ title, initial, hint, saveLabel, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  return (
    <FormDialog
      title={title}
      canSave={name.trim() !== ''}
      saveLabel={saveLabel}
      onSave={() => onSave(name.trim())}
      onClose={onClose}
    >
      <TextField label={t('common.name')} value={name} onChange={setName} hint={hint} autoFocus isRequired />
    </FormDialog>
  );
}
