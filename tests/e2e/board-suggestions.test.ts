import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AxialPage } from './axial-board-page.ts';
import { settle } from './settle.ts';

let axial: AxialPage;

const pane = () => axial.page.getByRole('region', { name: 'Suggestions' });
const card = (a: string, b: string) => pane().getByRole('listitem', { name: `${a} and ${b}`, exact: true });
const dialog = () => axial.page.getByRole('dialog');
const answers = async () =>
  (await axial.client.call('project.snapshot', {})).tables.suggestionAnswer.map(row => row.answer);
const focusedLabel = () =>
  axial.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

async function open(): Promise<void> {
  axial = await AxialPage.open();
  await axial.client.call('codes.create', { name: 'No signals' });
  await axial.page.getByRole('button', { name: 'Suggestions' }).click();
  await card('No signal', 'No signals').waitFor();
}

describe('suggestions of the board by mouse', () => {
  beforeAll(open);
  afterAll(() => axial?.close());

  it('say why, with numbers that open the passages', async () => {
    expect(await card('No signal', 'No signals').textContent()).toContain('Only singular and plural differ.');
    const together = card('Put to the test by disaster', 'Early warning');
    expect(await together.textContent()).toContain('of 9 passages where either stands (22%), in 2 sources');
    await together.getByRole('button', { name: '2 times side by side' }).click();
    await expect.poll(() => dialog().locator('.quote-card').count()).toBe(4);
    await axial.page.keyboard.press('Escape');
    await settle(axial.page);
    const { violations } = await new AxeBuilder({ page: axial.page })
      .options({ resultTypes: ['violations'] })
      .analyze();
    expect(violations.map(each => each.id)).toEqual([]);
  });

  it('change nothing by themselves, and merge only after the preview', async () => {
    const before = await axial.stored();
    await card('No signal', 'No signals')
      .getByRole('button', { name: /^Merge/ })
      .click();
    await dialog().getByRole('region', { name: 'What happens' }).waitFor();
    expect(await axial.stored()).toEqual(before);
    await dialog().getByRole('button', { name: 'Merge', exact: true }).click();
    await expect.poll(() => axial.code('No signals').count()).toBe(0);
    expect(await answers()).toEqual(['accepted']);
    await axial.client.call('history.undo', {});
    await card('No signal', 'No signals').waitFor();
    expect(await answers()).toEqual([]);
  });

  it('move both to the place that is chosen', async () => {
    await card('Put to the test by disaster', 'Early warning')
      .getByRole('button', { name: /^Put .* together/ })
      .click();
    await dialog().getByRole('combobox', { name: 'Find a place' }).fill('Faster');
    await axial.page.getByRole('listbox', { name: 'Places' }).getByRole('option').first().waitFor();
    await axial.page.keyboard.press('Enter');
    await expect.poll(answers).toEqual(['accepted']);
    await expect.poll(() => card('Put to the test by disaster', 'Early warning').count()).toBe(0);
    await axial.client.call('history.undo', {});
    await card('Put to the test by disaster', 'Early warning').waitFor();
  });
});

describe('suggestions of the board by keyboard alone', () => {
  beforeAll(open);
  afterAll(() => axial?.close());

  async function tabTo(label: string): Promise<void> {
    for (let i = 0; i < 60 && (await focusedLabel()) !== label; i++) await axial.page.keyboard.press('Tab');
    expect(await focusedLabel()).toBe(label);
  }

  it('are put off, stay so when a code is renamed, and come back when the answer is taken back', async () => {
    await card('No signal', 'No signals').getByRole('button').first().focus();
    await tabTo('Not now: No signal and No signals');
    await axial.page.keyboard.press('Enter');
    await expect.poll(() => card('No signal', 'No signals').count()).toBe(0);
    expect(await answers()).toEqual(['putOff']);
    const { code } = (await axial.client.call('project.snapshot', {})).tables;
    const id = code.find(each => each.name === 'No signals')?.id ?? '';
    await axial.client.call('codes.update', { id, name: 'Nosignal' });
    const takeBack = 'Take back the answer to No signal and Nosignal';
    await pane().getByRole('button', { name: takeBack }).focus();
    expect(await card('No signal', 'Nosignal').count()).toBe(0);
    await axial.page.keyboard.press('Enter');
    await card('No signal', 'Nosignal').waitFor();
    expect(await answers()).toEqual([]);
    expect(axial.complaints).toEqual([]);
  });
});
