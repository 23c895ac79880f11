import { Menu, MenuItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { PopoverAt } from '../../../components/popover-at.tsx';
import { openPortrait } from '../../../portrait/portrait-store.ts';
import { useRow } from '../../../state/mirror.ts';
import { openBeside } from '../sides/open-sides.ts';
import { closeTab } from './open-tabs.ts';

interface TabMenuProps {
  /** The source whose tab it is of, and where it floats (client coordinates). */
  of: { id: string; x: number; y: number };
  onClose(): void;
}

/** What can be done with a tab: by the other button of the mouse, or by the key for menus. */
export function TabMenu({ of, onClose }: TabMenuProps) {
  const { t } = useTranslation();
  const title = useRow('source', of.id)?.title ?? '';
  const act = (key: string) => {
    onClose();
    if (key === 'beside') openBeside(of.id);
    else if (key === 'portrait') openPortrait(of.id);
    else closeTab(of.id);
  };
  return (
    <PopoverAt isNonModal label={title} at={of} onClose={onClose}>
      <Menu className="menu" aria-label={title} autoFocus="first" onAction={key => act(String(key))}>
        <MenuItem id="beside" className="menu__item">
          <Icon name="beside" size={15} />
          {t('open.sides.open')}
        </MenuItem>
        <MenuItem id="portrait" className="menu__item">
          <Icon name="portrait" size={15} />
          {t('portrait.open')}
        </MenuItem>
        <MenuItem id="close" className="menu__item">
          <Icon name="close" size={15} />
          {t('open.tabs.close', { title })}
        </MenuItem>
      </Menu>
    </PopoverAt>
  );
}
