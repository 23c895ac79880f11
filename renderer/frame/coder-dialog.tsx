import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Color } from '../../shared/api/primitives.ts';
import type { Row } from '../../shared/api/tables.ts';
import { api } from '../api/api.ts';
import { ColorPicker, HUES } from '../components/color-picker.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { TextField } from '../components/text-field.tsx';
import { useRow, useRows } from '../state/mirror.ts';
import { setCoder, useProject } from '../state/project.ts';
import { attempt } from '../state/toasts.ts';
import { openDialog, useUi } from '../state/ui.ts';

/** A new coder, who then codes, or what the one at work is called. */
export function CoderDialogs() {
  const dialog = useUi(state => state.dialog);
  const own = useRow(
    'coder',
    useProject(state => state.info?.coderId),
  );
  if (dialog === 'newCoder') return <CoderForm coder={null} />;
  return dialog === 'coder' && own ? <CoderForm key={own.id} coder={own} /> : null;
}

function CoderForm({ coder }: { coder: Row<'coder'> | null }) {
  const { t } = useTranslation();
  const taken = useRows('coder').map(each => each.color);
  const [name, setName] = useState(coder?.name ?? '');
  const [initials, setInitials] = useState(coder?.initials ?? '');
  const [color, setColor] = useState<Color>(
    coder?.color ?? HUES.find(hue => !taken.includes(hue)) ?? 'purple',
  );
  const save = async () => {
    const done = await attempt(() => keep(coder, { name, initials, color }));
    return done === true;
  };
  return (
    <FormDialog
      title={coder === null ? t('frame.coders.add') : t('frame.coders.change', { name: coder.name })}
      onClose={() => openDialog(null)}
      onSave={save}
      canSave={name.trim() !== ''}
    >
      <TextField label={t('common.name')} value={name} onChange={setName} autoFocus isRequired />
      <TextField
        label={t('frame.coders.initials')}
        hint={t('frame.coders.initialsHint')}
        value={initials}
        onChange={text => setInitials([...text].slice(0, 4).join(''))}
      />
      <ColorPicker value={color} onChange={setColor} />
    </FormDialog>
  );
}

async function keep(
  coder: Row<'coder'> | null,
  given: { name: string; initials: string; color: Color },
): Promise<true> {
  if (coder !== null) {
    await api.call('coders.update', { id: coder.id, ...given });
    return true;
  }
  const { id } = await api.call('coders.create', given);
  await api.call('coders.use', { id });
  setCoder(id);
  return true;
}
