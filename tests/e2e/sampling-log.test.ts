import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { pressKeys, tabTo } from './by-keyboard.ts';
import { settle } from './settle.ts';

let app: AppInBrowser;

const notes = async () => (await app.client.call('project.snapshot', {})).tables.samplingNote;
const note = async (question: string) => (await notes()).find(each => each.question === question);

async function start(language: 'en' | 'zh'): Promise<void> {
  const words = language === 'en' ? en : zh;
  app = await startAppInBrowser({ language });
  await app.client.call('project.openSample', { language });
  await app.page.getByRole('button', { name: words.frame.stages.sources, exact: true }).click();
  await app.page.getByRole('radio', { name: words.sources.parts.sampling }).press('Space');
  await app.page.getByRole('region', { name: words.sampling.title }).waitFor();
}

describe('the sampling log, by keyboard in English', () => {
  beforeAll(() => start('en'));
  afterAll(() => app?.stop());

  it('takes a new note, its gap and whom to ask next', async () => {
    const before = (await notes()).length;
    await tabTo(app.page, en.sampling.add);
    await pressKeys(app.page, 'Enter');
    await expect.poll(async () => (await notes()).length).toBe(before + 1);
    await tabTo(app.page, en.sampling.fields.question);
    await app.page.keyboard.type('Who fills in forms for the old?');
    await tabTo(app.page, en.sampling.fields.gap);
    await app.page.keyboard.type('No relatives heard');
    await pressKeys(app.page, 'Tab');
    await app.page.keyboard.type('A daughter in Lishu');
    await pressKeys(app.page, 'Escape');
    await expect
      .poll(() => note('Who fills in forms for the old?'))
      .toMatchObject({ gap: 'No relatives heard', next: 'A daughter in Lishu', doneAt: null });
  });

  it('marks it done, finds it among the done, and opens it again', async () => {
    const question = 'Who fills in forms for the old?';
    const entry = app.page.getByRole('article', { name: question });
    await entry.getByRole('checkbox').press('Space');
    await entry.waitFor({ state: 'hidden' });
    expect((await note(question))?.doneAt).toBeGreaterThan(0);
    await app.page.getByRole('radio', { name: en.sampling.shown.done }).press('Space');
    await entry.waitFor();
    await entry.getByRole('checkbox').press('Space');
    await expect.poll(async () => (await note(question))?.doneAt).toBeNull();
    await settle(app.page);
    await app.page.getByRole('radio', { name: en.sampling.shown.done }).focus();
    await pressKeys(app.page, 'ControlOrMeta+z');
    await expect.poll(async () => (await note(question))?.doneAt).toBeGreaterThan(0);
  });
});

describe('the sampling log, by mouse in Chinese', () => {
  beforeAll(() => start('zh'));
  afterAll(() => app?.stop());

  it('writes what a note changed, and removes one with a way back', async () => {
    const [first] = (await notes()).filter(each => each.doneAt === null);
    const question = first?.question ?? '';
    const entry = app.page.getByRole('article', { name: question });
    await entry.getByRole('textbox', { name: zh.sampling.fields.changed }).fill('新增“代办”概念');
    await entry.getByRole('textbox', { name: zh.sampling.fields.reason }).click();
    await expect.poll(async () => (await note(question))?.changed).toBe('新增“代办”概念');
    await entry.getByRole('button', { name: zh.sampling.remove.replace('{{question}}', question) }).click();
    await expect.poll(() => note(question)).toBeUndefined();
    await app.page.getByRole('button', { name: zh.common.undo, exact: true }).click();
    await expect.poll(async () => (await note(question))?.changed).toBe('新增“代办”概念');
  });

  it('stands in the order asked for', async () => {
    await app.page.locator('.segmented__option').getByText(zh.sampling.shown.all, { exact: true }).click();
    const shown = () =>
      app.page
        .locator('.sampling-entry')
        .evaluateAll(all => all.map(each => each.getAttribute('aria-label')));
    const newest = await shown();
    await app.page.locator('.toolbar .select__button').click();
    await app.page.getByRole('option', { name: zh.sampling.orders.oldest }).click();
    await expect.poll(shown).toEqual(newest.toReversed());
    expect(app.complaints).toEqual([]);
  });
});
