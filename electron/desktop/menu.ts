import { Menu, type MenuItemConstructorOptions } from 'electron';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** Words of the menu; the rest of the interface has its own catalogue in the page. */
const WORDS = {
  en: {
    edit: 'Edit',
    view: 'View',
    quit: 'Quit Rooted',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    resetZoom: 'Actual Size',
    togglefullscreen: 'Full Screen',
  },
  zh: {
    edit: '编辑',
    view: '视图',
    quit: '退出 Rooted',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    togglefullscreen: '全屏',
  },
} as const;

/**
 * Sets the smallest menu that keeps the system's shortcuts for editing and zooming alive. Undo and redo are not
 * in it: they belong to the page, which undoes commands and not only typing.
 *
 * @param language the language of the words
 */
export function setAppMenu(language: 'zh' | 'en'): void {
  const words = WORDS[language];
  const items = (roles: readonly (Role & keyof typeof words)[]) =>
    roles.map(role => ({ role, label: words[role] }));
  const menu = Menu.buildFromTemplate([
    { label: 'Rooted', submenu: items(['quit']) },
    { label: words.edit, submenu: items(['cut', 'copy', 'paste', 'selectAll']) },
    { label: words.view, submenu: items(['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']) },
  ]);
  Menu.setApplicationMenu(menu);
}
