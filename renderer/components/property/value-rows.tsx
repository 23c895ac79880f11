import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { IconButton } from '../icon-button.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { added, movedUp, renamed, sentTo, takenOff, type ValuesDraft } from './value-draft.ts';

interface ValueRowsProps {
  draft: ValuesDraft;
  /** Quotes at each stored value. */
  byValue: readonly number[];
  onChange(draft: ValuesDraft): void;
}

const NOWHERE = 'nowhere';

/** The values of a list, to be renamed, ordered, added and taken off; the quotes of those taken off go where one says. */
export function ValueRows({ draft, byValue, onChange }: ValueRowsProps) {
  const { t } = useTranslation();
  const usedBy = (was: number | null) => (was === null ? 0 : (byValue[was] ?? 0));
  const gone = draft.gone.filter(value => usedBy(value.was) > 0);
  return (
    <fieldset className="property-form__values">
      <legend className="field__label">{t('properties.values')}</legend>
      {draft.rows.map((row, index) => (
        <div key={row.key} className="property-form__value">
          <TextField
            label={t('properties.value', { number: index + 1 })}
            hideLabel
            value={row.name}
            onChange={name => onChange(renamed(draft, row.key, name))}
          />
          <span className="muted small tabular" title={t('properties.used', { count: usedBy(row.was) })}>
            {usedBy(row.was) || ''}
          </span>
          <IconButton
            icon="up"
            label={t('properties.valueUp', { name: row.name })}
            isDisabled={index === 0}
            onPress={() => onChange(movedUp(draft, row.key))}
          />
          <IconButton
            icon="close"
            label={t('properties.removeValue', { name: row.name })}
            onPress={() => onChange(takenOff(draft, row.key))}
          />
        </div>
      ))}
      <Button variant="quiet" icon="plus" onPress={() => onChange(added(draft))}>
        {t('properties.addValue')}
      </Button>
      {gone.map(value => (
        <Select
          key={value.was}
          label={t('properties.goesTo', { name: value.name })}
          options={[
            { id: NOWHERE, label: t('properties.letGo') },
            ...draft.rows
              .filter(row => row.name.trim() !== '')
              .map(row => ({ id: String(row.key), label: row.name })),
          ]}
          value={value.to === null ? NOWHERE : String(value.to)}
          onChange={to => onChange(sentTo(draft, value.was, to === NOWHERE ? null : Number(to)))}
        />
      ))}
    </fieldset>
  );
}
