import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ModelFilter } from '../../../../shared/api/entities/models.ts';
import type { Result } from '../../../../shared/api/method-table.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useQuery } from '../../../state/query.ts';
import { DRAWN_FROM, type Graph } from '../use-model-view.ts';
import { Entry } from './entry.tsx';
import { emphasisOfArrows, useDesk } from './reading-desk.ts';
import { useCodeName } from './use-names.ts';
import { usePaged } from './use-paged.tsx';

type Difference = Result<'models.compare'>;
type Compared = Difference['arrows'][number];

/** The view compared with: its filter, and its arrows as soon as they are there. */
interface There {
  readonly graph: Graph | undefined;
  readonly filter: ModelFilter;
}

const STANDINGS = ['opposite', 'otherSign', 'onlyBefore', 'onlyAfter', 'common'] as const;
const SIGN = { raises: '+', restrains: '−', mixed: '±', unknown: '?' } as const;

/** Arrows by where they stand: what differs first, what is common last. */
export function DifferenceList({ other }: { other: ModelFilter }) {
  const { t } = useTranslation();
  const nameOf = useCodeName();
  const formats = useFormats();
  const { level, filter } = useDesk();
  const { data } = useQuery('models.compare', { level, filter, other }, { tables: DRAWN_FROM });
  const { data: graph } = useQuery('models.graph', { level, filter: other }, { tables: DRAWN_FROM });
  if (!data) return null;
  if (data.arrows.length === 0) return <p className="muted">{t('reading.difference.same')}</p>;
  const groups = Map.groupBy(data.arrows, arrow => arrow.standing);
  const factors = (title: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <p className="small">{t('reading.labelled', { label: title, value: formats.list(ids.map(nameOf)) })}</p>
    );
  return (
    <>
      {factors(t('reading.difference.onlyHereFactors'), data.factorsOnlyBefore)}
      {factors(t('reading.difference.onlyThereFactors'), data.factorsOnlyAfter)}
      {STANDINGS.map(standing => (
        <StandingGroup
          key={standing}
          standing={standing}
          arrows={groups.get(standing) ?? []}
          there={{ graph, filter: other }}
        />
      ))}
    </>
  );
}

interface GroupProps {
  standing: Compared['standing'];
  arrows: readonly Compared[];
  there: There;
}

function StandingGroup({ standing, arrows, there }: GroupProps) {
  const { t } = useTranslation();
  const { shown, more } = usePaged(arrows);
  if (arrows.length === 0) return null;
  return (
    <section>
      <h3>
        {t(`reading.difference.standing.${standing}`)} <span className="muted tabular">{arrows.length}</span>
      </h3>
      <ul className="entries">
        {shown.map(arrow => (
          <ComparedEntry key={arrow.id} arrow={arrow} there={there} />
        ))}
      </ul>
      {more}
    </section>
  );
}

function ComparedEntry({ arrow, there }: { arrow: Compared; there: There }) {
  const { t } = useTranslation();
  const nameOf = useCodeName();
  const { arrowOf } = useDesk();
  return (
    <Entry
      emphasis={{
        key: `compared ${arrow.id}`,
        label: `${nameOf(arrow.from)} → ${nameOf(arrow.to)}`,
        ...emphasisOfArrows([arrow]),
      }}
      below={
        <p className="sides small">
          <SideNumber label={t('reading.difference.here')} side={arrow.before} arrow={arrowOf(arrow.id)} />
          <SideNumber
            label={t('reading.difference.there')}
            side={arrow.after}
            arrow={there.graph?.arrows.find(each => each.id === arrow.id)}
            view={there.filter}
          />
        </p>
      }
    >
      {arrow.before === null && <span className="muted small">{t('reading.difference.notOnDrawing')}</span>}
    </Entry>
  );
}

interface SideProps {
  label: string;
  side: Compared['before'];
  arrow: Graph['arrows'][number] | undefined;
  /** The filter of the view, where it is not the drawn one. */
  view?: ModelFilter | undefined;
}

/** What one view says of an arrow; it opens the quotes of that view. */
function SideNumber({ label, side, arrow, view }: SideProps) {
  const { t } = useTranslation();
  const { openArrow } = useDesk();
  if (side === null)
    return (
      <span className="muted">{t('reading.labelled', { label, value: t('reading.difference.absent') })}</span>
    );
  const quotes = t('common.counts.quotes', { count: side.citations });
  return (
    <Button
      className="figure__open tabular"
      aria-label={t('reading.labelled', {
        label,
        value: `${t(`common.polarity.${side.sign}`)}, ${quotes}`,
      })}
      isDisabled={arrow === undefined}
      onPress={() => arrow && openArrow(arrow, view)}
    >
      {t('reading.labelled', { label, value: `${SIGN[side.sign]} ${quotes}` })}
    </Button>
  );
}
