import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../shared/api/frames.ts';
import { useFormats } from '../i18n/format.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import './progress-dialog.css';

interface ProgressDialogProps {
  title: string;
  isOpen: boolean;
  progress: Pick<JobProgress, 'done' | 'total' | 'subject'> | null;
  onCancel(): void;
}

/** Long work: how far it is, on what, and the way out. */
export function ProgressDialog({ title, isOpen, progress, onCancel }: ProgressDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      isDismissable={false}
      actions={<Button onPress={onCancel}>{t('common.cancel')}</Button>}
    >
      <ProgressBar
        className="progress"
        aria-label={title}
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={total === 0}
      >
        {({ percentage, isIndeterminate }) => (
          <>
            <div className="progress__track">
              <div
                className={isIndeterminate ? 'progress__fill progress__fill--moving' : 'progress__fill'}
                style={{ width: `${isIndeterminate ? 30 : (percentage ?? 0)}%` }}
              />
            </div>
            <div className="progress__line muted small">
              <span className="ellipsis">{progress?.subject}</span>
              {total > 0 && (
                <span className="tabular push">
                  {formats.number(done)} / {formats.number(total)}
                </span>
              )}
            </div>
          </>
        )}
      </ProgressBar>
    </Dialog>
  );
}
