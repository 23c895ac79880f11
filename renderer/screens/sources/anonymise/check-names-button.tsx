import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { CheckNamesDialog } from './check-names-dialog.tsx';

/** Looks for names in all that the project holds. */
export function CheckNamesButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('anonymise.check.open')}</Button>
      {isOpen && <CheckNamesDialog onClose={() => setOpen(false)} />}
    </>
  );
}
