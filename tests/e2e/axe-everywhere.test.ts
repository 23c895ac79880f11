import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { faultsIn } from './faults-found.ts';
import { settle } from './settle.ts';

const LANGUAGES = [
  ['en', 'light', en],
  ['zh', 'dark', zh],
] as const;
const STAGES = ['sources', 'open', 'axial', 'selective', 'model', 'compare', 'report'] as const;
const MAIN = '.frame__main';
const OVER = '[role=menu], [role=dialog], [role=alertdialog], .popover [role=listbox]';

type Words = (typeof LANGUAGES)[number][2];

/** Further things to be opened, where no button says of itself that it opens something: by stage. */
const STEPS: Partial<
  Record<(typeof STAGES)[number], readonly ((page: Page, t: Words) => Promise<unknown>)[]>
> = {
  open: [
    async (page, t) => {
      await page
        .getByRole('treegrid', { name: t.common.sources })
        .getByText(/^NA-02/)
        .click();
      await page.locator('.tv-label').nth(1).click();
      await page.getByText(t.open.comparison.title).waitFor();
    },
    page => page.keyboard.press('Alt+m'),
    async page => {
      await page.locator('.tv-text').focus();
      await page.keyboard.press('Alt+Shift+l');
    },
    page => page.keyboard.press('Escape'),
    (page, t) => page.getByRole('button', { name: t.correct.open }).click(),
    (page, t) => page.getByRole('button', { name: t.correct.open }).click(),
  ],
  model: [
    page => page.locator('.diagram-chip').first().click(),
    page => page.locator('.quote-card').first().waitFor(),
  ],
  compare: [page => page.locator('.compare__cell').nth(13).click()],
};

/** Keys that open a panel or a dialog over any stage, and what it stands in. */
const PANELS = [
  ['ControlOrMeta+k', '[role=dialog]'],
  ['ControlOrMeta+h', '.frame'],
  ['ControlOrMeta+Shift+m', '.frame'],
  ['ControlOrMeta+Shift+f', '.frame'],
] as const;

describe.each(LANGUAGES)(
  'axe finds nothing, in %s on %s and with its colours in the other theme',
  (language, theme, words) => {
    let app: AppInBrowser;
    let seen: Set<string>;
    const page = () => app.page;

    beforeAll(async () => {
      seen = new Set();
      app = await startAppInBrowser({ language, theme });
      await app.page.emulateMedia({ reducedMotion: 'reduce' });
    });
    afterAll(() => app?.stop());

    const faults = async (where: string, name: string, both = false) =>
      (await faultsIn(page(), where, theme, both)).map(each => `${name}: ${each}`);

    /** Opens everything that says that it opens something, once for each kind, and looks at it. */
    async function popups(within: string, name: string): Promise<string[]> {
      const found: string[] = [];
      const buttons = page().locator(`${within} button[aria-haspopup]`);
      for (let i = 0; i < (await buttons.count()); i++) {
        const button = buttons.nth(i);
        const kind = await button.evaluate(
          element =>
            `${element.parentElement?.className} ${element.className} ${element.getAttribute('aria-haspopup')}`,
        );
        if (seen.has(kind) || !(await button.isVisible()) || !(await button.isEnabled())) continue;
        seen.add(kind);
        found.push(...(await opened(button, `${name} ${kind}`)));
      }
      return found;
    }

    async function opened(button: Locator, name: string): Promise<string[]> {
      await button.click();
      const over = page().locator(OVER).first();
      await over.waitFor();
      const found = await faults(OVER, name);
      await page().keyboard.press('Escape');
      await over.waitFor({ state: 'hidden' });
      await settle(page());
      return found;
    }

    /** A stage in each of its parts, and what its steps lead to. */
    async function stage(name: (typeof STAGES)[number], full: boolean): Promise<string[]> {
      await page().getByRole('button', { name: words.frame.stages[name], exact: true }).click();
      await settle(page());
      const found = [...(await faults('.frame', name, full)), ...(await popups(MAIN, name))];
      for (const [at, step] of (full ? (STEPS[name] ?? []) : []).entries()) {
        await step(page(), words);
        await settle(page());
        const where = (await page().locator(OVER).count()) > 0 ? OVER : MAIN;
        found.push(...(await faults(where, `${name} step ${at}`)), ...(await popups(MAIN, name)));
      }
      const radios = page().locator(
        `${MAIN} [role=radiogroup] [role=radio], ${MAIN} [role=radiogroup] input`,
      );
      // Choices show the same in other words: once is enough for the clock.
      for (let i = 0; full && language === 'en' && i < (await radios.count()); i++) {
        if (!(await radios.nth(i).isEnabled())) continue;
        await radios.nth(i).press('Space');
        await settle(page());
        found.push(...(await faults(MAIN, `${name} choice ${i}`)), ...(await popups(MAIN, name)));
      }
      return found;
    }

    /** Opens the sample study where nothing, or the empty project, is open. */
    async function openSample(): Promise<void> {
      const { open } = await app.client.call('project.state', {});
      if (open !== null && open.project.name !== 'Empty') return;
      await app.client.call('project.openSample', { language });
      await page()
        .getByText(/^NA-02/)
        .first()
        .waitFor();
    }

    it('on the list of projects, and in its dialogs', async () => {
      const found = await faults('.frame', 'projects', true);
      await page()
        .getByRole('button', { name: new RegExp(`^${words.projects.create}`) })
        .click();
      found.push(...(await faults(OVER, 'new project', true)));
      await page().keyboard.press('Escape');
      expect(found).toEqual([]);
    });

    it('on any stage of a project in which nothing is yet', async () => {
      await app.client.call('project.create', { name: 'Empty', language });
      await page().getByText(words.sources.emptyTitle).waitFor();
      const found: string[] = [];
      for (const name of STAGES) found.push(...(await stage(name, false)));
      expect(found).toEqual([]);
    });

    it.each(STAGES)('on the stage %s of the sample study, in each of its parts and menus', async name => {
      await openSample();
      expect(await stage(name, true)).toEqual([]);
    });

    it('in the panels, the palette and the menus of the frame', async () => {
      const found = await popups('.frame', 'frame');
      for (const [key, where] of PANELS) {
        await page().keyboard.press(key);
        await settle(page());
        found.push(...(await faults(where, key, true)));
        await page().keyboard.press(key === 'ControlOrMeta+Shift+f' ? 'Escape' : key);
        await settle(page());
      }
      expect(found).toEqual([]);
    });

    it('among the words of the search, in their menu and in the word lists', async () => {
      await openSample();
      await page().keyboard.press('ControlOrMeta+Shift+f');
      const panel = page().getByRole('complementary');
      await panel.getByRole('radio', { name: words.search.words, exact: true }).click({ force: true });
      await panel.getByRole('grid', { name: words.words.title }).getByRole('row').first().waitFor();
      await settle(page());
      const found = [...(await faults('.frame', 'words', true)), ...(await popups('.search', 'words'))];
      await page().keyboard.press('Escape');
      expect(found).toEqual([]);
    });
  },
);
