import { useTranslation } from 'react-i18next';
import { Chip } from '../../../components/chip.tsx';
import { POLARITY_SIGN, POLARITY_WORD } from '../../../components/polarity.ts';
import type { ShownEvidence } from './use-evidence.ts';

/** The sign, the numbers and the contest of what is shown. */
export function EvidenceNumbers({ shown }: { shown: ShownEvidence }) {
  const { t } = useTranslation();
  const { summary, total } = shown;
  if (!summary) return <Chip>{t('common.counts.quotes', { count: total })}</Chip>;
  const { polarity } = summary;
  return (
    <>
      {summary.citations > 0 && (
        <Chip>{`${POLARITY_SIGN[polarity]} ${t(`common.polarity.${POLARITY_WORD[polarity]}`)}`}</Chip>
      )}
      <Chip>{t('common.counts.quotes', { count: summary.citations })}</Chip>
      <Chip>{t('common.counts.interviews', { count: summary.sources })}</Chip>
      <Chip>{t('common.counts.sites', { count: summary.sites })}</Chip>
      {summary.contradicts > 0 && <Chip>{t('selective.againstCount', { count: summary.contradicts })}</Chip>}
      {summary.contested && <Chip>{t('selective.contested')}</Chip>}
    </>
  );
}
