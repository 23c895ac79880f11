import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { CodeChoice } from '../components/code-choice.tsx';
import { Select } from '../components/select.tsx';
import { SetProblem, useSets } from '../retrieve/set-list.tsx';
import { AttributeRows } from '../where/attribute-rows.tsx';
import { ConditionsFold } from '../where/conditions-fold.tsx';
import { SiteChoice } from '../where/site-choice.tsx';
import { SpeakerRow } from '../where/speaker-row.tsx';
import { Row } from './search-fields.tsx';
import { filtersIn, NO_FILTERS } from './search-form.ts';
import { changeForm, useSearch } from './search-store.ts';

const CODED = ['any', 'coded', 'uncoded', 'with', 'without'] as const;
const SIDES = ['within', 'outside'] as const;
const NO_SET = '';
const NO_CODES: readonly string[] = [];

/** Puts the keys at the beginning of the filters, as after one of them was taken away. */
function focusFilters(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.search__filters > summary')?.focus());
}

/** Who says it, where, and how it is coded; folded away until it is wanted. */
export function SearchFilters() {
  const { t } = useTranslation();
  const form = useSearch(state => state.form);
  const active = filtersIn(form);
  return (
    <ConditionsFold title={t('search.filters')} active={active}>
      <SpeakerRow roles={form.roles} speakers={form.speakers} onChange={changeForm} />
      <SiteChoice
        siteIds={form.siteIds}
        onChange={siteIds => changeForm({ siteIds })}
        onRemoved={focusFilters}
      />
      <AttributeRows
        conditions={form.attributes}
        onChange={attributes => changeForm({ attributes })}
        onRemoved={focusFilters}
      />
      <Codings />
      {form.what !== 'words' && <PassagesOfSet />}
      {active > 0 && (
        <Button
          variant="quiet"
          onPress={() => {
            changeForm(NO_FILTERS);
            focusFilters();
          }}
        >
          {t('search.clearFilters')}
        </Button>
      )}
    </ConditionsFold>
  );
}

function Codings() {
  const { t } = useTranslation();
  const { coded, codeId } = useSearch(state => state.form);
  return (
    <Row>
      <Select
        label={t('search.coded')}
        options={CODED.map(id => ({ id, label: t(`search.codedBy.${id}`) }))}
        value={coded}
        onChange={value => changeForm({ coded: value })}
      />
      {(coded === 'with' || coded === 'without') && (
        <CodeChoice
          label={t('search.autocode.code')}
          value={codeId}
          first={NO_CODES}
          onChange={id => changeForm({ codeId: id })}
        />
      )}
    </Row>
  );
}

/** Places that share words with a passage of a set, or with none. */
function PassagesOfSet() {
  const { t } = useTranslation();
  const { setId, side } = useSearch(state => state.form);
  const sets = useSets();
  const chosen = sets.find(set => set.id === setId);
  if (sets.length === 0 && setId === null) return null;
  return (
    <>
      <Row>
        <Select
          label={t('search.set')}
          options={[
            { id: NO_SET, label: t('search.anySet') },
            ...sets.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={setId ?? NO_SET}
          placeholder={t('search.goneSet')}
          onChange={id => changeForm({ setId: id === NO_SET ? null : id })}
        />
        {setId !== null && (
          <Select
            label={t('search.side')}
            options={SIDES.map(id => ({ id, label: t(`search.sides.${id}`) }))}
            value={side}
            onChange={value => changeForm({ side: value })}
          />
        )}
      </Row>
      {chosen && <SetProblem set={chosen} />}
    </>
  );
}
