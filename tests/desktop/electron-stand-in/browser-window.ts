import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from 'playwright-core';
import { toApplication, toChromium } from './addresses.ts';
import { app } from './app.ts';
import { openContext } from './chromium.ts';
import { watchDownloads } from './downloads.ts';
import { ipcMain } from './ipc-main.ts';
import { BINDING, pageScript, preloadScript, WORLD } from './isolated-world.ts';
import { watchRequests } from './navigation.ts';
import { decidePermissions } from './permissions.ts';
import { session } from './session.ts';

type Preferences = Record<string, unknown>;
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

class WebContents extends EventEmitter {
  readonly session = session.defaultSession;
  loading = false;
  openHandler: OpenHandler | null = null;
  page: Page | null = null;
  readonly ready: Promise<Page>;
  private readonly preferences: Preferences;
  private control: CDPSession | null = null;
  private preloadContext: number | null = null;

  constructor(preferences: Preferences) {
    super();
    this.preferences = preferences;
    this.ready = this.openPage();
    app.emit('web-contents-created', {}, this);
  }

  getLastWebPreferences(): Preferences {
    return this.preferences;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false;
  }

  getURL(): string {
    return toApplication(this.page?.url() ?? '');
  }

  send(channel: string, ...values: unknown[]): void {
    if (this.preloadContext === null || this.isDestroyed()) return;
    const expression = `standInDeliver(${JSON.stringify(channel)}, ${JSON.stringify(values)})`;
    this.control
      ?.send('Runtime.evaluate', { expression, contextId: this.preloadContext })
      .catch(() => undefined);
  }

  private async openPage(): Promise<Page> {
    const context = openContext();
    const page = await context.newPage();
    this.page = page;
    await watchRequests(page, this);
    watchDownloads(page, this);
    page.on('popup', popup => void this.decidePopup(popup));
    await decidePermissions(context, page, this);
    this.control = await context.newCDPSession(page);
    await this.runPreload(page, this.control);
    return page;
  }

  /** A real window opens first and is closed at once where the application says no: the page sees it closed. */
  private async decidePopup(popup: Page): Promise<void> {
    const decision = this.openHandler?.({ url: toApplication(popup.url()) }) ?? { action: 'allow' };
    if (decision.action === 'deny') await popup.close();
    else app.windows.add({ close: () => popup.close() });
  }

  private async runPreload(page: Page, control: CDPSession): Promise<void> {
    const secret = randomBytes(16).toString('hex');
    const { preload } = this.preferences;
    control.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.preloadContext = context.id;
    });
    control.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== BINDING) return;
      const [channel, values] = JSON.parse(payload);
      const senderFrame = { url: toApplication(page.url()), parent: null };
      ipcMain.emit(channel, { sender: this, senderFrame }, ...values);
    });
    await control.send('Page.enable');
    await control.send('Runtime.enable');
    await control.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    const source = preloadScript(String(preload), secret);
    await control.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source });
    await control.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secret) });
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly options: Preferences;

  constructor(options: { webPreferences?: Preferences } & Preferences) {
    super();
    this.options = options;
    this.webContents = new WebContents(options.webPreferences ?? {});
    app.windows.add(this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...app.windows] as BrowserWindow[];
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.webContents.ready;
    this.webContents.loading = true;
    try {
      await page.goto(toChromium(url));
    } finally {
      this.webContents.loading = false;
    }
    this.emit('ready-to-show');
  }

  show(): void {}

  focus(): void {}

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  async close(): Promise<void> {
    const page = await this.webContents.ready;
    await page.close();
    this.webContents.emit('destroyed');
    this.emit('closed');
    app.windowClosed(this);
  }
}
