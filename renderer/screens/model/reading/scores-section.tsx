import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Chip } from '../../../components/chip.tsx';
import { type FactorColumn, FactorTable } from './factor-table.tsx';
import { emphasisOfFactor, useDesk } from './reading-desk.ts';
import { useCodeName } from './use-names.ts';

type Reading = Result<'models.reading'>;
type Factor = Reading['factors'][number];

const VALUES = {
  driver: ['both', (row: Factor) => row.driverScore],
  outcome: ['both', (row: Factor) => row.outcomeScore],
  out: ['out', (row: Factor) => row.citationsOut],
  in: ['in', (row: Factor) => row.citationsIn],
  sources: ['both', (row: Factor) => row.sources],
} as const;
const COLUMNS = ['driver', 'outcome', 'out', 'in', 'sources'] as const;

/** Which factors drive and which are driven. */
export function ScoresSection({ factors, shape }: Pick<Reading, 'factors' | 'shape'>) {
  const { t } = useTranslation();
  if (factors.length === 0) return <p className="muted">{t('reading.scores.none')}</p>;
  const columns = COLUMNS.map((id): FactorColumn<Factor> => {
    const [side, value] = VALUES[id];
    return {
      id,
      side,
      value,
      label: t(`reading.scores.columns.${id}`),
      hint: t(`reading.scores.hints.${id}`),
    };
  });
  return (
    <>
      <p className="muted small">{t('reading.scores.hint')}</p>
      <FactorTable label={t('reading.sections.scores')} rows={factors} columns={columns} />
      <NamedFactors title={t('reading.scores.transmitters')} ids={shape.transmitters} />
      <NamedFactors title={t('reading.scores.receivers')} ids={shape.receivers} />
    </>
  );
}

function NamedFactors({ title, ids }: { title: string; ids: readonly string[] }) {
  const { t } = useTranslation();
  const nameOf = useCodeName();
  const { graph, emphasis, show } = useDesk();
  const toggle = (id: string) => {
    const key = `factor ${id}`;
    show(emphasis?.key === key ? null : { key, label: nameOf(id), ...emphasisOfFactor(graph, id) });
  };
  return (
    <section className="named-factors">
      <h3 className="small">{title}</h3>
      {ids.length === 0 ? (
        <span className="muted small">{t('common.none')}</span>
      ) : (
        ids.map(id => (
          <Chip key={id} onPress={() => toggle(id)}>
            {nameOf(id)}
          </Chip>
        ))
      )}
    </section>
  );
}
