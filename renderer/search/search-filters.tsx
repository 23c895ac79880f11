import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { CodeChoice } from '../components/code-choice.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { useRows } from '../state/mirror.ts';
import { Row } from './search-fields.tsx';
import { filtersIn, NO_FILTERS } from './search-form.ts';
import { changeForm, useSearch } from './search-store.ts';

const ROLES = ['all', 'participant', 'interviewer', 'other'] as const;
const CODED = ['any', 'coded', 'uncoded', 'with', 'without'] as const;
const ALL = '';

/** Who says it, where, and how it is coded; folded away until it is wanted. */
export function SearchFilters() {
  const { t } = useTranslation();
  const form = useSearch(state => state.form);
  const active = filtersIn(form);
  return (
    <details className="search__filters" open={active > 0 || undefined}>
      <summary>
        {t('search.filters')}
        {active > 0 && <span className="search__active">{active}</span>}
      </summary>
      <Speakers />
      <Attributes />
      <Codings />
      {active > 0 && (
        <Button variant="quiet" onPress={() => changeForm(NO_FILTERS)}>
          {t('search.clearFilters')}
        </Button>
      )}
    </details>
  );
}

function Speakers() {
  const { t } = useTranslation();
  const { role, speaker } = useSearch(state => state.form);
  return (
    <Row>
      <Select
        label={t('search.role')}
        options={ROLES.map(id => ({ id, label: t(`search.roles.${id}`) }))}
        value={role}
        onChange={value => changeForm({ role: value })}
      />
      <TextField
        label={t('search.speaker')}
        value={speaker}
        onChange={value => changeForm({ speaker: value })}
      />
    </Row>
  );
}

function Attributes() {
  const { t } = useTranslation();
  const { siteId, attributeId, value } = useSearch(state => state.form);
  const sites = useRows('site');
  const attributes = useRows('attribute');
  const values = useRows('attributeValue').filter(row => row.attributeId === attributeId);
  const known = [...new Set(values.map(row => row.value))].sort();
  return (
    <>
      <Row>
        <Select
          label={t('common.site')}
          options={[
            { id: ALL, label: t('search.anySite') },
            ...sites.map(({ id, name, color }) => ({ id, label: name, color })),
          ]}
          value={siteId ?? ALL}
          onChange={id => changeForm({ siteId: id === ALL ? null : id })}
        />
        {attributes.length > 0 && (
          <Select
            label={t('search.attribute')}
            options={[
              { id: ALL, label: t('search.noAttribute') },
              ...attributes.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={attributeId ?? ALL}
            onChange={id => changeForm({ attributeId: id === ALL ? null : id, value: null })}
          />
        )}
      </Row>
      {attributeId !== null && (
        <Select
          label={t('search.value')}
          options={known.map(id => ({ id, label: id }))}
          value={value}
          onChange={id => changeForm({ value: id })}
        />
      )}
    </>
  );
}

const NO_CODES: readonly string[] = [];

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
