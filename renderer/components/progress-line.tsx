import { ProgressBar } from 'react-aria-components';
import type { JobProgress } from '../../shared/api/frames.ts';
import { useFormats } from '../i18n/format.ts';
import './progress-line.css';

export type Progress = Pick<JobProgress, 'done' | 'total' | 'subject'>;

/** How far long work is, and on what. */
export function ProgressLine({ label, progress }: { label: string; progress: Progress | null }) {
  const formats = useFormats();
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
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
  );
}
