import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import { api } from '../../api/api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { attempt } from '../../state/toasts.ts';

interface NewCodeButtonProps {
  label: string;
  kind: CodeKind;
  parentId: string | null;
}

/** Makes a category, main category or core category by name. */
export function NewCodeButton({ label, kind, parentId }: NewCodeButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const make = () => {
    if (name.trim() === '') return;
    setOpen(false);
    setName('');
    void attempt(() => api.call('codes.create', { name, kind, parentId }));
  };
  return (
    <>
      <Button variant="quiet" icon="plus" onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={label}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        size="small"
        actions={
          <Button variant="primary" onPress={make}>
            {t('common.add')}
          </Button>
        }
      >
        <TextField
          label={t('axial.name')}
          value={name}
          onChange={setName}
          onKeyDown={event => {
            if (event.key === 'Enter') make();
          }}
        />
      </Dialog>
    </>
  );
}
