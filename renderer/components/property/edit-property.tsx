import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { FormDialog } from '../form-dialog.tsx';
import { TextField } from '../text-field.tsx';
import { updateProperty } from './property-actions.ts';
import { useUsage } from './use-usage.ts';
import { draftOf, lossOf, valuesOf } from './value-draft.ts';
import { ValueRows } from './value-rows.tsx';
import './property.css';

/** Changes the name of a property and its ends or values; says what becomes of the quotes on it. */
export function EditProperty({ property, onClose }: { property: Row<'property'>; onClose(): void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(property.name);
  const [low, setLow] = useState(property.low);
  const [high, setHigh] = useState(property.high);
  const [draft, setDraft] = useState(() => draftOf(property.options));
  const byValue = useUsage(property.id)?.byValue ?? [];
  const isRange = property.kind === 'range';
  const values = valuesOf(draft, property.options.length);
  const loss = isRange ? 0 : lossOf(draft, byValue);
  const isWhole = isRange ? low.trim() !== '' && high.trim() !== '' : values.options.length > 0;
  const save = () =>
    updateProperty({
      id: property.id,
      name,
      ...(isRange ? { low: low.trim(), high: high.trim() } : { values }),
    });
  return (
    <FormDialog
      title={t('properties.edit', { name: property.name })}
      size="small"
      canSave={name.trim() !== '' && isWhole}
      onClose={onClose}
      onSave={save}
    >
      <TextField label={t('common.name')} value={name} onChange={setName} autoFocus />
      {isRange ? (
        <div className="property-form__ends">
          <TextField label={t('properties.low')} value={low} onChange={setLow} />
          <TextField label={t('properties.high')} value={high} onChange={setHigh} />
        </div>
      ) : (
        <ValueRows draft={draft} byValue={byValue} onChange={setDraft} />
      )}
      {loss > 0 && (
        <p className="property-form__loss" role="status">
          {t('properties.loss', { count: loss })}
        </p>
      )}
    </FormDialog>
  );
}
