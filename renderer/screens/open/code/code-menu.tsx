import i18next from 'i18next';
import { Menu as AriaMenu, MenuItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColorPicker } from '../../../components/color-picker.tsx';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { PopoverAt } from '../../../components/popover-at.tsx';
import { useRow } from '../../../state/mirror.ts';
import { type OpenState, setOpen, useOpen } from '../open-store.ts';
import { removeCode, updateCode } from './code-actions.ts';
import { renameAt } from './code-menu-state.ts';
import { applyCode } from './coding-actions.ts';
import { beginRecode, joinTouching, splitAtCaret, uncodeSelection } from './part-actions.ts';

type Menu = NonNullable<OpenState['codeMenu']>;

interface Entry {
  id: string;
  label: string;
  icon: IconName;
  shortcut?: string;
  run(): void;
}

/** What can be done with a code, wherever its name was asked for it. */
export function CodeMenu() {
  const { t } = useTranslation();
  const menu = useOpen(state => state.codeMenu);
  const code = useRow('code', menu?.codeId);
  const entries = useEntries(menu);
  if (!menu || !code) return null;
  const close = () => setOpen({ codeMenu: null });
  return (
    <PopoverAt isNonModal label={t('open.codeMenu.of', { name: code.name })} at={menu} onClose={close}>
      <div className="code-menu__colors">
        <ColorPicker value={code.color} onChange={color => void updateCode(code.id, { color })} />
      </div>
      <AriaMenu
        className="menu"
        aria-label={t('open.codeMenu.label')}
        autoFocus="first"
        onAction={key => {
          close();
          entries.find(entry => entry.id === key)?.run();
        }}
      >
        {entries.map(entry => (
          <MenuItem key={entry.id} id={entry.id} className="menu__item" textValue={entry.label}>
            <Icon name={entry.icon} size={15} />
            {entry.label}
            {entry.shortcut && <kbd className="kbd">{entry.shortcut}</kbd>}
          </MenuItem>
        ))}
      </AriaMenu>
    </PopoverAt>
  );
}

/** What can be done with one coding. */
function codingEntries({ coding, x, y }: Menu, hasSelection: boolean): Entry[] {
  if (!coding) return [];
  const entry = (
    id: 'recode' | 'split' | 'join' | 'uncode',
    icon: IconName,
    shortcut: string,
    run: () => void,
  ) => ({
    id,
    label: i18next.t(`open.parts.menu.${id}`),
    icon,
    shortcut,
    run,
  });
  return [
    entry('recode', 'swap', 'Alt R', () => beginRecode(coding, { x, y })),
    entry('split', 'split', 'Alt X', () => void splitAtCaret(coding)),
    entry('join', 'merge', 'Alt J', () => void joinTouching(coding)),
    ...(hasSelection ? [entry('uncode', 'close', 'Alt U', () => void uncodeSelection([coding]))] : []),
  ];
}

function useEntries(menu: Menu | null): Entry[] {
  const { t } = useTranslation();
  const hasSelection = useOpen(state => state.selection !== null);
  if (!menu) return [];
  const { codeId, x, y } = menu;
  const rename = () => renameAt(codeId, { x, y });
  const apply: Entry[] = hasSelection
    ? [{ id: 'apply', label: t('open.codeMenu.apply'), icon: 'open', run: () => void applyCode(codeId) }]
    : [];
  return [
    ...codingEntries(menu, hasSelection),
    ...apply,
    { id: 'rename', label: t('common.rename'), icon: 'edit', shortcut: 'F2', run: rename },
    {
      id: 'define',
      label: t('open.codeMenu.define'),
      icon: 'memo',
      run: () => setOpen({ codeDialog: { codeId } }),
    },
    { id: 'remove', label: t('common.remove'), icon: 'trash', run: () => void removeCode(codeId) },
  ];
}
