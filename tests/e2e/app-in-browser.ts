import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type BrowserHost, startBrowserHost } from '../../electron/browser-host/start-browser-host.ts';
import type { CoreHandle } from '../../electron/core/core-handle.ts';
import { startCore } from '../../electron/core/start-core.ts';
import { type CoreClient, coreClient } from '../../electron/shell/core-client.ts';
import { SAMPLES, temporaryFolder } from '../support/core-fixture.ts';

const STATIC = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** The app over its browser host, in a Chromium of its own, with a home of its own. */
export interface AppInBrowser {
  core: CoreHandle;
  /** A second client of the same core: what it sees is what is stored. */
  client: CoreClient;
  host: BrowserHost;
  browser: Browser;
  context: BrowserContext;
  page: Page;
  home: string;
  /** What the page's console complained of, and errors that nothing caught. */
  complaints: string[];
  stop(): Promise<void>;
}

export interface AppOptions {
  language: 'zh' | 'en';
  theme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Whether the screen answers to fingers. */
  hasTouch?: boolean;
}

/** Starts the app without a project; `client.call('project.openSample', …)` opens one in the page as well. */
export async function startAppInBrowser(options: AppOptions): Promise<AppInBrowser> {
  const home = temporaryFolder();
  mkdirSync(home, { recursive: true });
  const core = await startCore({ home, samples: SAMPLES });
  const client = coreClient(core.connect());
  const { language, theme = 'light' } = options;
  await client.call('preferences.set', { language, theme });
  const host = await startBrowserHost({ core, staticDir: STATIC });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    acceptDownloads: true,
    hasTouch: options.hasTouch ?? false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  // Choosers are caught from the start: where the first listener turns that on, a key may be quicker.
  page.on('filechooser', () => undefined);
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(host.url);
  await page.getByRole('banner').waitFor();
  return {
    core,
    client,
    host,
    browser,
    context,
    page,
    home,
    complaints,
    async stop() {
      await browser.close();
      await host.close();
      await core.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
