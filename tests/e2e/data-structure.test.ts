import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const words = en.structure;

let app: AppInBrowser;

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const box = (name: string) => app.page.locator('.structure-box', { hasText: name }).first();
const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

async function openStructure(): Promise<void> {
  await app.page.getByRole('button', { name: en.frame.stages.axial, exact: true }).click();
  await app.page.getByRole('radio', { name: en.axial.parts.structure }).press('Space');
  await app.page.locator('.structure-box').first().waitFor();
}

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await app.client.call('project.openSample', { language: 'en' });
  await openStructure();
});
afterAll(() => app?.stop());

describe('the data structure on the screen', () => {
  it('has three columns under their headings, and the quotes of a box at a click', async () => {
    for (const heading of Object.values(words.headings)) await app.page.getByText(heading).first().waitFor();
    await box('Young people gone').click();
    const pane = app.page.getByRole('region', { name: 'Young people gone' });
    await expect.poll(() => pane.locator('.quote-card').count()).toBe(13);
    await pane.getByRole('button', { name: words.back }).click();
  });

  it('is walked through by keyboard: from concept to theme to dimension, and opened with Enter', async () => {
    await box('Young people gone').focus();
    await press('ArrowDown');
    expect(await focused()).toMatch(/^Concept Willing to learn,/);
    await press('ArrowRight');
    expect(await focused()).toMatch(/^Theme People and skills,/);
    await press('ArrowRight');
    expect(await focused()).toMatch(/^Dimension Rural environment,/);
    await press('Enter');
    await app.page
      .getByRole('region', { name: 'Rural environment' })
      .locator('.quote-card')
      .first()
      .waitFor();
    await app.page.getByRole('button', { name: words.back }).press('Enter');
  });

  it('lists what is missing, and each opens its code', async () => {
    const check = app.page.getByRole('region', { name: words.check });
    await check.getByText(words.faults.conceptWithoutTheme).waitFor();
    expect(await check.getByText(words.faults.conceptWithoutQuote).count()).toBe(0);
    const { id } = await app.client.call('codes.create', { name: 'Orphan' });
    await check.getByText(words.faults.conceptWithoutQuote).waitFor();
    await check.getByRole('button', { name: 'Orphan' }).first().press('Enter');
    await app.page.getByRole('region', { name: 'Orphan' }).getByText(en.axial.noQuotes).waitFor();
    await app.client.call('codes.remove', { ids: [id] });
    await check.waitFor();
    await expect.poll(() => check.getByText(words.faults.conceptWithoutQuote).count()).toBe(0);
  });

  it('shows the most used concepts only where that is chosen, and all again at a press', async () => {
    await app.page.locator('.structure__most button').press('Enter');
    await app.page.getByRole('option').first().press('Enter');
    const more = app.page.locator('.structure-box[data-kind="more"]').first();
    await more.getByText('and 1 more').waitFor();
    await more.focus();
    await press('Enter');
    await expect.poll(() => app.page.locator('.structure-box[data-kind="more"]').count()).toBe(0);
  });

  it('can be one dimension, which is what is then handed out', async () => {
    await app.page.locator('.structure__choice button').press('Enter');
    await app.page.getByRole('option', { name: 'Government system' }).click();
    await expect.poll(() => box('Rural environment').count()).toBe(0);
    await app.page.getByRole('button', { name: en.model.export, exact: true }).press('Enter');
    const coming = app.page.waitForEvent('download', { timeout: 60_000 });
    await app.page.getByRole('menuitem', { name: en.model.formats.svg, exact: true }).press('Enter');
    const download = await coming;
    const svg = (await (await download.createReadStream()).toArray()).join('');
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    expect(svg).toContain('Special fund (14)');
    expect(svg).not.toContain('Young people gone');
  });

  it('has no fault that axe knows, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await app.client.call('preferences.set', { theme });
      await app.page.reload();
      await openStructure();
      const { violations } = await new AxeBuilder({ page: app.page }).include('.structure-stage').analyze();
      expect(violations.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    }
    expect(app.complaints).toEqual([]);
  });
});

describe('the questions of a coding family', () => {
  it('go into a memo on the code that is looked at, and the caret stands where the answer goes', async () => {
    await app.page.getByRole('radio', { name: en.axial.parts.board }).press('Space');
    await app.page.getByRole('option', { name: /^Funding, / }).click();
    await app.page.getByRole('button', { name: en.open.memo.add }).press('Enter');
    const field = app.page.getByRole('textbox', { name: 'On “Funding”' });
    await field.fill('Before');
    await app.page.getByRole('button', { name: en.families.prompt, exact: true }).first().press('Enter');
    await app.page.getByRole('menuitem', { name: en.families.list.degree.name }).press('Enter');
    await expect.poll(() => field.evaluate(each => document.activeElement === each)).toBe(true);
    await app.page.keyboard.type('Here.');
    const [first, second] = en.families.list.degree.ask.split('\n');
    expect(await field.inputValue()).toContain(`Before\nDegree\n- ${first} Here.\n- ${second}`);
    await press('ControlOrMeta+Enter');
    const memos = async () =>
      (await app.client.call('project.snapshot', {})).tables.memo.map(memo => memo.body);
    await expect.poll(async () => (await memos()).some(body => body.includes('Here.'))).toBe(true);
  });
});
