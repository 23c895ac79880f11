import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { type BrowserHost, startBrowserHost } from '../../electron/browser-host/start-browser-host.ts';
import type { CoreHandle } from '../../electron/core/core-handle.ts';
import { startCore } from '../../electron/core/start-core.ts';
import { type CoreClient, coreClient } from '../../electron/shell/core-client.ts';
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

/** The Axial stage of a running app in a real browser, with the core behind it. */
export class AxialPage {
  readonly client: CoreClient;
  readonly page: Page;
  /** Errors of the page; there should be none. */
  readonly complaints: string[] = [];
  readonly #core: CoreHandle;
  readonly #host: BrowserHost;
  readonly #browser: Browser;
  readonly #home: string;

  private constructor(core: CoreHandle, host: BrowserHost, browser: Browser, page: Page, home: string) {
    this.client = coreClient(core.connect());
    this.page = page;
    this.#core = core;
    this.#host = host;
    this.#browser = browser;
    this.#home = home;
  }

  /** Opens the sample study, or a new project with nothing in it, on the Axial stage. */
  static async open(project: 'sample' | 'empty' = 'sample'): Promise<AxialPage> {
    const home = temporaryFolder();
    const core = await startCore({ home, samples: SAMPLES });
    if (project === 'sample') await openAtStart(core, { language: 'en' });
    else await coreClient(core.connect()).call('project.create', { name: 'Empty', language: 'en' });
    const host = await startBrowserHost({ core, staticDir: STATIC });
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const axial = new AxialPage(core, host, browser, page, home);
    await axial.client.call('preferences.set', { language: 'en', theme: 'light' });
    page.on('console', message => {
      if (message.type() === 'error') axial.complaints.push(message.text());
    });
    page.on('pageerror', error => axial.complaints.push(error.message));
    await page.goto(host.url);
    await page.getByRole('navigation').getByText('Axial').click();
    await page.getByRole('region', { name: 'Category board' }).waitFor();
    return axial;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#host.close();
    await this.#core.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** A code on the board or in the list, by its name. */
  code(name: string): Locator {
    return this.page.getByRole('option', { name: new RegExp(`^${name}, `) });
  }

  /** The names that a column, a category or the list shows, from top to bottom; without their numbers. */
  async namesIn(label: string, role: 'listbox' | 'group' = 'listbox'): Promise<string[]> {
    const place = this.page.getByRole(role, { name: label, exact: true });
    return place.locator('.code-chip__name').allTextContents();
  }

  /** Takes hold of something and lets go of it over something else, as a hand does. */
  async drag(what: Locator, onto: Locator, at: 'upper' | 'middle' | 'lower' = 'middle'): Promise<void> {
    const from = await boxOf(what);
    await this.page.mouse.move(from.x + 40, from.y + 12);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 50, from.y + 18, { steps: 3 });
    const to = await boxOf(onto);
    const y = to.y + to.height * { upper: 0.25, middle: 0.5, lower: 0.75 }[at];
    await this.page.mouse.move(to.x + to.width / 2, y, { steps: 6 });
    await this.page.mouse.move(to.x + to.width / 2 + 1, y);
    await this.page.mouse.up();
  }

  /** What the page last told screen readers. */
  said(): Promise<string | null> {
    return this.page.locator('[role="status"][aria-live="polite"] p').textContent();
  }

  /** The codes as stored: each with its level, what it lies in and its place there. */
  async stored(): Promise<string[]> {
    const { code } = (await this.client.call('project.snapshot', {})).tables;
    const name = new Map(code.map(each => [each.id, each.name]));
    return code
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(each => `${name.get(each.parentId ?? '') ?? '-'} > ${each.kind} ${each.name} (${each.color})`);
  }
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('not in sight');
  return box;
}
