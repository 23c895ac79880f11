import type { ReactNode } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import { ColorDot } from './color-dot.tsx';
import { Icon, type IconName } from './icon.tsx';
import './popover.css';
import './tooltip.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName | undefined;
  color?: string | undefined;
  shortcut?: string | undefined;
  isDisabled?: boolean | undefined;
  isDanger?: boolean | undefined;
  /** For entries that are on or off. */
  isOn?: boolean | undefined;
  run(): void;
}

export interface MenuGroup {
  id: string;
  title?: string | undefined;
  entries: MenuEntry[];
}

interface MenuProps {
  label: string;
  groups: MenuGroup[];
  /** The button that opens it. */
  children: ReactNode;
  placement?: 'bottom start' | 'bottom end' | undefined;
}

export function Menu({ label, groups, children, placement = 'bottom start' }: MenuProps) {
  const entries = new Map(groups.flatMap(group => group.entries.map(entry => [entry.id, entry])));
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement={placement} offset={4}>
        <AriaMenu className="menu" aria-label={label} onAction={key => entries.get(String(key))?.run()}>
          {groups.map(group => (
            <MenuSection key={group.id} className="menu__section" aria-label={group.title ?? label}>
              {group.title && <Header className="menu__header heading">{group.title}</Header>}
              {group.entries.map(entry => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      className={classes('menu__item', entry.isDanger && 'menu__item--danger')}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
    >
      {entry.isOn !== undefined && (
        <span className="menu__check">{entry.isOn && <Icon name="check" size={14} />}</span>
      )}
      {entry.icon && <Icon name={entry.icon} size={15} />}
      {entry.color && <ColorDot color={entry.color} />}
      {entry.label}
      {entry.isOn && <span className="visually-hidden"> ✓</span>}
      {entry.shortcut && <kbd className="kbd">{entry.shortcut}</kbd>}
    </MenuItem>
  );
}
