import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { goToStage, linksIn, makeCodedProject } from './links-page.ts';

const words = en.links.candidates;

let app: AppInBrowser;

const dialog = () => app.page.getByRole('dialog', { name: words.title });
const sentences = () => dialog().getByRole('option');

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await makeCodedProject(app);
  await goToStage(app, 'model');
});
afterAll(() => app?.stop());

describe('links that sentences suggest', () => {
  it('are changed and accepted by mouse, and leave the list', async () => {
    await app.page.getByRole('button', { name: words.open }).click();
    await expect.poll(() => sentences().count()).toBe(3);
    expect(await linksIn(app)).toEqual([]);
    await dialog().getByRole('radio', { name: '−' }).click({ force: true });
    await dialog().getByRole('textbox', { name: en.open.link.meaning }).fill('Nothing keeps them');
    await dialog().getByRole('button', { name: words.accept }).click();
    await expect.poll(() => sentences().count()).toBe(2);
    expect(await linksIn(app)).toMatchObject([
      {
        name: 'No industry > Young people gone',
        polarity: '-',
        quotes: [
          {
            quote: '因为没有产业，年轻人都走了。',
            stance: 'supports',
            cause: '没有产业',
            effect: '年轻人都走了',
          },
        ],
      },
    ]);
  });

  it('are put off and taken back by mouse', async () => {
    await dialog().getByRole('button', { name: words.later }).click();
    await expect.poll(() => sentences().count()).toBe(1);
    await dialog().getByRole('radio', { name: words.putOff }).click({ force: true });
    await expect.poll(() => sentences().first().textContent()).toContain('培训促进了就业');
    await dialog().getByRole('button', { name: words.again }).click();
    await dialog().getByText(words.nonePutOff).waitFor();
    await dialog().getByRole('radio', { name: words.fresh }).click({ force: true });
    await expect.poll(() => sentences().count()).toBe(2);
    expect((await linksIn(app)).length).toBe(1);
  });

  it('are readable to everyone', async () => {
    const { violations } = await new AxeBuilder({ page: app.page }).include('[role=dialog]').analyze();
    expect(violations.map(each => each.id)).toEqual([]);
  });

  it('are accepted and put off by keyboard, with undo for both', async () => {
    await sentences().first().focus();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => sentences().count()).toBe(1);
    expect((await linksIn(app)).map(link => [link.name, link.polarity])).toContainEqual([
      'Training > Jobs',
      '+',
    ]);
    await sentences().first().focus();
    await app.page.keyboard.press('Delete');
    await dialog().getByText(words.none).waitFor();
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await app.client.call('history.undo', {});
    await app.client.call('history.undo', {});
    expect((await linksIn(app)).map(link => link.name)).toEqual(['No industry > Young people gone']);
    expect((await app.client.call('links.candidates', {})).total).toBe(2);
    expect(app.complaints).toEqual([]);
  });
});
