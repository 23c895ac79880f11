import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../components/classes.ts';
import { Icon } from '../../components/icon.tsx';
import { PopoverAt } from '../../components/popover-at.tsx';
import { rowMap } from '../../state/mirror.ts';
import { setAxial, useAxial } from './axial-store.ts';
import { actedOn } from './board/picking.ts';
import { ColorChoice } from './color-choice.tsx';
import { useMenuEntries } from './menu-entries.ts';
import { what } from './names.ts';
import '../../components/tooltip.css';

/** What can be done with the picked codes. */
export function ChipMenu() {
  const menu = useAxial(state => state.menu);
  const picked = useAxial(state => state.picked);
  if (!menu || !rowMap('code').has(menu.codeId)) return null;
  return <OpenMenu key={menu.codeId} menu={menu} ids={actedOn(picked, menu.codeId)} />;
}

interface OpenMenuProps {
  menu: { codeId: string; x: number; y: number };
  ids: readonly string[];
}

function OpenMenu({ menu, ids }: OpenMenuProps) {
  const { t } = useTranslation();
  const sections = useMenuEntries(menu.codeId, ids);
  const close = () => setAxial({ menu: null });
  const entries = sections.flatMap(section => section.entries);
  const choose = (key: unknown) => {
    close();
    // After the menu has given back the focus.
    requestAnimationFrame(() => entries.find(entry => entry.id === key)?.run());
  };
  return (
    <PopoverAt
      label={t('axial.menu.of', { things: what(ids) })}
      at={menu}
      onClose={close}
      className="chip-menu"
    >
      <Menu className="menu" aria-label={t('axial.menu.label')} autoFocus="first" onAction={choose}>
        {sections.map(({ id, title, entries: inside }) => (
          <MenuSection key={id} className="menu__section" aria-label={title ?? t('axial.menu.label')}>
            {title && <Header className="menu__header heading">{title}</Header>}
            {inside.map(entry => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                className={classes('menu__item', entry.isDanger && 'menu__item--danger')}
                textValue={entry.label}
              >
                {entry.icon && <Icon name={entry.icon} size={15} />}
                {entry.label}
                {entry.shortcut && <kbd className="kbd">{entry.shortcut}</kbd>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
      <div className="chip-menu__color">
        <ColorChoice ids={ids} />
      </div>
    </PopoverAt>
  );
}
