import { AxeBuilder } from '@axe-core/playwright';
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
    await tabTo(app.page, en.sampling.fields.next);
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

describe('what a note is tied to', () => {
  beforeAll(() => start('en'));
  afterAll(() => app?.stop());

  const ties = async () => (await app.client.call('project.snapshot', {})).tables.samplingTie;
  const entry = () => app.page.getByRole('article', { name: /registered villagers/ });
  const sampling = async () => {
    await app.page.getByRole('button', { name: en.frame.stages.sources, exact: true }).press('Enter');
    await app.page.getByRole('radio', { name: en.sources.parts.sampling }).press('Space');
  };

  it('is found by name and taken off again, by keyboard, each a step of its own', async () => {
    const before = await ties();
    await entry().getByRole('button', { name: en.sampling.addTie.raised }).press('Enter');
    await app.page.getByRole('listbox', { name: en.sampling.addTie.raised }).waitFor();
    await app.page.keyboard.type('proxy');
    await app.page.getByRole('option', { name: /Pressed by proxy/ }).waitFor();
    await pressKeys(app.page, 'ArrowDown', 'Enter');
    const raised = entry().getByRole('list', { name: en.sampling.ties.raised });
    await raised.getByRole('button', { name: 'Pressed by proxy', exact: true }).waitFor();
    expect(await ties()).toHaveLength(before.length + 1);
    await raised.getByRole('button', { name: `${en.common.remove}: Pressed by proxy` }).press('Enter');
    await expect.poll(ties).toEqual(before);
    await settle(app.page);
    await pressKeys(app.page, 'ControlOrMeta+z', 'ControlOrMeta+z');
    await expect.poll(ties).toEqual(before);
    const faults = await new AxeBuilder({ page: app.page }).include('.sources').analyze();
    expect(faults.violations.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  });

  it('leads to the case, the code and the source', async () => {
    await entry().getByRole('button', { name: 'Tiedong', exact: true }).press('Enter');
    await app.page.locator('.case-grid__cell--cursor').getByText('Tiedong').waitFor();
    const focused = app.page.locator('.cell-field__text');
    await expect.poll(() => focused.evaluate(each => each === document.activeElement)).toBe(true);
    await sampling();
    await entry().getByRole('button', { name: 'Reporting online', exact: true }).press('Enter');
    await app.page.getByText('Passages of “Reporting online”').waitFor();
    await sampling();
    await app.page.getByRole('radio', { name: en.sampling.shown.done }).press('Space');
    const answered = app.page.getByRole('list', { name: en.sampling.ties.answered });
    await answered.getByRole('button', { name: /^TD-04/ }).press('Enter');
    await app.page.getByRole('treegrid', { name: en.common.sources }).waitFor();
    await app.page
      .getByRole('heading', { name: /^TD-04/ })
      .first()
      .waitFor();
  });

  it('takes the day a note was done', async () => {
    await sampling();
    const day = app.page.getByLabel(/Day it was done: Does the platform firm/);
    await day.fill('2025-08-15');
    await day.press('Enter');
    const done = async () =>
      new Date((await note('Does the platform firm see the locked data as its own doing?'))?.doneAt ?? 0);
    await expect.poll(async () => (await done()).getDate()).toBe(15);
    expect(app.complaints).toEqual([]);
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
