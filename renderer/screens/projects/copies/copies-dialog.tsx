import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useFormats } from '../../../i18n/format.ts';
import type { ProjectFile } from '../use-project-files.ts';
import { type Copy, listCopies, openCopy, restoreCopy } from './copy-actions.ts';
import { CopyRow } from './copy-row.tsx';
import './copies.css';

interface CopiesDialogProps {
  file: ProjectFile;
  /** Why the project could not be opened, where that is why its copies are looked at. */
  problem: string | null;
  onClose(): void;
}

/** The copies that Rooted has kept of a project: to be opened beside it, or put in its place. */
export function CopiesDialog({ file, problem, onClose }: CopiesDialogProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const [copies, setCopies] = useState<readonly Copy[]>();
  const [chosen, setChosen] = useState<Copy | null>(null);
  const name = file.fileName.replace(/\.rooted$/i, '');
  useEffect(() => {
    void listCopies(file.token).then(found => setCopies(found ?? []));
  }, [file.token]);
  const closing = (work: Promise<boolean>) => void work.then(isDone => isDone && onClose());
  return (
    <>
      <Dialog
        title={t('projects.copies.title', { name })}
        size="medium"
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        {problem !== null && (
          <p className="copies__problem">
            <Icon name="warning" /> {problem}
          </p>
        )}
        <p className="muted">{t('projects.copies.hint')}</p>
        {copies?.length === 0 && <p>{t('projects.copies.none')}</p>}
        <ul className="copies" aria-label={t('projects.copies.title', { name })}>
          {copies?.map(copy => (
            <CopyRow
              key={copy.token}
              copy={copy}
              onOpen={() => closing(openCopy(copy))}
              onRestore={() => setChosen(copy)}
            />
          ))}
        </ul>
      </Dialog>
      <ConfirmDialog
        title={t('projects.copies.confirmTitle', { name })}
        text={t(problem === null ? 'projects.copies.confirmText' : 'projects.copies.confirmDamaged', {
          name,
          date: dateTime(chosen?.at ?? 0),
        })}
        action={t('projects.copies.restore')}
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        onConfirm={() => chosen && closing(restoreCopy(file.token, chosen))}
      />
    </>
  );
}
