import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHost, startBrowserHost } from '../../electron/browser-host/start-browser-host.ts';
import type { CoreHandle } from '../../electron/core/core-handle.ts';
import { startCore } from '../../electron/core/start-core.ts';
import { openAtStart } from '../../electron/shell/open-at-start.ts';
import { SAMPLES, temporaryFolder } from '../support/core-fixture.ts';

const STATIC = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

let home: string;
let core: CoreHandle;
let host: BrowserHost;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  home = temporaryFolder();
  mkdirSync(home, { recursive: true });
  core = await startCore({ home, samples: SAMPLES });
  await openAtStart(core, { language: 'en' });
  host = await startBrowserHost({ core, staticDir: STATIC });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: FLAGS });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(host.url);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await core?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('the app in a browser', () => {
  it('takes the token out of the address and shows the sample study', async () => {
    await page.getByRole('navigation').first().waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await expect
      .poll(() => page.getByText('Digital technology and rural governance').first().isVisible())
      .toBe(true);
  });

  it('goes through every stage by keyboard without a complaint', async () => {
    for (let stage = 1; stage <= 7; stage++) {
      await page.keyboard.press(`Alt+${stage}`);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(home, `stage-${stage}.png`) });
    }
    expect(complaints).toEqual([]);
  });
});
