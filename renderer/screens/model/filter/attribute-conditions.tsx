import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { withAttribute } from '../../../../shared/theory/filter-conditions.ts';
import { Icon } from '../../../components/icon.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { ChoiceBoxes } from './choices.tsx';
import { useValueWord } from './condition-words.ts';
import type { FilterPartProps } from './filter-panel.tsx';

type Attribute = Row<'attribute'>;

const OWNER = { site: 'ofSite', participant: 'ofParticipant', source: 'ofSource' } as const;

/** The attributes of cases that somebody has a value of, each with its values behind it. */
export function AttributeConditions({ filter, onChange }: FilterPartProps) {
  const { t } = useTranslation();
  const attributes = useRows('attribute');
  const values = useValuesByAttribute();
  const shown = attributes.filter(({ id }) => (values.get(id)?.size ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <fieldset className="filter__part">
      <legend className="heading">{t('modelViews.filter.attributes')}</legend>
      <p className="filter__hint">{t('modelViews.filter.attributesHint')}</p>
      {shown.map(attribute => (
        <AttributeCondition
          key={attribute.id}
          attribute={attribute}
          values={[...(values.get(attribute.id) ?? [])]}
          chosen={filter.attributes.find(each => each.attributeId === attribute.id)?.values ?? []}
          onChange={next => onChange(withAttribute(filter, attribute.id, next))}
        />
      ))}
    </fieldset>
  );
}

interface AttributeConditionProps {
  attribute: Attribute;
  values: readonly string[];
  chosen: readonly string[];
  onChange(values: string[]): void;
}

function AttributeCondition({ attribute, values, chosen, onChange }: AttributeConditionProps) {
  const { t } = useTranslation();
  const { list, compare } = useFormats();
  const word = useValueWord();
  // A value that was chosen stays to be taken away when nobody has it any more.
  const all = [...new Set([...values, ...chosen])].sort(byOptions(attribute.options, compare));
  const words = chosen.map(value => word(attribute, value));
  return (
    <Disclosure className="filter__attribute">
      <Heading className="filter__attribute-name">
        <Button slot="trigger" className="filter__attribute-button">
          <Icon name="chevron" size={12} />
          <span>
            {attribute.name}{' '}
            <span className="muted small">{t(`modelViews.filter.${OWNER[attribute.owner]}`)}</span>
          </span>
          <span className="push ellipsis filter__chosen" data-chosen={chosen.length > 0}>
            {chosen.length === 0 ? t('modelViews.filter.any') : list(words)}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel className="filter__values">
        <ChoiceBoxes
          options={all.map(value => ({ id: value, label: word(attribute, value) }))}
          value={chosen}
          onChange={onChange}
        />
      </DisclosurePanel>
    </Disclosure>
  );
}

/** In the order in which the options were given; what is none of them after these, as names are ordered. */
function byOptions(options: readonly string[], compare: (a: string, b: string) => number) {
  const rank = (value: string) => (options.includes(value) ? options.indexOf(value) : options.length);
  return (a: string, b: string) => rank(a) - rank(b) || compare(a, b);
}

function useValuesByAttribute(): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = useRowMap('attributeValue');
  const groups = Map.groupBy(
    [...rows.values()].filter(row => row.value !== ''),
    row => row.attributeId,
  );
  return new Map([...groups].map(([id, members]) => [id, new Set(members.map(row => row.value))]));
}
