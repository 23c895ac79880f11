interface Item {
  label?: string;
  role?: string;
  submenu?: Item[];
}

let current: { items: Item[] } | null = null;

export const Menu = {
  buildFromTemplate: (items: Item[]) => ({ items }),
  setApplicationMenu(menu: { items: Item[] } | null) {
    current = menu;
  },
  getApplicationMenu: () => current,
};
