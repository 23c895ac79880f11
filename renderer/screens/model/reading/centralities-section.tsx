import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Tooltip } from '../../../components/tooltip.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { type FactorColumn, FactorTable } from './factor-table.tsx';
import { useDesk } from './reading-desk.ts';

type Reading = Result<'models.reading'>;
type Factor = Reading['factors'][number];

const COLUMNS = [
  'domain',
  'inDegree',
  'outDegree',
  'central',
  'betweenness',
  'closenessIn',
  'closenessOut',
  'harmonicIn',
  'pageRank',
  'katz',
  'hub',
  'authority',
] as const;
/** What a number is made of, where it is not the arrows on both sides. */
const SIDES: Partial<Record<(typeof COLUMNS)[number], 'in' | 'out'>> = {
  inDegree: 'in',
  outDegree: 'out',
  closenessIn: 'in',
  closenessOut: 'out',
  harmonicIn: 'in',
  pageRank: 'in',
  katz: 'in',
  hub: 'out',
  authority: 'in',
};

/** How central each factor is by the measures of network analysis, and the shape of the model. */
export function CentralitiesSection({ factors, shape }: Pick<Reading, 'factors' | 'shape'>) {
  const { t } = useTranslation();
  if (factors.length === 0) return <p className="muted">{t('reading.scores.none')}</p>;
  const reasons = {
    pageRank: t('reading.centralities.reasons.pageRank'),
    katz: t('reading.centralities.reasons.katz'),
    hub: t('reading.centralities.reasons.hub'),
    authority: t('reading.centralities.reasons.hub'),
  };
  const columns = COLUMNS.map(
    (id): FactorColumn<Factor> => ({
      id,
      side: SIDES[id] ?? 'both',
      value: row => row[id],
      label: t(`reading.centralities.columns.${id}`),
      hint: t(`reading.centralities.hints.${id}`),
      reason: id in reasons ? reasons[id as keyof typeof reasons] : undefined,
    }),
  );
  return (
    <>
      <Shape shape={shape} factors={factors.length} />
      <FactorTable label={t('reading.sections.centralities')} rows={factors} columns={columns} />
      <h3 className="small">{t('reading.centralities.meaning')}</h3>
      <dl className="meanings small">
        {columns.map(({ id, label, hint }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd className="muted">{hint}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Shape({ shape, factors }: { shape: Reading['shape']; factors: number }) {
  const { t } = useTranslation();
  const { graph } = useDesk();
  const arrows = graph.arrows.length;
  return (
    <dl className="figures">
      <dt>{t('reading.centralities.density')}</dt>
      <dd>
        <Figure value={shape.density} label={t('reading.centralities.density')} arrowIds={graph.arrows} />
        <span className="muted small">
          {t('reading.centralities.densityWhy', { arrows, possible: factors * (factors - 1) })}
        </span>
      </dd>
      <dt>{t('reading.centralities.hierarchy')}</dt>
      <dd>
        <Figure
          value={shape.hierarchyIndex}
          label={t('reading.centralities.hierarchy')}
          arrowIds={graph.arrows}
        />
        <span className="muted small">{t('reading.centralities.hierarchyWhy')}</span>
      </dd>
    </dl>
  );
}

interface FigureProps {
  value: number | null;
  label: string;
  arrowIds: readonly { id: string }[];
}

function Figure({ value, label, arrowIds }: FigureProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { openBehind } = useDesk();
  if (value === null)
    return (
      <Tooltip text={t('reading.centralities.few')}>
        <Button
          className="figure__open"
          aria-label={t('reading.labelled', { label, value: t('reading.noValue') })}
        >
          –
        </Button>
      </Tooltip>
    );
  return (
    <Button
      className="figure__open tabular"
      aria-label={t('reading.labelled', { label, value: number(value) })}
      onPress={() => openBehind({ title: label, arrowIds: arrowIds.map(arrow => arrow.id) })}
    >
      {number(value)}
    </Button>
  );
}
