import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { type OpenedKey, openKey } from './key-actions.ts';
import { PassphraseField } from './passphrase-field.tsx';

interface OpenKeyProps {
  hint?: string | undefined;
  onOpened(key: OpenedKey): void;
}

/** Chooses a key file and opens it with its passphrase. */
export function OpenKeyButton({ hint, onOpened }: OpenKeyProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <FileTrigger onSelect={files => setFile(files?.[0] ?? null)}>
        <Button icon="upload">{t('anonymise.key.open')}</Button>
      </FileTrigger>
      {file && <OpenKeyDialog file={file} hint={hint} onOpened={onOpened} onClose={() => setFile(null)} />}
    </>
  );
}

interface OpenKeyDialogProps extends OpenKeyProps {
  file: File;
  onClose(): void;
}

function OpenKeyDialog({ file, hint, onOpened, onClose }: OpenKeyDialogProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const open = async () => {
    const opened = await openKey(file, passphrase);
    if (typeof opened === 'string') {
      setProblem(opened);
      return false;
    }
    onOpened(opened);
    return true;
  };
  return (
    <FormDialog
      title={t('anonymise.key.openTitle', { fileName: file.name })}
      saveLabel={t('anonymise.key.openAction')}
      canSave={passphrase !== ''}
      onSave={open}
      onClose={onClose}
    >
      {hint && <p className="muted small">{hint}</p>}
      <PassphraseField
        autoFocus
        label={t('anonymise.key.passphrase')}
        value={passphrase}
        onChange={next => {
          setPassphrase(next);
          setProblem(undefined);
        }}
        error={problem}
      />
    </FormDialog>
  );
}
