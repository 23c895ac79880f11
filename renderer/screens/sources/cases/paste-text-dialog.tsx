import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { type Owner, useCaseTable } from './case-table.ts';
import { readBlock } from './clipboard-table.ts';
import { guessPasted } from './paste-plan.ts';
import { askPaste } from './paste-store.ts';

/** A place to paste a table where there is no cell yet to paste it over; what it would do is shown next. */
export function PasteTextDialog({ owner, onClose }: { owner: Owner; onClose(): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const table = useCaseTable(owner);
  const next = async () => {
    askPaste(guessPasted(readBlock(text), table, { below: [], column: 0 }));
    return true;
  };
  return (
    <FormDialog
      title={t('cases.paste.table')}
      size="medium"
      saveLabel={t('cases.paste.next')}
      canSave={text.trim() !== ''}
      onClose={onClose}
      onSave={next}
    >
      <TextField
        label={t('cases.paste.cells')}
        hint={t('cases.paste.hint')}
        value={text}
        onChange={setText}
        lines={8}
        autoFocus
      />
    </FormDialog>
  );
}
