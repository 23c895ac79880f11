import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { useRowMap, useRows } from '../state/mirror.ts';
import { DayField } from './day-field.tsx';
import { focusForm } from './focus-form.ts';
import { conditionsIn, NO_WHERE, type Where } from './query-draft.ts';
import { changeDraft, useRetrieve } from './retrieve-store.ts';

const ROLES = ['all', 'participant', 'interviewer', 'other'] as const;
const TESTS = ['is', 'isNot', 'less', 'more'] as const;
const NONE = '';

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
    <details className="search__filters" open={active > 0 || undefined}>
      <summary>
        {t('retrieve.where')}
        {active > 0 && <span className="search__active">{active}</span>}
      </summary>
      <Places where={where} />
      {where.attributes.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same attribute may be asked for twice
        <AttributeRow key={index} where={where} index={index} />
      ))}
      <AddAttribute where={where} />
      <div className="retrieve__row">
        <Select
          label={t('search.role')}
          options={ROLES.map(id => ({ id, label: t(`search.roles.${id}`) }))}
          value={where.roles[0] ?? 'all'}
          onChange={role => change({ roles: role === 'all' ? [] : [role] })}
        />
        <TextField
          label={t('search.speaker')}
          value={where.speakers[0] ?? ''}
          onChange={name => change({ speakers: name.trim() === '' ? [] : [name] })}
        />
      </div>
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
    </details>
  );
}

function Places({ where }: { where: Where }) {
  const { t } = useTranslation();
  const sites = useRows('site');
  const byId = useRowMap('site');
  const sources = useRowMap('source');
  const left = sites.filter(site => !where.siteIds.includes(site.id));
  return (
    <>
      <Select
        label={t('common.site')}
        options={left.map(({ id, name, color }) => ({ id, label: name, color }))}
        value={null}
        placeholder={t('retrieve.anySite')}
        onChange={id => change({ siteIds: [...where.siteIds, id] })}
      />
      <Chips
        label={t('retrieve.sites')}
        ids={where.siteIds}
        nameOf={id => byId.get(id)?.name}
        onChange={siteIds => change({ siteIds })}
      />
      <Chips
        label={t('retrieve.sourcesChosen')}
        ids={where.sourceIds}
        nameOf={id => sources.get(id)?.title}
        onChange={sourceIds => change({ sourceIds })}
      />
    </>
  );
}

interface ChipsProps {
  label: string;
  ids: readonly string[];
  nameOf(id: string): string | undefined;
  onChange(ids: string[]): void;
}

function Chips({ label, ids, nameOf, onChange }: ChipsProps) {
  const { t } = useTranslation();
  if (ids.length === 0) return null;
  return (
    <ul className="retrieve__chips" aria-label={label}>
      {ids.map(id => {
        const name = nameOf(id) ?? t('common.none');
        const run = () => {
          onChange(ids.filter(each => each !== id));
          focusForm();
        };
        return (
          <li key={id}>
            <Chip isEmpty={nameOf(id) === undefined} onRemove={{ label: name, run }}>
              {name}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}

function AddAttribute({ where }: { where: Where }) {
  const { t } = useTranslation();
  const attributes = useRows('attribute');
  if (attributes.length === 0) return null;
  return (
    <Select
      label={t('retrieve.attribute')}
      options={attributes.map(({ id, name }) => ({ id, label: name }))}
      value={null}
      placeholder={t('retrieve.addAttribute')}
      onChange={attributeId =>
        change({ attributes: [...where.attributes, { attributeId, test: 'is', values: [NONE] }] })
      }
    />
  );
}

function AttributeRow({ where, index }: { where: Where; index: number }) {
  const { t } = useTranslation();
  const condition = where.attributes[index];
  const attribute = useRowMap('attribute').get(condition?.attributeId ?? '');
  const values = useRows('attributeValue').filter(row => row.attributeId === condition?.attributeId);
  if (!condition) return null;
  const known = [...new Set([...values.map(row => row.value), ...condition.values])].filter(Boolean).sort();
  const name = attribute?.name ?? t('common.none');
  const replace = (part: Partial<typeof condition>) =>
    change({ attributes: where.attributes.with(index, { ...condition, ...part }) });
  const isTyped = condition.test === 'less' || condition.test === 'more';
  return (
    <fieldset className="retrieve__row retrieve__attribute" aria-label={name}>
      <span className="ellipsis">{name}</span>
      <Select
        label={t('retrieve.test')}
        hideLabel
        options={TESTS.map(id => ({ id, label: t(`retrieve.tests.${id}`) }))}
        value={condition.test}
        onChange={test => replace({ test })}
      />
      {isTyped ? (
        <TextField
          label={t('retrieve.value')}
          hideLabel
          value={condition.values[0] ?? ''}
          onChange={value => replace({ values: [value] })}
        />
      ) : (
        <Select
          label={t('retrieve.value')}
          hideLabel
          options={known.map(id => ({ id, label: id }))}
          value={condition.values[0] || null}
          onChange={value => replace({ values: [value] })}
        />
      )}
      <IconButton
        icon="close"
        label={t('retrieve.remove', { what: name })}
        onPress={() => {
          change({ attributes: where.attributes.filter((_, at) => at !== index) });
          focusForm();
        }}
      />
    </fieldset>
  );
}
