import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, session } from 'electron';
import type { CoreHandle } from '../core/core-handle.ts';
import { startCore } from '../core/start-core.ts';
import { homeFolder } from '../shell/home-folder.ts';
import { openAtStart } from '../shell/open-at-start.ts';
import { guardAllContents, guardSession } from './guards.ts';
import { serveFrames } from './ipc.ts';
import { setAppMenu } from './menu.ts';
import { registerAppScheme, serveAppScheme } from './protocol.ts';
import { stopCoreOnQuit } from './quit.ts';
import { openWindow } from './window.ts';

/** The build: around this file where it is part of one, and beside the sources where these run themselves. */
const BUILD = new URL(import.meta.url.endsWith('.ts') ? '../../dist/' : '../../', import.meta.url);

/** A packaged application shows its own files and nothing else; a working copy may name another build. */
function interfaceFolder(): string {
  const built = fileURLToPath(new URL('renderer', BUILD));
  const { ROOTED_INTERFACE } = process.env;
  return app.isPackaged ? built : (ROOTED_INTERFACE ?? built);
}

function showExistingWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function openApp(core: CoreHandle, language: 'zh' | 'en'): void {
  const devTools = !app.isPackaged;
  guardSession(session.defaultSession, devTools);
  serveAppScheme(session.defaultSession.protocol, { core, staticDir: interfaceFolder() });
  serveFrames(core);
  setAppMenu(language);
  openWindow(devTools);
}

/** Opens the file named by `--project=`, else the sample study; what cannot be opened is named, and the app goes on. */
async function openFirst(core: CoreHandle, language: 'zh' | 'en'): Promise<void> {
  const project = process.argv.find(word => word.startsWith('--project='))?.slice('--project='.length);
  try {
    await openAtStart(core, { project, language });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
}

async function start(): Promise<void> {
  await app.whenReady();
  const language = app.getLocale().startsWith('zh') ? 'zh' : 'en';
  try {
    const samples = fileURLToPath(new URL('samples', BUILD));
    const core = await startCore({ home: homeFolder(process.env), samples });
    stopCoreOnQuit(core);
    await openFirst(core, language);
    openApp(core, language);
  } catch (error) {
    dialog.showErrorBox('Rooted', error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}

// Everything below must be settled before the application is ready.
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  guardAllContents();
  // No name is ever looked up: with no request to anywhere this only closes what Chromium does by itself.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.enableSandbox();
  app.on('second-instance', showExistingWindow);
  app.on('window-all-closed', () => app.quit());
  void start();
} else {
  app.quit();
}
