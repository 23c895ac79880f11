// Takes the pictures of docs/: every screen of the sample study, in English on light and in Chinese on dark.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from '../e2e/app-in-browser.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const LOOKS = [
  { language: 'en', theme: 'light', words: en },
  { language: 'zh', theme: 'dark', words: zh },
] as const;

type Words = (typeof LOOKS)[number]['words'];

const STAGES = ['sources', 'open', 'axial', 'selective', 'model', 'compare', 'report'] as const;

/** What is done on a stage before it is pictured, so that it shows what it is for. */
const PREPARED: Partial<Record<(typeof STAGES)[number], (page: Page, t: Words) => Promise<void>>> = {
  async open(page, t) {
    await page
      .getByRole('treegrid', { name: t.common.sources })
      .getByText(/^NA-02/)
      .click();
    await page.locator('.tv-label').nth(3).click();
    await page.getByText(t.open.comparison.title).waitFor();
  },
  async model(page) {
    await page.locator('.diagram-chip').first().click();
    await page.locator('.quote-card').first().waitFor();
  },
  async compare(page) {
    await page.locator('.compare__cell').nth(13).click();
    await page.locator('.quote-card').first().waitFor();
  },
};

/** Lets fonts, queries and movements come to rest. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1200);
}

async function picture(app: AppInBrowser, name: string): Promise<void> {
  await settle(app.page);
  await app.page.screenshot({ path: `${FOLDER}${name}.png` });
}

async function paradigm({ page }: AppInBrowser, t: Words): Promise<void> {
  await page.getByRole('button', { name: t.frame.stages.axial, exact: true }).click();
  await page.getByRole('radio', { name: t.axial.parts.paradigm }).press('Space');
  await page.locator('.placed-code').nth(1).click();
  await page.locator('.quote-card').first().waitFor();
}

async function words({ page }: AppInBrowser, t: Words): Promise<void> {
  await page.getByRole('button', { name: t.frame.stages.open, exact: true }).click();
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.getByRole('radio', { name: t.search.words, exact: true }).press('Space');
  await page.locator('.words__row').nth(8).waitFor();
}

mkdirSync(FOLDER, { recursive: true });
for (const { language, theme, words: t } of LOOKS) {
  const app = await startAppInBrowser({ language, theme });
  await app.client.call('project.openSample', { language });
  for (const stage of STAGES) {
    await app.page.getByRole('button', { name: t.frame.stages[stage], exact: true }).click();
    await settle(app.page);
    await PREPARED[stage]?.(app.page, t);
    await picture(app, `${stage}.${language}-${theme}`);
  }
  await paradigm(app, t);
  await picture(app, `paradigm.${language}-${theme}`);
  await words(app, t);
  await picture(app, `words.${language}-${theme}`);
  await app.client.call('project.close', {});
  await app.page.getByRole('row').first().waitFor();
  await picture(app, `projects.${language}-${theme}`);
  if (app.complaints.length > 0) console.error(app.complaints);
  await app.stop();
}
process.exit(0);
