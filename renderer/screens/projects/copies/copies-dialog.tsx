import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Icon } from '../../../components/icon.tsx';
import { errorSentence } from '../../../i18n/error-sentence.ts';
import type { CopiesOf } from './copies-store.ts';
import { CopiesTable } from './copies-table.tsx';
import { type Copy, listCopies, openCopy, projectName, restoreCopy } from './copy-actions.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import './copies.css';

interface CopiesDialogProps {
  of: CopiesOf;
  onClose(): void;
}

/** The copies that Rooted has kept of a project: to be opened beside it, or put in its place. */
export function CopiesDialog({ of, onClose }: CopiesDialogProps) {
  const { t } = useTranslation();
  const [copies, setCopies] = useState<Copy[]>();
  const [chosen, setChosen] = useState<Copy>();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const title = t('projects.copies.title', { name: projectName(of.fileName) });
  useEffect(() => {
    void listCopies(of).then((found = []) => {
      setCopies(found);
      setChosen(found.find(copy => copy.contents !== null));
    });
  }, [of]);
  const act = async (work: (of: CopiesOf, copy: Copy) => Promise<boolean>) => {
    if (chosen === undefined) return;
    setBusy(true);
    const isDone = await work(of, chosen);
    setBusy(false);
    if (isDone) onClose();
  };
  const canAct = chosen !== undefined && !isBusy;
  return (
    <>
      <Dialog
        title={title}
        size="medium"
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button className="copies__close" onPress={onClose}>
              {t('common.close')}
            </Button>
            <Button isDisabled={!canAct} onPress={() => setAsking(true)}>
              {t('projects.copies.restore')}
            </Button>
            <Button variant="primary" isDisabled={!canAct} onPress={() => void act(openCopy)}>
              {t('projects.copies.open')}
            </Button>
          </>
        }
      >
        {of.problem !== null && (
          <p className="copies__problem" role="alert">
            <Icon name="warning" /> {errorSentence(of.problem)}
          </p>
        )}
        <p className="muted">{t('projects.copies.hint')}</p>
        {copies?.length === 0 && <p>{t('projects.copies.none')}</p>}
        {copies !== undefined && copies.length > 0 && (
          <CopiesTable label={title} copies={copies} chosen={chosen} onChoose={setChosen} />
        )}
      </Dialog>
      {isAsking && chosen && (
        <RestoreDialog
          of={of}
          copy={chosen}
          onClose={() => setAsking(false)}
          onConfirm={() => void act(restoreCopy)}
        />
      )}
    </>
  );
}
