import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { type Owner, useCaseTable } from './case-table.ts';
import { readTable } from './clipboard-table.ts';
import { readHtmlTable } from './html-table.ts';
import { guessPasted } from './paste-guess.ts';
import { askPaste } from './paste-store.ts';

/** A place to paste a table where there is no cell yet to paste it over; what it would do is shown next. */
export function PasteTextDialog({ owner, onClose }: { owner: Owner; onClose(): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const table = useCaseTable(owner);
  const ask = (cells: readonly (readonly string[])[]) =>
    askPaste(guessPasted(cells, table, { below: [], column: 0 }));
  // A table says more than its words: where one is pasted, there is nothing left to type.
  const paste = (event: ClipboardEvent) => {
    const cells = readHtmlTable(event.clipboardData.getData('text/html'));
    if (cells === null) return;
    event.preventDefault();
    ask(cells);
    onClose();
  };
  const next = async () => {
    ask(readTable(text));
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
      <div onPaste={paste}>
        <TextField
          label={t('cases.paste.cells')}
          hint={t('cases.paste.hint')}
          value={text}
          onChange={setText}
          lines={8}
          autoFocus
        />
      </div>
    </FormDialog>
  );
}
