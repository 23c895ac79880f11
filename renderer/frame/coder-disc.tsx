import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.ts';
import { hue } from '../components/color-dot.tsx';
import { Menu, type MenuEntry } from '../components/menu.tsx';
import { useRow, useRows } from '../state/mirror.ts';
import { setCoder, useProject } from '../state/project.ts';
import { attempt } from '../state/toasts.ts';
import { openDialog } from '../state/ui.ts';

/** Who is coding, and the way to hand over to someone else. */
export function CoderDisc() {
  const { t } = useTranslation();
  const coderId = useProject(state => state.info?.coderId);
  const coder = useRow('coder', coderId);
  const coders = useRows('coder');
  if (coder === undefined) return null;
  const use = (id: string) =>
    attempt(async () => {
      await api.call('coders.use', { id });
      setCoder(id);
    });
  const entries = coders.map(each => ({
    id: each.id,
    label: each.name,
    color: each.color,
    isOn: each.id === coderId,
    run: () => void use(each.id),
  }));
  const change: MenuEntry[] = [
    {
      id: 'edit',
      label: t('frame.coders.change', { name: coder.name }),
      icon: 'edit',
      run: () => openDialog('coder'),
    },
    { id: 'add', label: t('frame.coders.add'), icon: 'plus', run: () => openDialog('newCoder') },
  ];
  return (
    <Menu
      label={t('frame.coder', { name: coder.name })}
      groups={[
        { id: 'coders', title: t('frame.coders.title'), entries },
        { id: 'change', entries: change },
      ]}
      placement="bottom end"
    >
      <Button
        className="coder-disc"
        style={{ background: hue(coder.color) }}
        aria-label={t('frame.coder', { name: coder.name })}
      >
        {coder.initials || coder.name.slice(0, 1)}
      </Button>
    </Menu>
  );
}
