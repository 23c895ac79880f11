import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pastedNames } from '../../../../shared/anonymise/pasted-names.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { notify } from '../../../state/toasts.ts';
import { addNames } from './names-store.ts';

/** Adds a list that was copied from a spreadsheet, or is typed line by line. */
export function PasteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const add = async () => {
    notify({ tone: 'done', text: t('anonymise.added', { count: addNames(pastedNames(text)) }) });
    return true;
  };
  return (
    <FormDialog
      title={t('anonymise.paste')}
      size="medium"
      saveLabel={t('anonymise.pasteAction')}
      canSave={text.trim() !== ''}
      onSave={add}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={t('anonymise.pasteField')}
        hint={t('anonymise.pasteHint')}
        lines={8}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  );
}
