import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { attributeValueOf, fitsType } from '../../../../shared/theory/attribute-types.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Select } from '../../../components/select.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import { addColumn, changeColumn } from './case-actions.ts';
import type { Owner } from './case-table.ts';

type Type = Row<'attribute'>['type'];
const TYPES: readonly Type[] = ['text', 'number', 'date', 'boolean', 'choice'];

/** Values named in the preview of a new type. */
const MOST_NAMED = 5;

interface ColumnDialogProps {
  owner: Owner;
  /** The attribute to change; a new one where left out. */
  attribute?: Row<'attribute'> | undefined;
  onClose(): void;
}

/** A column's name and type; says which values would not fit before they are to. */
export function ColumnDialog({ owner, attribute, onClose }: ColumnDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(attribute?.name ?? '');
  const [type, setType] = useState<Type>(attribute?.type ?? 'text');
  const [options, setOptions] = useState(attribute?.options.join('\n') ?? '');
  const values = useValues(attribute);
  const listed = [...new Set(options.split('\n').map(each => each.trim()))].filter(Boolean);
  const choose = (next: Type) => {
    setType(next);
    // A list begins with what is there, so that nothing falls out of it unseen.
    if (next === 'choice' && listed.length === 0) setOptions([...new Set(values)].join('\n'));
  };
  const patch = { name: name.trim(), type, options: type === 'choice' ? listed : [] };
  return (
    <FormDialog
      title={attribute ? t('cases.editColumn') : t('cases.addColumn')}
      canSave={patch.name !== '' && (type !== 'choice' || listed.length > 0)}
      onClose={onClose}
      onSave={() =>
        attribute ? changeColumn({ id: attribute.id, ...patch }) : addColumn({ owner, ...patch })
      }
    >
      <TextField label={t('common.name')} value={name} onChange={setName} autoFocus isRequired />
      <Select
        label={t('cases.type')}
        value={type}
        options={TYPES.map(id => ({ id, label: t(`sources.importing.table.types.${id}`) }))}
        onChange={choose}
      />
      {type === 'choice' && (
        <TextField label={t('cases.options')} value={options} onChange={setOptions} lines={5} />
      )}
      <Misfits values={values} type={type} options={patch.options} />
    </FormDialog>
  );
}

function useValues(attribute: Row<'attribute'> | undefined): readonly string[] {
  return useRows('attributeValue')
    .filter(each => each.attributeId === attribute?.id)
    .map(each => each.value);
}

function Misfits({ values, type, options }: { values: readonly string[]; type: Type; options: string[] }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const misfits = values.filter(value => !fitsType(attributeValueOf(value, type), type, options));
  const named = [...new Set(misfits)];
  return (
    <div role="status" className="small">
      {misfits.length > 0 && (
        <p className="cases__misfits">
          {t('cases.misfitsOfType', { count: misfits.length, list: list(named.slice(0, MOST_NAMED)) })}
        </p>
      )}
    </div>
  );
}
