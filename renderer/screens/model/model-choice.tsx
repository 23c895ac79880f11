import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu, type MenuEntry } from '../../components/menu.tsx';
import { useRows } from '../../state/mirror.ts';
import { copyModel, moveModel } from '../../state/model-actions.ts';
import { askAboutModel, showModel } from '../../state/shown-model.ts';

/** Which model is in view, and what can be done with it. */
export function ModelChoice({ model }: { model: Row<'model'> }) {
  const { t } = useTranslation();
  const models = useRows('model');
  const choices: MenuEntry[] = models.map(({ id, name }) => ({
    id,
    label: name,
    isOn: id === model.id,
    run: () => showModel(id),
  }));
  return (
    <Menu
      label={t('modelViews.models')}
      groups={[
        { id: 'models', title: t('modelViews.models'), entries: choices },
        { id: 'this', title: t('modelViews.thisModel'), entries: useEntries(model) },
        {
          id: 'new',
          entries: [{ id: 'new', label: t('modelViews.new'), icon: 'plus', run: () => askAboutModel('new') }],
        },
      ]}
    >
      <Button className="model__choice" aria-label={t('modelViews.choose', { name: model.name })}>
        <span className="ellipsis">{model.name}</span>
        <Icon name="down" size={12} />
      </Button>
    </Menu>
  );
}

function useEntries(model: Row<'model'>): MenuEntry[] {
  const { t } = useTranslation();
  const order = useRows('model').map(each => each.id);
  const at = order.indexOf(model.id);
  const isOnly = order.length === 1;
  return [
    {
      id: 'rename',
      label: t('modelViews.rename'),
      icon: 'edit',
      run: () => askAboutModel('rename'),
    },
    { id: 'copy', label: t('modelViews.copy'), icon: 'copy', run: () => void copyModel(model) },
    {
      id: 'up',
      label: t('modelViews.up'),
      icon: 'up',
      isDisabled: at <= 0,
      run: () => void moveModel(model.id, -1),
    },
    {
      id: 'down',
      label: t('modelViews.down'),
      icon: 'down',
      isDisabled: at === order.length - 1,
      run: () => void moveModel(model.id, 1),
    },
    {
      id: 'remove',
      label: t('modelViews.remove'),
      icon: 'trash',
      isDanger: true,
      isDisabled: isOnly,
      run: () => askAboutModel('remove'),
    },
  ];
}
