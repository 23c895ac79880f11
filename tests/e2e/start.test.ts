import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

let app: AppInBrowser;

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await app.client.call('project.openSample', { language: 'en' });
});
afterAll(() => app?.stop());

describe('the app in a browser', () => {
  it('takes the token out of the address and shows the sample study', async () => {
    await app.page.getByText('Digital technology and rural governance').first().waitFor();
    expect(new URL(app.page.url()).hash).toBe('');
  });

  it('goes through every stage by keyboard without a complaint', async () => {
    const titles = Object.values(en.frame.titles).slice(1);
    for (const [index, title] of titles.entries()) {
      await app.page.keyboard.press(`Alt+${index + 1}`);
      await app.page.getByRole('heading', { name: title, level: 1 }).first().waitFor();
      await app.page
        .getByRole('main')
        .locator('button, input, table')
        .filter({ visible: true })
        .first()
        .waitFor();
    }
    expect(app.complaints).toEqual([]);
  });
});
