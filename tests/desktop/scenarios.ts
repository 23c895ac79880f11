import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopDriver } from './desktop-driver.ts';

type Start = (environment?: Record<string, string>) => Promise<DesktopDriver>;
/** Two cores may be shared by many tests. */
const SLOW = { timeout: 20_000 };

type Frame = { t: string; id?: number; result?: unknown; error?: { code: string } };

/** What the desktop shell promises, on whatever runtime `start` starts it. */
export function describeDesktop(start: Start): void {
  let app: DesktopDriver;
  beforeAll(async () => {
    app = await start();
  });
  afterAll(() => app.dispose());
  describe('the window', () => describeWindow(() => app));
  describe('the channel', () => describeChannel(() => app));
  describe('ways out', () => describeWaysOut(() => app));
  describe('the network', () => describeNetwork(() => app));
  describe('files', () => describeFiles(() => app));
  describe('quitting', () => describeQuitting(start));
}

function describeWindow(app: () => DesktopDriver): void {
  it('is isolated, sandboxed and without Node', async () => {
    const preferences = await app().main(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    }, null);
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('gives the page nothing of Node or Electron', async () => {
    const names = ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer'];
    const found = await app().page<string[]>(`${JSON.stringify(names)}.filter(name => name in window)`);
    expect(found).toEqual([]);
  });

  it('gives the page two functions and no more', async () => {
    expect(await app().page('Object.keys(window.rootedShell).sort()')).toEqual(['onFrame', 'send']);
    expect(await app().page('Object.values(window.rootedShell).map(one => typeof one)')).toEqual([
      'function',
      'function',
    ]);
    await app().page('try { window.rootedShell.send = null; delete window.rootedShell.send } catch {}');
    expect(await app().page('typeof window.rootedShell.send')).toBe('function');
  });

  it('keeps the shortcuts for editing and zooming, and leaves undo to the page', async () => {
    const names = await app().main(({ Menu }) => {
      // A menu of Electron holds its items; the template that the stand-in keeps is a list of them.
      type Items = { role?: string }[];
      const submenus = Menu.getApplicationMenu()?.items.map(item => item.submenu as unknown);
      const lists = submenus as (Items | { items: Items })[];
      return lists
        .flatMap(list => (Array.isArray(list) ? list : list.items))
        .map(item => item.role?.toLowerCase());
    }, null);
    expect(names).toEqual(
      expect.arrayContaining(['quit', 'copy', 'paste', 'selectall', 'zoomin', 'resetzoom']),
    );
    expect(names).not.toContain('undo');
  });
}

function describeChannel(app: () => DesktopDriver): void {
  it('carries a call to the core and its answer back: the sample study is open at the first start', async () => {
    expect(await app().page<Frame>(`ask(1, 'project.state', {})`)).toMatchObject({
      t: 'ok',
      id: 1,
      result: { open: { fileName: expect.stringMatching(/\.rooted$/) } },
    });
    expect((await app().page<Frame>(`ask(2, 'no.such', {})`)).error?.code).toBe('METHOD_UNKNOWN');
  });

  it('answers a page that was loaded again, and gives it nothing that the page before asked for', async () => {
    const many = `for (let id = 1; id <= 2000; id++) rootedShell.send({ t: 'call', id, method: 'project.state', params: {} })`;
    await app().page(`window.old = true; ${many}; location.reload(); null`);
    const loaded = () =>
      app()
        .page('window.old === undefined && typeof window.ask')
        .catch(() => '');
    await expect.poll(loaded, SLOW).toBe('function');
    expect((await app().page<Frame>(`ask(1, 'project.state', {})`)).t).toBe('ok');
    await app().page(`ask(2001, 'project.state', {})`);
    expect(await app().page('window.received.map(frame => frame.id)')).toEqual([1, 2001]);
  });

  it('gives the page nothing that is meant for another page', async () => {
    await app().main(({ BrowserWindow }) => {
      const frame = { t: 'ok', id: 77, result: null };
      const other = '01890a5d-ac96-774b-bcce-b302099a8057';
      BrowserWindow.getAllWindows()[0]?.webContents.send('rooted:frame', other, frame);
    }, null);
    await app().page(`ask(78, 'project.state', {})`);
    expect(await app().page('window.received.filter(frame => frame.id === 77)')).toEqual([]);
  });

  it('drops what is no frame', async () => {
    for (const value of [
      'null',
      '"call"',
      '{ t: "ok", id: 9 }',
      '{ t: "call", id: -9, method: "x" }',
      '[]',
    ]) {
      await app().page(`window.rootedShell.send(${value})`);
    }
    await app().page(`ask(3, 'project.state', {})`);
    expect(await app().page('window.received.filter(frame => frame.id === 9)')).toEqual([]);
  });

  it.each([
    ['a foreign page', 'https://evil.example/', false],
    ['a page that looks like ours', 'https://app/', false],
    ['another host of the scheme', 'rooted://evil/', false],
    ['a host that begins like ours', 'rooted://app.evil.example/', false],
    ['a frame inside the page', 'rooted://app/', true],
    ['no frame at all', null, false],
  ])('refuses a frame from %s', async (_who, url, inside) => {
    const id = 1000 + Math.floor(Math.random() * 100_000);
    await forgeFrame(app(), { url, inside, id });
    await app().page(`ask(${id + 1}, 'project.state', {})`);
    expect(await app().page(`window.received.filter(frame => frame.id === ${id})`)).toEqual([]);
  });

  it('takes the same frame from its own page, so that the refusals above mean something', async () => {
    await forgeFrame(app(), { url: 'rooted://app/', inside: false, id: 500 });
    await expect.poll(() => app().page('received.filter(frame => frame.id === 500).length'), SLOW).toBe(1);
  });
}

interface Forged {
  url: string | null;
  inside: boolean;
  id: number;
}

/** Learns under which name the page speaks to the main process. */
async function learnPage(app: DesktopDriver, id: number): Promise<void> {
  await app.main(({ ipcMain }) => {
    ipcMain.once('rooted:frame', (_event, page) => Object.assign(globalThis, { lastPage: page }));
  }, null);
  await app.page(`ask(${id}, 'project.state', {})`);
}

/** Hands the main process an IPC message as if it came from somewhere else. */
async function forgeFrame(app: DesktopDriver, forged: Forged): Promise<unknown> {
  await learnPage(app, forged.id + 2);
  return app.main(({ BrowserWindow, ipcMain }, { url, inside, id }: Forged) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const senderFrame = url === null ? null : { url, parent: inside ? { url, parent: null } : null };
    const frame = { t: 'call', id, method: 'project.state', params: {} };
    // The message is the page's own in everything but where it comes from.
    const { lastPage } = globalThis as unknown as { lastPage: string };
    return ipcMain.emit('rooted:frame', { sender, senderFrame } as never, lastPage, frame);
  }, forged);
}

function describeWaysOut(app: () => DesktopDriver): void {
  const address = () => app().main(e => e.BrowserWindow.getAllWindows()[0]?.webContents.getURL(), null);

  it.each([
    `location.href = 'https://example.com/'`,
    `location.assign('rooted://evil/')`,
    `location.href = 'http://127.0.0.1:1/'`,
    `document.body.append(Object.assign(document.createElement('a'), { id: 'out', href: 'https://example.com/' })),
     document.getElementById('out').click()`,
  ])('does not navigate: %s', async attempt => {
    await app().page(`window.mark = 'same page', ${attempt}, null`);
    // A navigation that is let through is over, or has broken the page, well before the second answer.
    await app()
      .page(`ask(20, 'project.state', {})`)
      .catch(() => undefined);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await address()).toBe('rooted://app/');
    expect(await app().page('window.mark')).toBe('same page');
  });

  it('opens no window', async () => {
    const closed = await app().page(`(async () => {
      const opened = window.open('https://example.com/');
      for (let turn = 0; turn < 50 && opened && !opened.closed; turn++) await new Promise(r => setTimeout(r, 50));
      return opened === null || opened.closed;
    })()`);
    expect(closed).toBe(true);
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(await app().main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
  });

  it('attaches no webview', async () => {
    const prevented = await app().main(({ BrowserWindow }) => {
      const event = {
        defaultPrevented: false,
        preventDefault() {
          event.defaultPrevented = true;
        },
      };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
      return event.defaultPrevented;
    }, null);
    expect(prevented).toBe(true);
  });

  it('grants no permission', async () => {
    expect(await app().page('Notification.requestPermission()')).toBe('denied');
    expect(
      await app().page(`navigator.permissions.query({ name: 'notifications' }).then(one => one.state)`),
    ).toBe('denied');
    expect(await app().page(`navigator.clipboard.readText().then(() => 'read', error => error.name)`)).toBe(
      'NotAllowedError',
    );
  });
}

function describeNetwork(app: () => DesktopDriver): void {
  it.each(['https://example.com/', 'http://127.0.0.1:1/'])('lets no request out to %s', async url => {
    const inMain = await app().main(
      ({ net }, target) =>
        net.fetch(target).then(
          () => 'answered',
          error => String(error),
        ),
      url,
    );
    expect(inMain).toMatch(/blocked_by_client/i);
    const inPage = `fetch(${JSON.stringify(url)}).then(() => 'answered', () => 'failed')`;
    expect(await app().page(inPage)).toBe('failed');
  });

  it('has sent nothing to anywhere while all this was tried', async () => {
    await app().main(({ session }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { requestsSeen: seen });
      session.defaultSession.webRequest.onSendHeaders(details => void seen.push(details.url));
    }, null);
    await app().page(`(async () => {
      new Image().src = 'https://example.com/picture.png';
      navigator.sendBeacon('https://example.com/beacon', 'x');
      try { new WebSocket('wss://example.com/') } catch {}
      try { new EventSource('https://example.com/') } catch {}
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.com/a.css' }));
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }));
      await fetch('/index.html');
      await new Promise(resolve => setTimeout(resolve, 300));
    })()`);
    const seen = await app().main(
      () => (globalThis as unknown as { requestsSeen: string[] }).requestsSeen,
      null,
    );
    expect(seen).toContain('rooted://app/index.html');
    expect(seen.filter(url => !url.startsWith('rooted://app/'))).toEqual([]);
    expect(await app().page('window.refused')).toEqual(expect.arrayContaining(['img-src', 'connect-src']));
  });
}

function describeFiles(app: () => DesktopDriver): void {
  const get = (path: string) =>
    app().page<{
      status: number;
      policy: string;
      body: string;
    }>(`fetch(${JSON.stringify(path)}).then(async answer => ({
      status: answer.status,
      policy: answer.headers.get('content-security-policy'),
      body: await answer.text(),
    }), () => ({ status: 0, policy: '', body: '' }))`);

  it('come with a policy that allows the application alone', async () => {
    for (const path of ['/', '/page.js', '/nowhere', '/download/nothing']) {
      const { policy } = await get(path);
      expect(policy, path).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/,
      );
      expect(policy, path).toContain("connect-src 'self';");
    }
  });

  it.each([
    '/..%2foutside.js',
    '/%2e%2e%2foutside.js',
    '/..%5coutside.js',
    '/link.js',
    '/%00.js',
    '//outside.js',
  ])('are not found outside the interface: %s', async path => {
    const { status, body } = await get(path);
    expect(status).not.toBe(200);
    expect(body).not.toContain('outside');
  });

  it('go to the core and come back under their own name', async () => {
    const uploaded = await app().page<{ token: string; fileName: string; bytes: number }>(
      `fetch('/upload?name=' + encodeURIComponent('访谈 1.txt'), { method: 'POST', body: '受访者：你好' })
        .then(answer => answer.json())`,
    );
    expect(uploaded).toMatchObject({ fileName: '访谈 1.txt', bytes: 18 });
    expect(await get(`/download/${uploaded.token}`)).toMatchObject({ status: 200, body: '受访者：你好' });
    expect(await get('/download/unknown')).toMatchObject({ status: 404 });
  });

  it('are saved when the core has made them, and not when a page has', async () => {
    const { token } = await app().page<{ token: string }>(
      `fetch('/upload?name=report.txt', { method: 'POST', body: 'report' }).then(answer => answer.json())`,
    );
    await app().main(({ session }, folder) => {
      const taken: boolean[] = [];
      Object.assign(globalThis, { downloadsTaken: taken });
      session.defaultSession.on('will-download', (event, item) => {
        taken.push(!event.defaultPrevented);
        if (!event.defaultPrevented) item.setSavePath(`${folder}/${item.getFilename()}`);
      });
    }, app().home);
    const seen = () =>
      app().main(() => (globalThis as unknown as { downloadsTaken: boolean[] }).downloadsTaken, null);
    const save = (href: string) =>
      app().page(
        `Object.assign(document.createElement('a'), { href: ${href}, download: 'asked.txt' }).click()`,
      );
    // One after the other: a browser holds several downloads of one moment back by itself.
    await save(`URL.createObjectURL(new Blob(['forged']))`);
    await expect.poll(() => seen(), SLOW).toHaveLength(1);
    await save(`'/page.js'`);
    await expect.poll(() => seen(), SLOW).toHaveLength(2);
    await save(`'/download/${token}'`);
    await expect.poll(() => seen(), SLOW).toEqual([false, false, true]);
    const saved = join(app().home, 'report.txt');
    await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8'), SLOW).toBe('report');
    expect(readdirSync(app().home).filter(name => /forged|asked|page/.test(name))).toEqual([]);
  });
}

/** Gives the core so much to do that only who waits for it finds the project closed. */
async function keepCoreBusy(app: DesktopDriver): Promise<void> {
  await learnPage(app, 2);
  await app.main(({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const { lastPage } = globalThis as unknown as { lastPage: string };
    const event = { sender, senderFrame: { url: 'rooted://app/', parent: null } } as never;
    for (let id = 10; id < 5000; id++) {
      ipcMain.emit('rooted:frame', event, lastPage, { t: 'call', id, method: 'project.check', params: {} });
    }
  }, null);
}

function describeQuitting(start: Start): void {
  const below = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const projectFiles = (app: DesktopDriver) => below(app.home).filter(name => name.includes('.rooted'));
  const uploads = (app: DesktopDriver) => below(app.temporary).filter(name => name.endsWith('secret.txt'));

  it.each([
    ['from the menu', (app: DesktopDriver) => app.main(e => void setTimeout(() => e.app.quit(), 50), null)],
    [
      'by closing the last window',
      (app: DesktopDriver) =>
        app.main(e => void setTimeout(() => e.BrowserWindow.getAllWindows()[0]?.close(), 50), null),
    ],
  ])('%s closes the project to one file, removes uploads and ends the process', async (_how, quit) => {
    const app = await start();
    try {
      const made = await app.page<Frame>(`ask(1, 'project.create', { name: 'Study', language: 'en' })`);
      expect(made.t).toBe('ok');
      expect(projectFiles(app).some(name => name.endsWith('-wal'))).toBe(true);
      await app.page(
        `fetch('/upload?name=secret.txt', { method: 'POST', body: 'x' }).then(answer => answer.status)`,
      );
      expect(uploads(app)).toHaveLength(1);
      await keepCoreBusy(app);
      await quit(app);
      expect(await app.exited).toBe(0);
      expect(projectFiles(app).filter(name => /-(wal|shm)$/.test(name))).toEqual([]);
      expect(projectFiles(app).some(name => name.endsWith('.rooted'))).toBe(true);
      expect(uploads(app)).toEqual([]);
    } finally {
      await app.dispose();
    }
  });
}
