import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { KeyGate } from './key-dialog.tsx';
import { NamesDialog } from './names-dialog.tsx';
import { complete, useNames } from './names-store.ts';

/** Opens the list of names of an import, and asks for its key before the import begins. */
export function NamesControls() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const count = useNames(state => complete(state.rows).length);
  return (
    <>
      <Button icon="edit" onPress={() => setOpen(true)}>
        {count === 0 ? t('anonymise.open') : t('anonymise.opened', { count })}
      </Button>
      {isOpen && <NamesDialog onClose={() => setOpen(false)} />}
      <KeyGate />
    </>
  );
}
