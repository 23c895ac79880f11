import { fileURLToPath } from 'node:url';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { APP_PAGE } from './app-origin.ts';

/**
 * Options of every window: the page is a web page and nothing more.
 *
 * @param devTools whether the developer tools may be opened
 */
function windowOptions(devTools: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  };
}

/**
 * Opens a window on the interface; it is shown once there is something to see.
 *
 * @param devTools whether the developer tools may be opened
 * @returns the window; its page is still loading
 */
export function openWindow(devTools: boolean): BrowserWindow {
  const window = new BrowserWindow(windowOptions(devTools));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_PAGE);
  return window;
}
