import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/api.ts';
import { isCancelled } from '../../../api/api-error.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { notifyError } from '../../../state/toasts.ts';
import type { Check } from './check-places.ts';
import { CheckResult } from './check-result.tsx';
import type { OpenedKey } from './key-actions.ts';
import { OpenKeyButton } from './open-key-button.tsx';
import './names-dialog.css';
import './check-names.css';

/** Asks once at a time; closing the dialog ends what is asked. */
function useCheck() {
  const [check, setCheck] = useState<Check | null>(null);
  const [isRunning, setRunning] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (key: OpenedKey | null) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setRunning(true);
    try {
      const names = key === null ? [] : [...key.names];
      const found = await api.call('anonymise.check', { names }, { signal: own.signal });
      if (!own.signal.aborted) setCheck(found);
    } catch (cause) {
      if (!isCancelled(cause)) notifyError(cause);
    } finally {
      if (running.current === own) setRunning(false);
    }
  };
  return { check, isRunning, run };
}

/** Whether names are left in the project: those of a key, and what looks like a name. */
export function CheckNamesDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [key, setKey] = useState<OpenedKey | null>(null);
  const { check, isRunning, run } = useCheck();
  return (
    <Dialog
      title={t('anonymise.check.title')}
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <Button variant={check === null ? 'default' : 'primary'} onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p className="muted small">{t('anonymise.check.hint')}</p>
      <div className="check-names__tools">
        <OpenKeyButton
          onOpened={opened => {
            setKey(opened);
            void run(opened);
          }}
        />
        <span className="small muted">
          {key === null
            ? t('anonymise.check.noKey')
            : t('anonymise.check.withKey', { fileName: key.fileName, count: key.names.length })}
        </span>
        <Button
          className="push"
          icon="search"
          variant={check === null ? 'primary' : 'default'}
          isDisabled={isRunning}
          onPress={() => void run(key)}
        >
          {t('anonymise.check.run')}
        </Button>
      </div>
      <CheckResult check={check} isRunning={isRunning} hasKey={key !== null} onLeave={onClose} />
    </Dialog>
  );
}
