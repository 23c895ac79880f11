import { useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { passphraseStrength } from '../../../../shared/anonymise/passphrase.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { saveKey } from './key-actions.ts';
import { goOn, namesToReplace, setKey, stopWaiting, useNames } from './names-store.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** A passphrase, typed twice; null while it cannot be used. */
function usePassphrase() {
  const { t } = useTranslation();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const strength = passphraseStrength(first);
  const differs = second !== '' && second !== first;
  const fields = (
    <>
      <PassphraseField
        autoFocus
        label={t('anonymise.key.passphrase')}
        value={first}
        onChange={setFirst}
        hint={first === '' ? undefined : t(`anonymise.key.strength.${strength}`)}
      />
      <PassphraseField
        label={t('anonymise.key.again')}
        value={second}
        onChange={setSecond}
        error={differs ? t('anonymise.key.differs') : undefined}
      />
    </>
  );
  return { fields, passphrase: strength !== 'short' && second === first ? first : null };
}

interface KeyDialogProps {
  onClose(): void;
  /** Whether an import waits for the key: it may then begin without one. */
  isWaiting: boolean;
}

function KeyForm({ onClose, isWaiting }: KeyDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const { fields, passphrase } = usePassphrase();
  const save = async () => {
    if (passphrase === null || isBusy) return;
    setBusy(true);
    const fileName = await saveKey(namesToReplace(), passphrase);
    setBusy(false);
    setSavedAs(fileName);
  };
  if (savedAs !== null)
    return (
      <SavedKey fileName={savedAs} isWaiting={isWaiting} onClose={onClose} onAgain={() => setSavedAs(null)} />
    );
  return (
    <Dialog
      title={t(isWaiting ? 'anonymise.key.first' : 'anonymise.key.title')}
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          {isWaiting && <WithoutKey />}
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isDisabled={passphrase === null}
            isPending={isBusy}
          >
            {t('anonymise.key.save')}
          </Button>
        </>
      }
    >
      {isWaiting && <p>{t('anonymise.key.firstHint')}</p>}
      <p className="muted small">{t('anonymise.key.hint')}</p>
      <Form
        id={form}
        className="form"
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        {fields}
      </Form>
    </Dialog>
  );
}

function WithoutKey() {
  const { t } = useTranslation();
  const goWithout = () => {
    setKey('unwanted');
    goOn();
  };
  return (
    <Button variant="quiet" onPress={goWithout}>
      {t('anonymise.key.without')}
    </Button>
  );
}

interface SavedKeyProps extends KeyDialogProps {
  fileName: string;
  onAgain(): void;
}

/** What was handed over may still be declined where it was to be saved: only the user knows that it is there. */
function SavedKey({ fileName, isWaiting, onClose, onAgain }: SavedKeyProps) {
  const { t } = useTranslation();
  const confirm = () => {
    setKey('saved');
    if (isWaiting) goOn();
    else onClose();
  };
  return (
    <Dialog
      title={t('anonymise.key.savedTitle')}
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onAgain}>{t('anonymise.key.saveAgain')}</Button>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" autoFocus onPress={confirm}>
            {t(isWaiting ? 'anonymise.key.import' : 'anonymise.key.isThere')}
          </Button>
        </>
      }
    >
      <p>{t('anonymise.key.savedHint', { fileName })}</p>
    </Dialog>
  );
}

/** Saves the key of the list under a passphrase. */
export function KeyDialog({ onClose }: { onClose(): void }) {
  return <KeyForm isWaiting={false} onClose={onClose} />;
}

/** Asks for the key where an import waits for it. */
export function KeyGate() {
  const isWaiting = useNames(state => state.waiting !== null);
  return isWaiting && <KeyForm isWaiting onClose={stopWaiting} />;
}
