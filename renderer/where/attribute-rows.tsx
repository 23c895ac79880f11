import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { useValueWord } from '../screens/model/filter/condition-words.ts';
import { useRowMap, useRows } from '../state/mirror.ts';
import { Chips } from './chips.tsx';
import type { AttributeCondition } from './conditions.ts';
import './where.css';

const TESTS = ['is', 'isNot', 'less', 'more'] as const;

interface AttributeRowsProps {
  conditions: readonly AttributeCondition[];
  onChange(conditions: AttributeCondition[]): void;
  /** What had the keys is gone. */
  onRemoved(): void;
}

/** What attributes of the cases have to be, as many as are wanted; all of them must be met. */
export function AttributeRows({ conditions, onChange, onRemoved }: AttributeRowsProps) {
  const { t } = useTranslation();
  const attributes = useRows('attribute');
  if (attributes.length === 0 && conditions.length === 0) return null;
  return (
    <>
      {conditions.map((condition, index) => (
        <AttributeRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the same attribute may be asked for twice
          key={index}
          condition={condition}
          onChange={next => onChange(conditions.with(index, next))}
          onRemove={() => {
            onChange(conditions.filter((_, at) => at !== index));
            onRemoved();
          }}
          onRemoved={onRemoved}
        />
      ))}
      <Select
        label={t('retrieve.attribute')}
        options={attributes.map(({ id, name }) => ({ id, label: name }))}
        value={null}
        placeholder={t('retrieve.addAttribute')}
        onChange={attributeId => onChange([...conditions, { attributeId, test: 'is', values: [] }])}
      />
    </>
  );
}

interface AttributeRowProps {
  condition: AttributeCondition;
  onChange(condition: AttributeCondition): void;
  onRemove(): void;
  onRemoved(): void;
}

const isTyped = ({ test }: Pick<AttributeCondition, 'test'>) => test === 'less' || test === 'more';

function AttributeRow({ condition, onChange, onRemove, onRemoved }: AttributeRowProps) {
  const { t } = useTranslation();
  const name = useRowMap('attribute').get(condition.attributeId)?.name ?? t('common.none');
  const Value = isTyped(condition) ? TypedValue : ChosenValues;
  return (
    <fieldset className="where__attribute" aria-label={name}>
      <span className="ellipsis">{name}</span>
      <Select
        label={t('retrieve.test')}
        hideLabel
        options={TESTS.map(id => ({ id, label: t(`retrieve.tests.${id}`) }))}
        value={condition.test}
        onChange={test => {
          // What is compared is one value, of one of several that were chosen it goes on.
          const values = isTyped({ test }) ? condition.values.slice(0, 1) : condition.values;
          onChange({ ...condition, test, values });
        }}
      />
      <IconButton icon="close" label={t('retrieve.remove', { what: name })} onPress={onRemove} />
      <Value
        condition={condition}
        onChange={values => onChange({ ...condition, values })}
        onRemoved={onRemoved}
      />
    </fieldset>
  );
}

interface ValueProps {
  condition: AttributeCondition;
  onChange(values: string[]): void;
  onRemoved(): void;
}

function TypedValue({ condition, onChange }: ValueProps) {
  const { t } = useTranslation();
  return (
    <div className="where__values">
      <TextField
        label={t('retrieve.value')}
        hideLabel
        placeholder={t('retrieve.value')}
        value={condition.values[0] ?? ''}
        onChange={value => onChange(value === '' ? [] : [value])}
      />
    </div>
  );
}

/** Values that somebody has, one of which is enough. */
function ChosenValues({ condition: { attributeId, values }, onChange, onRemoved }: ValueProps) {
  const { t } = useTranslation();
  const attribute = useRowMap('attribute').get(attributeId);
  const word = useValueWord();
  const wordOf = (value: string) => word(attribute, value);
  const rows = useRows('attributeValue').filter(row => row.attributeId === attributeId);
  const left = [...new Set(rows.map(row => row.value))]
    .filter(value => value !== '' && !values.includes(value))
    .sort();
  return (
    <div className="where__values">
      <Chips
        label={t('retrieve.values')}
        ids={values}
        nameOf={wordOf}
        onChange={onChange}
        onRemoved={onRemoved}
      />
      {(left.length > 0 || values.length === 0) && (
        <Select
          label={t('retrieve.value')}
          hideLabel
          options={left.map(id => ({ id, label: wordOf(id) }))}
          value={null}
          placeholder={t(values.length === 0 ? 'retrieve.value' : 'retrieve.orValue')}
          onChange={value => onChange([...values, value])}
        />
      )}
    </div>
  );
}
