import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { useFormats } from '../../../i18n/format.ts';
import { Entry } from './entry.tsx';
import { emphasisOfArrows, useDesk } from './reading-desk.ts';
import { useCodeName } from './use-names.ts';

/** The total effect, and what would have to be doubted for the connection to be gone. */
export function PathSummary({ found }: { found: Result<'models.paths'> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useCodeName();
  const { arrowOf, choices, openBehind } = useDesk();
  const ends = `${nameOf(choices.fromId ?? '')} → ${nameOf(choices.toId ?? '')}`;
  const all = [...new Set(found.paths.flatMap(path => path.arrowIds))];
  const cut = found.cutArrowIds.flatMap(id => arrowOf(id) ?? []);
  const quotes = t('common.counts.quotes', { count: found.flow });
  const number = (
    label: string,
    value: number,
    arrowIds: readonly string[],
    sourceIds?: readonly string[],
  ) => (
    <Button
      className="figure__open tabular"
      aria-label={t('reading.labelled', { label, value: formats.number(value) })}
      isDisabled={value === 0}
      onPress={() => openBehind({ title: `${label} · ${ends}`, arrowIds, sourceIds })}
    >
      {formats.number(value)}
    </Button>
  );
  return (
    <>
      <dl className="figures" aria-label={t('reading.paths.summary')}>
        <dt>{t('reading.paths.total')}</dt>
        <dd>
          <b>{t(`reading.paths.totals.${found.total}`)}</b>
          <span className="muted small">{t(`reading.paths.why.${found.total}`)}</span>
        </dd>
        <dt>{t('reading.paths.flow')}</dt>
        <dd>
          {number(t('reading.paths.flow'), found.flow, found.cutArrowIds)}
          <span className="muted small">{t('reading.paths.flowWhy')}</span>
        </dd>
        <dt>{t('reading.paths.threads')}</dt>
        <dd>
          {number(t('reading.paths.threads'), found.sourceIds.length, all, found.sourceIds)}
          <span className="muted small">{t('reading.paths.threadsWhy')}</span>
        </dd>
      </dl>
      {cut.length > 0 && (
        <ul className="entries">
          <Entry
            emphasis={{
              key: `cut ${ends}`,
              label: t('reading.paths.cut', { quotes }),
              ...emphasisOfArrows(cut),
            }}
          >
            <span className="muted small">{t('reading.links', { count: cut.length })}</span>
          </Entry>
        </ul>
      )}
    </>
  );
}
