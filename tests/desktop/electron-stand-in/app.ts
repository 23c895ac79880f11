import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { preventable } from './preventable.ts';
import { becomeReady, mustBeEarly } from './readiness.ts';

/** Folder of the application's own data, as `--user-data-dir` gives it to Electron. */
const { STAND_IN_USER_DATA: userData = '', STAND_IN_LOCALE: locale = 'en-GB' } = process.env;

interface Closable {
  close(): Promise<void>;
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly windows = new Set<Closable>();
  readonly switches: string[] = [];
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      mustBeEarly('commandLine.appendSwitch');
      this.switches.push(`${name}=${value}`);
    },
  };
  private ready: Promise<void> | null = null;
  private quitting = false;

  whenReady(): Promise<void> {
    this.ready ??= launchChromium().then(becomeReady);
    return this.ready;
  }

  requestSingleInstanceLock(): boolean {
    try {
      mkdirSync(join(userData, 'instance'));
      return true;
    } catch {
      return false;
    }
  }

  enableSandbox(): void {
    mustBeEarly('enableSandbox');
  }

  getLocale(): string {
    return locale;
  }

  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    const before = preventable({});
    this.emit('before-quit', before);
    if (!before.defaultPrevented) void this.closeAll();
  }

  /** At once, as in Electron: what has not been waited for is lost. Chromium goes with the process. */
  exit(code = 0): void {
    process.exit(code);
  }

  private async closeAll(): Promise<void> {
    this.quitting = true;
    await Promise.all([...this.windows].map(window => window.close()));
    const will = preventable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.exit(0);
  }
}

export const app = new App();

// Electron takes this signal for the wish to quit.
process.on('SIGTERM', () => app.quit());

export const dialog = {
  showErrorBox: (title: string, content: string) => process.stderr.write(`${title}: ${content}\n`),
};
