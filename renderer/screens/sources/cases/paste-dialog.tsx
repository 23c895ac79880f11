import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { writeCases } from './case-actions.ts';
import { type CaseTable, type Owner, useCaseTable } from './case-table.ts';
import { Consequences } from './paste-consequences.tsx';
import { guessPasted, type Pasted } from './paste-guess.ts';
import { planPaste } from './paste-plan.ts';
import { PastePreview } from './paste-preview.tsx';
import { askPaste, usePaste } from './paste-store.ts';
import { useKnownNames } from './use-known-names.ts';
import './paste-dialog.css';

/** Says what pasting, or what was typed, would make before it is done. */
export function PasteDialog({ owner }: { owner: Owner }) {
  const pasted = usePaste(state => state.pasted);
  const table = useCaseTable(owner);
  return pasted && <Preview pasted={pasted} table={table} />;
}

function Preview({ pasted, table }: { pasted: Pasted; table: CaseTable }) {
  const { t } = useTranslation();
  const known = useKnownNames();
  const plan = useMemo(() => planPaste(pasted, table, known), [pasted, table, known]);
  const close = () => askPaste(null);
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    setWriting(true);
    if (await writeCases(plan)) close();
    setWriting(false);
  };
  const { isTyped, hasHeader, cells } = pasted;
  return (
    <Dialog
      title={t(isTyped ? 'cases.paste.typedTitle' : 'cases.paste.title')}
      size={isTyped ? 'small' : 'wide'}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={plan.write === null || isWriting}
            onPress={() => void write()}
            autoFocus
          >
            {t(isTyped ? 'cases.paste.write' : 'cases.paste.action')}
          </Button>
        </>
      }
    >
      {!isTyped && (
        <>
          <Checkbox
            isSelected={hasHeader}
            onChange={isHeader => askPaste(guessPasted(cells, table, pasted, isHeader))}
          >
            {t('sources.importing.table.header')}
          </Checkbox>
          <PastePreview pasted={pasted} plan={plan} table={table} />
        </>
      )}
      <Consequences plan={plan} />
    </Dialog>
  );
}
