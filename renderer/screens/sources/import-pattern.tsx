import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import type { ImportItem } from './import-item.ts';
import { PatternDialog } from './pattern-dialog.tsx';

/** Opens the pattern of a file, and says which is in use. */
export function ImportPattern({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { pattern } = item.file;
  return (
    <>
      <Button icon="edit" onPress={() => setOpen(true)}>
        {t('importTurns.open')}
      </Button>
      {pattern !== undefined && (
        <span className="import__pattern muted small">{t('importTurns.now', { pattern })}</span>
      )}
      {isOpen && <PatternDialog item={item} onClose={() => setOpen(false)} />}
    </>
  );
}
