import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Color } from '../../shared/api/primitives.ts';
import type { Row } from '../../shared/api/tables.ts';
import { api } from '../api/api.ts';
import { Button } from '../components/button.tsx';
import { ColorPicker, HUES } from '../components/color-picker.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/text-field.tsx';
import { useRow, useRows } from '../state/mirror.ts';
import { setCoder, useProject } from '../state/project.ts';
import { attempt } from '../state/toasts.ts';
import { openDialog, useUi } from '../state/ui.ts';

const FORM = 'coder';
const close = () => openDialog(null);

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
    if (done) close();
  };
  return (
    <Dialog
      title={coder === null ? t('frame.coders.add') : t('frame.coders.change', { name: coder.name })}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={name.trim() === ''}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className="form"
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t('common.name')} value={name} onChange={setName} autoFocus isRequired />
        <TextField
          label={t('frame.coders.initials')}
          hint={t('frame.coders.initialsHint')}
          value={initials}
          onChange={text => setInitials([...text].slice(0, 4).join(''))}
        />
        <ColorPicker value={color} onChange={setColor} />
      </Form>
    </Dialog>
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
