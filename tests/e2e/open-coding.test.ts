import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { storedWork } from './road-steps.ts';

let app: AppInBrowser;

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const codings = async () => (await storedWork(app.client)).codings;
const picker = () => app.page.getByRole('listbox', { name: en.common.codes });

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await app.client.call('project.openSample', { language: 'en' });
  await app.page.getByRole('button', { name: en.frame.stages.open, exact: true }).click();
  await app.page
    .getByRole('treegrid', { name: en.common.sources })
    .getByText(/^NA-04/)
    .click();
  await app.page.locator('.tv-lane button').first().waitFor();
});
afterAll(() => app?.stop());

describe('open coding', () => {
  it('codes a passage once, however soon a second Enter follows the first', async () => {
    const before = (await codings()).length;
    await app.page.locator('.tv-body').nth(1).click();
    await press('Alt+s', 'Enter');
    await picker().waitFor();
    // Both keys are down before the core can have answered.
    await app.page.evaluate(() => {
      for (let i = 0; i < 2; i++) {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
        );
      }
    });
    await picker().waitFor({ state: 'hidden' });
    await expect.poll(async () => (await codings()).length).toBe(before + 1);
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await codings()).length).toBe(before);
  });

  it('takes its offer to undo away once the step was taken back, so that it cannot undo another', async () => {
    const before = (await codings()).length;
    await app.page.locator('.tv-label').first().click();
    await press('Delete');
    const offer = app.page
      .getByRole('alertdialog')
      .getByRole('button', { name: en.common.undo, exact: true });
    await offer.waitFor();
    expect((await codings()).length).toBe(before - 1);
    await press('ControlOrMeta+z');
    await expect.poll(async () => (await codings()).length).toBe(before);
    await offer.waitFor({ state: 'hidden', timeout: 4000 });
  });
});
