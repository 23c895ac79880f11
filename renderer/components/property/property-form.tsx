import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowMap } from '../../state/mirror.ts';
import { CodeChoice } from '../code-choice.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { Segmented } from '../segmented.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { createProperty } from './property-actions.ts';

const KINDS = ['range', 'list'] as const;

interface NewPropertyProps {
  /** The category it is of, where one is known. */
  codeId: string | null;
  /** The categories to choose from, nearest first; every code where left out. */
  among?: readonly string[] | undefined;
  screen: 'open' | 'axial';
  onClose(): void;
}

/** Asks for a new property: a range with its ends, or a list with its values. */
export function NewProperty({ codeId, among, screen, onClose }: NewPropertyProps) {
  const { t } = useTranslation();
  const [owner, setOwner] = useState(codeId);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('range');
  const [low, setLow] = useState('');
  const [high, setHigh] = useState('');
  const [lines, setLines] = useState('');
  const options = [...new Set(lines.split('\n').map(line => line.trim()))].filter(line => line !== '');
  const isWhole = kind === 'range' ? low.trim() !== '' && high.trim() !== '' : options.length > 1;
  const save = async () => {
    if (owner === null) return false;
    const ends = kind === 'range' ? { low: low.trim(), high: high.trim() } : { options };
    return createProperty({ codeId: owner, name, kind, screen, ...ends });
  };
  return (
    <FormDialog
      title={t('properties.add')}
      size="small"
      canSave={owner !== null && name.trim() !== '' && isWhole}
      onClose={onClose}
      onSave={save}
    >
      <Owner value={owner} among={among} onChange={setOwner} />
      <TextField label={t('common.name')} value={name} onChange={setName} autoFocus={owner !== null} />
      <Segmented
        label={t('properties.kind')}
        options={KINDS.map(id => ({ id, label: t(`properties.kinds.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'range' ? (
        <div className="property-form__ends">
          <TextField label={t('properties.low')} value={low} onChange={setLow} />
          <TextField label={t('properties.high')} value={high} onChange={setHigh} />
        </div>
      ) : (
        <TextField
          label={t('properties.values')}
          hint={t('properties.valuesHint')}
          lines={4}
          value={lines}
          onChange={setLines}
        />
      )}
    </FormDialog>
  );
}

interface OwnerProps {
  value: string | null;
  among: readonly string[] | undefined;
  onChange(codeId: string): void;
}

function Owner({ value, among, onChange }: OwnerProps) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const label = t('properties.category');
  if (among === undefined)
    return (
      <CodeChoice label={label} value={value} onChange={onChange} first={[]} autoFocus={value === null} />
    );
  const options = among.flatMap(id => {
    const code = codes.get(id);
    return code ? [{ id, label: code.name, color: code.color }] : [];
  });
  return <Select label={label} options={options} value={value} onChange={onChange} />;
}
