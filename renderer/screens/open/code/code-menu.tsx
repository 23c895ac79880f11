import i18next from 'i18next';
import { Menu as AriaMenu, Header, MenuItem, MenuSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColorPicker } from '../../../components/color-picker.tsx';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { PopoverAt } from '../../../components/popover-at.tsx';
import { openLife } from '../../../history/life-store.ts';
import { openCodeLife } from '../../../history/open-life.ts';
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
  const { ofCoding, ofCode } = useEntries(menu);
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
          [...ofCoding, ...ofCode].find(entry => entry.id === key)?.run();
        }}
      >
        {menu.coding && <Section title={t('open.parts.ofCoding')} entries={ofCoding} isNamed />}
        <Section title={t('open.parts.ofCode')} entries={ofCode} isNamed={menu.coding !== undefined} />
      </AriaMenu>
    </PopoverAt>
  );
}

interface SectionProps {
  title: string;
  entries: readonly Entry[];
  /** Whether the title is shown. */
  isNamed: boolean;
}

function Section({ title, entries, isNamed }: SectionProps) {
  return (
    <MenuSection className="menu__section" aria-label={title}>
      {isNamed && <Header className="menu__header heading">{title}</Header>}
      {entries.map(entry => (
        <MenuItem key={entry.id} id={entry.id} className="menu__item" textValue={entry.label}>
          <Icon name={entry.icon} size={15} />
          {entry.label}
          {entry.shortcut && <kbd className="kbd">{entry.shortcut}</kbd>}
        </MenuItem>
      ))}
    </MenuSection>
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
    {
      id: 'codingLife',
      label: i18next.t('life.open.coding'),
      icon: 'history',
      run: () => openLife({ of: 'coding', id: coding.id, name: coding.quote }),
    },
  ];
}

function useEntries(menu: Menu | null): { ofCoding: Entry[]; ofCode: Entry[] } {
  const { t } = useTranslation();
  const hasSelection = useOpen(state => state.selection !== null);
  if (!menu) return { ofCoding: [], ofCode: [] };
  const { codeId, x, y } = menu;
  const rename = () => renameAt(codeId, { x, y });
  const apply: Entry[] = hasSelection
    ? [{ id: 'apply', label: t('open.codeMenu.apply'), icon: 'open', run: () => void applyCode(codeId) }]
    : [];
  const ofCode: Entry[] = [
    ...apply,
    { id: 'rename', label: t('common.rename'), icon: 'edit', shortcut: 'F2', run: rename },
    {
      id: 'define',
      label: t('open.codeMenu.define'),
      icon: 'memo',
      run: () => setOpen({ codeDialog: { codeId } }),
    },
    {
      id: 'further',
      label: t('open.further.open'),
      icon: 'folder',
      run: () => setOpen({ further: { codeId } }),
    },
    { id: 'life', label: t('life.open.code'), icon: 'history', run: () => openCodeLife(codeId) },
    { id: 'remove', label: t('common.remove'), icon: 'trash', run: () => void removeCode(codeId) },
  ];
  return { ofCoding: codingEntries(menu, hasSelection), ofCode };
}
