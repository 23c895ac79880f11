import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DesktopDriver } from './desktop-driver.ts';
import { type StartFolders, startFolders } from './start-folders.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const MAIN = path('../../electron/desktop/main.ts');
const REGISTER = path('./electron-stand-in/register.ts');

interface Reply {
  id: number;
  value?: unknown;
  error?: string;
}

/** Runs the unmodified main process with the `electron` stand-in in a child process of Node. */
export async function startStandIn(environment: Record<string, string> = {}): Promise<DesktopDriver> {
  const folders = await startFolders();
  const child = runMain(folders, environment);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const ask = asker(child);
  const driver: DesktopDriver = {
    page: <T>(expression: string) => ask('page', expression, null) as Promise<T>,
    main: <T, V>(run: (electron: never, value: V) => T | Promise<T>, value: V) =>
      ask('main', String(run), value) as Promise<T>,
    home: folders.home,
    temporary: folders.temporary,
    exited,
    async dispose() {
      child.kill('SIGTERM');
      await exited;
      await folders.remove();
    },
  };
  await pageIsThere(driver, exited);
  return driver;
}

/** Starts the main process in given folders and leaves it to itself. */
export function runMain(folders: StartFolders, environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', '--import', REGISTER, MAIN], {
    env: { ...process.env, ...folders.environment, STAND_IN_USER_DATA: folders.userData, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function pageIsThere(driver: DesktopDriver, exited: Promise<number | null>): Promise<void> {
  const ended = exited.then(code => {
    throw new Error(`the application ended with ${code} before it had a page`);
  });
  const there = async () => {
    for (;;) {
      const ready = await driver.page<boolean>('typeof window.ask === "function"').catch(() => false);
      if (ready) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  };
  await Promise.race([there(), ended]);
  ended.catch(() => undefined);
}

function asker(child: ChildProcess) {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  child.on('exit', () => {
    for (const [id, finish] of waiting) finish({ id, error: 'the application has ended' });
  });
  return (where: 'page' | 'main', source: string, value: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, reply =>
        reply.error === undefined ? resolve(reply.value) : reject(new Error(reply.error)),
      );
      child.send({ id: last, where, source, value });
    });
}
