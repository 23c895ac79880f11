import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeKind } from '../../../../shared/api/entities/codes.ts';
import type { Color } from '../../../../shared/api/primitives.ts';
import { ColorPicker, HUES } from '../../../components/color-picker.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Select } from '../../../components/select.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { rowMap, useRow, useRowMap } from '../../../state/mirror.ts';
import { useUi } from '../../../state/ui.ts';
import { giveUp } from '../../../typed/give-up.ts';
import { typedPlace } from '../../../typed/places.ts';
import { TypedField } from '../../../typed/typed-field.tsx';
import { letGo, typedAt } from '../../../typed/typed-texts.ts';
import { setOpen, useOpen } from '../open-store.ts';
import { createCode, updateCode } from './code-actions.ts';
import { ParentChoice } from './parent-choice.tsx';

const KINDS = ['concept', 'category', 'main', 'core'] as const satisfies readonly CodeKind[];

interface CodeForm {
  name: string;
  translation: string;
  kind: CodeKind;
  color: Color | null;
  definition: string;
  whenToUse: string;
  whenNotToUse: string;
}

const FIELDS = [
  { field: 'definition', lines: 3 },
  { field: 'whenToUse', lines: 2 },
  { field: 'whenNotToUse', lines: 2 },
] as const;

/** Where what a new code means is kept while it is written. */
const PLACES = FIELDS.map(({ field }) => typedPlace.newCode(field));

const BLANK: CodeForm = {
  name: '',
  translation: '',
  kind: 'concept',
  color: null,
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
};

/** A new code, or what an old one means: its definition and when it is used and when not. */
export function CodeDialog() {
  const dialog = useOpen(state => state.codeDialog);
  return dialog && <Form key={dialog.codeId ?? ''} codeId={dialog.codeId} />;
}

function Form({ codeId }: { codeId: string | null }) {
  const { t } = useTranslation();
  const code = useRow('code', codeId);
  const [form, setForm] = useState<CodeForm>(code ?? BLANK);
  const [parentId, setParentId] = useState(startingParent);
  const change = (part: Partial<CodeForm>) => setForm(before => ({ ...before, ...part }));
  const color = useSuggestedColor(form.color, parentId);
  const save = async () => {
    const fields = { ...meant(form), color };
    if (codeId !== null) return updateCode(codeId, fields);
    const isMade = await createCode({ ...fields, ...newMeaning(), parentId });
    if (isMade) letGo(...PLACES);
    return isMade;
  };
  const close = () => {
    if (codeId === null) giveUp(...PLACES);
    setOpen({ codeDialog: null });
  };
  return (
    <FormDialog
      title={codeId === null ? t('open.newCode') : t('open.codeDialog.title', { name: code?.name })}
      onClose={close}
      onSave={save}
      canSave={form.name.trim() !== ''}
    >
      <TextField
        label={t('common.name')}
        value={form.name}
        onChange={name => change({ name })}
        autoFocus={codeId === null}
      />
      <TextField
        label={t('canvas.otherName')}
        value={form.translation}
        onChange={translation => change({ translation })}
      />
      <div className="code-form__pair">
        <Select
          label={t('open.codeDialog.kind')}
          options={KINDS.map(kind => ({ id: kind, label: t(`common.kinds.${kind}`) }))}
          value={form.kind}
          onChange={kind => change({ kind })}
        />
        {codeId === null && <ParentChoice value={parentId} onChange={setParentId} />}
      </div>
      <ColorPicker value={color} onChange={hue => change({ color: hue })} />
      {codeId === null ? <NewMeaning /> : <Meaning form={form} change={change} />}
    </FormDialog>
  );
}

interface MeaningProps {
  form: CodeForm;
  change(part: Partial<CodeForm>): void;
}

/** What a code means that is there. */
function Meaning({ form, change }: MeaningProps) {
  const { t } = useTranslation();
  return FIELDS.map(({ field, lines }) => (
    <TextField
      key={field}
      label={t(`open.codeDialog.${field}`)}
      lines={lines}
      autoFocus={field === 'definition'}
      value={form[field]}
      onChange={words => change({ [field]: words })}
    />
  ));
}

/** What a new code is to mean, kept while it is written. */
function NewMeaning() {
  const { t } = useTranslation();
  return FIELDS.map(({ field, lines }) => (
    <TypedField
      key={field}
      place={typedPlace.newCode(field)}
      label={t(`open.codeDialog.${field}`)}
      lines={lines}
    />
  ));
}

/** Only the form's own fields: a stored code has others that stay as they are. */
function meant({ name, translation, kind, definition, whenToUse, whenNotToUse }: CodeForm) {
  return { name: name.trim(), translation: translation.trim(), kind, definition, whenToUse, whenNotToUse };
}

function newMeaning() {
  const at = (field: (typeof FIELDS)[number]['field']) => typedAt(typedPlace.newCode(field));
  return { definition: at('definition'), whenToUse: at('whenToUse'), whenNotToUse: at('whenNotToUse') };
}

/** Unless one was chosen: the colour of the category, or the hue that fewest categories have. */
function useSuggestedColor(chosen: Color | null, parentId: string | null): Color {
  const codes = useRowMap('code');
  if (chosen !== null) return chosen;
  const parent = codes.get(parentId ?? '');
  if (parent) return parent.color;
  const tops = [...codes.values()].filter(code => code.parentId === null);
  const uses = (hue: Color) => tops.filter(code => code.color === hue).length;
  return HUES.reduce((least, hue) => (uses(hue) < uses(least) ? hue : least));
}

/** A new code goes into the category at hand. */
function startingParent(): string | null {
  const code = rowMap('code').get(useUi.getState().codeId ?? '');
  return code?.kind === 'concept' ? code.parentId : (code?.id ?? null);
}
