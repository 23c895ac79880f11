import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../state/query.ts';
import { DRAWN_FROM } from '../use-model-view.ts';
import { ArrowRows } from './arrow-rows.tsx';
import { Entry } from './entry.tsx';
import { emphasisOfArrows, useDesk } from './reading-desk.ts';
import { usePaged } from './use-paged.tsx';

/** What could be left out to read a dense drawing. Nothing is deleted. */
export function SimplerSection() {
  const { t } = useTranslation();
  const { level, filter } = useDesk();
  const { data } = useQuery('models.simplify', { level, filter }, { tables: DRAWN_FROM });
  if (!data) return null;
  return (
    <>
      <p className="muted small">{t('reading.simpler.hint')}</p>
      <h3>{t('reading.simpler.redundant')}</h3>
      <Redundant arrowIds={data.redundantIds} />
      <h3>{t('reading.simpler.feedback')}</h3>
      {data.feedbackSets === null ? (
        <p className="muted small">{t('reading.simpler.tangled', { count: data.leastFeedback })}</p>
      ) : (
        <Feedback sets={data.feedbackSets.filter(set => set.length > 0)} />
      )}
    </>
  );
}

function Redundant({ arrowIds }: { arrowIds: readonly string[] }) {
  const { t } = useTranslation();
  const { arrowOf } = useDesk();
  if (arrowIds.length === 0) return <p className="muted small">{t('reading.simpler.noRedundant')}</p>;
  const arrows = arrowIds.flatMap(id => arrowOf(id) ?? []);
  return (
    <>
      <p className="muted small">{t('reading.simpler.redundantHint')}</p>
      <ul className="entries">
        <Entry
          emphasis={{ key: 'redundant', label: t('reading.simpler.showAll'), ...emphasisOfArrows(arrows) }}
          below={<ArrowRows arrowIds={arrowIds} />}
        >
          <span className="muted small">{t('reading.links', { count: arrows.length })}</span>
        </Entry>
      </ul>
    </>
  );
}

function Feedback({ sets }: { sets: readonly (readonly string[])[] }) {
  const { t } = useTranslation();
  const { arrowOf } = useDesk();
  const { shown, more } = usePaged(sets);
  if (sets.length === 0) return <p className="muted small">{t('reading.simpler.noFeedback')}</p>;
  return (
    <>
      <p className="muted small">{t('reading.simpler.feedbackHint')}</p>
      <ul className="entries">
        {shown.map((set, at) => (
          <Entry
            key={set.join(' ')}
            emphasis={{
              key: `feedback ${set.join(' ')}`,
              label: t('reading.simpler.set', { number: at + 1 }),
              ...emphasisOfArrows(set.flatMap(id => arrowOf(id) ?? [])),
            }}
            below={<ArrowRows arrowIds={set} />}
          >
            <span className="muted small">{t('reading.links', { count: set.length })}</span>
          </Entry>
        ))}
      </ul>
      {more}
    </>
  );
}
