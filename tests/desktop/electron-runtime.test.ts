import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from 'playwright-core';
import { describe } from 'vitest';
import type { DesktopDriver } from './desktop-driver.ts';
import { describeDesktop } from './scenarios.ts';
import { startFolders } from './start-folders.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const RUNTIME = path('../../node_modules/electron/dist');
const MAIN = path('../../dist/electron/desktop/main.js');

/** Why these scenarios cannot run here, or null when they can. */
function missing(): string | null {
  if (!existsSync(RUNTIME)) return 'no Electron runtime is installed (node_modules/electron/dist)';
  if (!existsSync(MAIN)) return 'the application is not built (dist/electron/desktop/main.js)';
  return null;
}

async function startRuntime(): Promise<DesktopDriver> {
  const folders = await startFolders();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application: ElectronApplication = await _electron.launch({
    args: [MAIN, `--user-data-dir=${folders.userData}`, ...asRoot],
    env: { ...(process.env as Record<string, string>), ...folders.environment },
  });
  const child = application.process();
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve));
  const page = await application.firstWindow();
  await page.waitForFunction('typeof window.ask === "function"');
  return {
    page: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    main: (run, value) => application.evaluate(run as never, value as never),
    home: folders.home,
    temporary: folders.temporary,
    exited,
    async dispose() {
      await application.close().catch(() => undefined);
      await exited;
      await folders.remove();
    },
  };
}

const reason = missing();
if (reason) console.warn(`Skipped: the desktop shell on the real runtime, because ${reason}.`);

describe.skipIf(reason !== null)(
  `the desktop shell on the real runtime${reason ? ` (skipped: ${reason})` : ''}`,
  () => describeDesktop(startRuntime),
);
