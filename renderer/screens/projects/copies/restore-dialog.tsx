import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { holdings } from '../holdings.ts';
import type { CopiesOf } from './copies-store.ts';
import { type Copy, projectName } from './copy-actions.ts';

interface RestoreDialogProps {
  of: CopiesOf;
  copy: Copy;
  onClose(): void;
  onConfirm(): void;
}

/** Says, before a copy takes a project's place, what the project will hold then and what becomes of what it holds now. */
export function RestoreDialog({ of, copy, onClose, onConfirm }: RestoreDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = {
    name: projectName(of.fileName),
    date: formats.dateTime(copy.at),
    holds: copy.contents === null ? '' : formats.list(holdings(copy.contents)),
  };
  return (
    <ConfirmDialog
      title={t('projects.copies.confirmTitle', words)}
      text={t(of.problem === null ? 'projects.copies.confirmText' : 'projects.copies.confirmDamaged', words)}
      action={t('projects.copies.confirm')}
      isOpen
      onClose={onClose}
      onConfirm={onConfirm}
    />
  );
}
