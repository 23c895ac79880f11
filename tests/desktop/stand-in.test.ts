import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { describeDesktop } from './scenarios.ts';
import { runMain, startStandIn } from './stand-in-driver.ts';
import { startFolders } from './start-folders.ts';

describe('the desktop shell over real Chromium pages', () => describeDesktop(startStandIn));

describe('a second start', () => {
  it('ends at once and leaves the first alone', async () => {
    const folders = await startFolders();
    const first = runMain(folders);
    const second = runMain(folders);
    const ended = await Promise.race(
      [first, second].map(async child => [child, await once(child, 'exit')] as const),
    );
    expect(ended[1][0]).toBe(0);
    const other = ended[0] === first ? second : first;
    expect(other.exitCode).toBe(null);
    other.kill('SIGTERM');
    await once(other, 'exit');
    await folders.remove();
  });
});

/** What the shell has set, as the stand-in keeps it. */
interface Handlers {
  permissionRequest(contents: null, name: string, decide: (granted: boolean) => void, asked: object): void;
  permissionCheck(contents: null, name: string, origin: string, asked: object): boolean;
}

describe('the clipboard', () => {
  it('is written by our own page, and by nobody else; nobody reads it, and nothing else is granted', async () => {
    const app = await startStandIn();
    const copy = `navigator.clipboard.writeText('copied').then(() => 'written', error => error.name)`;
    expect(await app.page(copy)).toBe('written');
    const answers = (permission: string, requestingUrl: string, isMainFrame = true) =>
      app.main(
        async ({ session }, { name, asked }) => {
          const handlers = session.defaultSession as unknown as Handlers;
          const granted = await new Promise<boolean>(resolve =>
            handlers.permissionRequest(null, name, resolve, asked),
          );
          return [granted, handlers.permissionCheck(null, name, asked.requestingUrl, asked)];
        },
        { name: permission, asked: { requestingUrl, isMainFrame } },
      );
    const write = 'clipboard-sanitized-write';
    expect(await answers(write, 'rooted://app/')).toEqual([true, true]);
    expect(await answers(write, 'https://evil.example/')).toEqual([false, false]);
    expect(await answers(write, 'rooted://app/', false)).toEqual([false, false]);
    expect(await answers('clipboard-read', 'rooted://app/')).toEqual([false, false]);
    expect(await answers('fullscreen', 'rooted://app/')).toEqual([false, false]);
    await app.dispose();
  });
});

describe('the menu', () => {
  it('speaks the language of the system', async () => {
    const app = await startStandIn({ STAND_IN_LOCALE: 'zh-CN' });
    const labels = await app.main(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label),
      null,
    );
    expect(labels).toEqual(['Rooted', '编辑', '视图']);
    await app.dispose();
  });
});
