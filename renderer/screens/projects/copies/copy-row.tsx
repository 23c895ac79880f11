import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { useFormats } from '../../../i18n/format.ts';
import type { Copy } from './copy-actions.ts';

const REASONS = {
  automatic: 'automatic',
  'before-update': 'beforeUpdate',
  'before-restore': 'beforeRestore',
} as const;

interface CopyRowProps {
  copy: Copy;
  onOpen(): void;
  onRestore(): void;
}

/** One copy: when and why it was made, and what is in it. */
export function CopyRow({ copy, onOpen, onRestore }: CopyRowProps) {
  const { t } = useTranslation();
  const { dateTime, bytes } = useFormats();
  const { counts } = copy;
  const holds = counts && [
    t('common.counts.sources', { count: counts.sources }),
    t('common.counts.codes', { count: counts.codes }),
    t('common.counts.codings', { count: counts.codings }),
    t('common.counts.links', { count: counts.links }),
  ];
  const date = dateTime(copy.at);
  return (
    <li className="copies__row">
      <span className="copies__words">
        <b>
          <time dateTime={new Date(copy.at).toISOString()}>{date}</time>
        </b>
        <span className="small muted">
          {t(`projects.copies.reasons.${REASONS[copy.reason]}`)} · {bytes(copy.bytes)}
        </span>
        <span className="small">{holds === null ? t('projects.copies.unreadable') : holds.join(' · ')}</span>
      </span>
      <Button
        isDisabled={counts === null}
        aria-label={t('projects.copies.openOf', { date })}
        onPress={onOpen}
      >
        {t('projects.copies.open')}
      </Button>
      <Button
        isDisabled={counts === null}
        aria-label={t('projects.copies.restoreOf', { date })}
        onPress={onRestore}
      >
        {t('projects.copies.restore')}
      </Button>
    </li>
  );
}
