import type { Locator, Page } from 'playwright-core';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { dragByMouse } from './drag-by-mouse.ts';

/** The Axial stage of a running app in a real browser, with the core behind it. */
export class AxialPage {
  readonly client: CoreClient;
  readonly page: Page;
  /** Errors of the page; there should be none. */
  readonly complaints: readonly string[];
  readonly #app: AppInBrowser;

  private constructor(app: AppInBrowser) {
    this.client = app.client;
    this.page = app.page;
    this.complaints = app.complaints;
    this.#app = app;
  }

  /** Opens the sample study, or a new project with nothing in it, on the Axial stage. */
  static async open(project: 'sample' | 'empty' = 'sample'): Promise<AxialPage> {
    const app = await startAppInBrowser({ language: 'en' });
    if (project === 'sample') await app.client.call('project.openSample', { language: 'en' });
    else await app.client.call('project.create', { name: 'Empty', language: 'en' });
    await app.page.getByRole('navigation').getByText('Axial').click();
    await app.page.getByRole('region', { name: 'Category board' }).waitFor();
    return new AxialPage(app);
  }

  async close(): Promise<void> {
    await this.#app.stop();
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
    await dragByMouse(this.page, what, onto, at);
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
