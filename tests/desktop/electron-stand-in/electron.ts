/** The parts of the `electron` module that the desktop application uses, over real Chromium pages. */
// biome-ignore lint/performance/noBarrelFile: a module that stands in for another has that module's exports
export { app, dialog } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { net, protocol, session } from './session.ts';
