import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { useRowMap } from '../state/mirror.ts';
import { AttributeRows } from '../where/attribute-rows.tsx';
import { Chips } from '../where/chips.tsx';
import { ConditionsFold } from '../where/conditions-fold.tsx';
import { SiteChoice } from '../where/site-choice.tsx';
import { SpeakerRow } from '../where/speaker-row.tsx';
import { DayField } from './day-field.tsx';
import { focusForm } from './focus-form.ts';
import { conditionsIn, NO_WHERE, type Where } from './query-draft.ts';
import { changeDraft, useRetrieve } from './retrieve-store.ts';

const change = (part: Partial<Where>) => {
  const { where } = useRetrieve.getState().draft;
  changeDraft({ where: { ...where, ...part } });
};

/** In which sources is looked, and whose words count; folded away until it is wanted. */
export function WhereRows() {
  const { t } = useTranslation();
  const where = useRetrieve(state => state.draft.where);
  const active = conditionsIn(where);
  return (
    <ConditionsFold title={t('retrieve.where')} active={active}>
      <SiteChoice siteIds={where.siteIds} onChange={siteIds => change({ siteIds })} onRemoved={focusForm} />
      <ChosenSources sourceIds={where.sourceIds} />
      <AttributeRows
        conditions={where.attributes}
        onChange={attributes => change({ attributes })}
        onRemoved={focusForm}
      />
      <SpeakerRow roles={where.roles} speakers={where.speakers} onChange={change} />
      <div className="retrieve__row">
        <DayField label={t('retrieve.from')} value={where.from} onChange={from => change({ from })} />
        <DayField label={t('retrieve.to')} value={where.to} onChange={to => change({ to })} />
      </div>
      {active > 0 && (
        <Button
          variant="quiet"
          onPress={() => {
            change(NO_WHERE);
            focusForm();
          }}
        >
          {t('search.clearFilters')}
        </Button>
      )}
    </ConditionsFold>
  );
}

/** Sources that a query from the command line may name. */
function ChosenSources({ sourceIds }: { sourceIds: readonly string[] }) {
  const { t } = useTranslation();
  const sources = useRowMap('source');
  return (
    <Chips
      label={t('retrieve.sourcesChosen')}
      ids={sourceIds}
      nameOf={id => sources.get(id)?.title}
      onChange={next => change({ sourceIds: next })}
      onRemoved={focusForm}
    />
  );
}
