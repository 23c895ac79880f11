import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import { kindAbove } from '../../../shared/theory/code-levels.ts';
import type { MenuEntry, MenuGroup } from '../../components/menu.tsx';
import { openCodeLife } from '../../history/open-life.ts';
import { rowMap, useRow } from '../../state/mirror.ts';
import { goTo, selectCode } from '../../state/ui.ts';
import { setAxial } from './axial-store.ts';
import { beginAdding, beginMaking, beginRename } from './begin.ts';
import { changeKind, LEVELS } from './levels.ts';

/** The entries of a code's menu, for itself and all that is picked with it. */
export function useMenuEntries(codeId: string, ids: readonly string[]): MenuGroup[] {
  const { t } = useTranslation();
  const code = useRow('code', codeId);
  if (!code) return [];
  const isOne = ids.length === 1;
  const kinds = ids.flatMap(id => rowMap('code').get(id)?.kind ?? []);
  const above = kindAbove(kinds);
  const isCore = code.kind === 'core';
  const rename: MenuEntry = {
    id: 'rename',
    label: t('common.rename'),
    icon: 'edit',
    shortcut: 'F2',
    run: () => beginRename(codeId),
  };
  const move: MenuEntry = {
    id: 'move',
    label: t('axial.menu.move'),
    icon: 'swap',
    shortcut: 'M',
    run: () => setAxial({ moving: ids }),
  };
  const group: MenuEntry = {
    id: 'group',
    label: t(above === 'category' ? 'axial.menu.category' : 'axial.menu.main'),
    icon: 'plus',
    shortcut: 'N',
    run: () => beginMaking(ids),
  };
  const merge: MenuEntry = {
    id: 'merge',
    label: t(isOne ? 'board.merge.menu' : 'board.merge.menuSeveral'),
    icon: 'merge',
    shortcut: 'J',
    run: () => setAxial({ merging: ids, accepting: null }),
  };
  const split: MenuEntry = {
    id: 'split',
    label: t('board.split.menu'),
    icon: 'split',
    shortcut: 'S',
    run: () => setAxial({ splitting: codeId }),
  };
  const remove: MenuEntry = {
    id: 'remove',
    label: t('common.remove'),
    icon: 'trash',
    shortcut: 'Del',
    isDanger: true,
    run: () => setAxial({ removing: ids }),
  };
  const arrange = [...(isCore ? [] : [move]), ...(above === 'core' ? [] : [group])];
  const levels = isOne ? levelEntries(codeId, code.kind, t) : [];
  return [
    {
      id: 'edit',
      entries: [
        ...(isOne ? [rename] : []),
        ...arrange,
        merge,
        ...(isOne ? [split, ...lookEntries(codeId, t)] : []),
      ],
    },
    ...(levels.length > 0 ? [{ id: 'level', title: t('axial.level'), entries: levels }] : []),
    { id: 'remove', entries: [remove] },
  ];
}

/** What leads from a code to its passages and to its history. */
function lookEntries(codeId: string, t: TFunction): MenuEntry[] {
  const open = () => {
    selectCode(codeId);
    goTo('open');
  };
  return [
    { id: 'open', label: t('axial.menu.open'), icon: 'open', run: open },
    { id: 'life', label: t('life.open.code'), icon: 'history', run: () => openCodeLife(codeId) },
  ];
}

function levelEntries(codeId: string, kind: CodeKind, t: TFunction): MenuEntry[] {
  const others = LEVELS.filter(level => level !== kind);
  const entries: MenuEntry[] = others.map(level => ({
    id: level,
    label: t(`axial.menu.as.${level}`),
    run: () => changeKind(codeId, level),
  }));
  if (kind !== 'core') return entries;
  const replace = () => beginAdding('core', null);
  return [...entries, { id: 'replace', label: t('axial.menu.replaceCore'), run: replace }];
}
