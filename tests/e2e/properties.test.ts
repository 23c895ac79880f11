import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import type { Result } from '../../shared/api/method-table.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { openSource, wordsIn } from './road-steps.ts';
import { settle } from './settle.ts';
import { clickWords } from './words-on-screen.ts';

const words = en.properties;

let app: AppInBrowser;

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const filled = (template: string, values: Record<string, string>) =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
const tables = async () => (await app.client.call('project.snapshot', {})).tables;
const property = async (name: string) => (await tables()).property.find(each => each.name === name);

/** Opens the transcript where a quote lies on a property, and chooses that quote. */
async function chooseQuoteOn(name: string): Promise<Result<'properties.list'>['rows'][number]> {
  const propertyId = (await property(name))?.id ?? '';
  const [row] = (await app.client.call('properties.list', { propertyId, limit: 1 })).rows;
  if (!row) throw new Error(`Nothing lies on ${name}`);
  await openSource(app.page, wordsIn.en, row.sourceTitle);
  await clickWords(app.page, row.quote.slice(0, 12));
  await app.page.locator('.property-scale').first().waitFor();
  return row;
}

async function valueOn(name: string, codingId: string): Promise<number | undefined> {
  const propertyId = (await property(name))?.id;
  const places = await app.client.call('properties.ofCoding', { codingId });
  return places.find(each => each.propertyId === propertyId)?.value;
}

async function openProperties(): Promise<void> {
  await app.page.getByRole('button', { name: en.frame.stages.axial, exact: true }).click();
  await app.page.getByRole('radio', { name: en.axial.parts.properties }).press('Space');
  await app.page.getByRole('region', { name: words.title, exact: true }).first().waitFor();
}

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await app.client.call('project.openSample', { language: 'en' });
  await app.page.getByRole('button', { name: en.frame.stages.open, exact: true }).click();
});
afterAll(() => app?.stop());

describe('placing a quote while coding', () => {
  it('goes by keyboard along a range, and Delete takes it off', async () => {
    const quote = await chooseQuoteOn('Coverage');
    const slider = app.page.getByRole('slider', { name: 'Coverage' });
    await slider.focus();
    await press('End');
    await expect.poll(() => valueOn('Coverage', quote.id)).toBe(1);
    await press('ArrowLeft');
    await expect.poll(() => valueOn('Coverage', quote.id)).toBe(0.99);
    await press('Delete');
    await expect.poll(() => valueOn('Coverage', quote.id)).toBeUndefined();
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(words.place.notPlaced);
    await press('Enter');
    await expect.poll(() => valueOn('Coverage', quote.id)).toBe(0.5);
  });

  it('goes by mouse to a named end, to any place between, and off', async () => {
    const quote = await chooseQuoteOn('Coverage');
    const end = filled(words.place.toEnd, { name: 'Coverage', end: 'No signal at home' });
    await app.page.getByRole('button', { name: end }).click();
    await expect.poll(() => valueOn('Coverage', quote.id)).toBe(0);
    const slider = app.page.getByRole('slider', { name: 'Coverage' });
    const box = await slider.boundingBox();
    await slider.click({ position: { x: (box?.width ?? 0) * 0.75, y: 11 } });
    await expect.poll(async () => Math.round(((await valueOn('Coverage', quote.id)) ?? 0) * 20)).toBe(15);
    await app.page.getByRole('button', { name: filled(words.place.clear, { name: 'Coverage' }) }).click();
    await expect.poll(() => valueOn('Coverage', quote.id)).toBeUndefined();
  });

  it('shows the next quote that is not placed yet', async () => {
    const before = await app.page.locator('.segment__quote').textContent();
    await app.page.getByTitle(filled(words.place.missingHint, { name: 'Coverage' })).click();
    await expect.poll(() => app.page.locator('.segment__quote').textContent()).not.toBe(before);
    const slider = app.page.getByRole('slider', { name: 'Coverage' });
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(words.place.notPlaced);
  });

  it('goes to a value of a list and back off it', async () => {
    const quote = await chooseQuoteOn('Time to settle');
    const value = app.page.getByRole('button', { name: 'Not settled', exact: true });
    await value.click();
    await expect.poll(() => valueOn('Time to settle', quote.id)).toBe(2);
    await expect.poll(() => value.getAttribute('aria-pressed')).toBe('true');
    await value.press('Enter');
    await expect.poll(() => valueOn('Time to settle', quote.id)).toBeUndefined();
  });

  it('is possible on a property made in place, by keyboard alone', async () => {
    await chooseQuoteOn('Coverage').catch(() => undefined);
    await app.page.getByRole('button', { name: words.add, exact: true }).press('Enter');
    const name = app.page.getByRole('dialog').getByRole('textbox', { name: en.common.name });
    await name.waitFor();
    await app.page.keyboard.type('Trust');
    await press('Tab', 'Tab');
    await app.page.keyboard.type('none');
    await press('Tab');
    await app.page.keyboard.type('full');
    await press('Enter');
    const slider = app.page.getByRole('slider', { name: 'Trust' });
    await slider.press('Home');
    const trust = await property('Trust');
    expect(trust).toMatchObject({ kind: 'range', low: 'none', high: 'full' });
    await expect
      .poll(async () => (await app.client.call('properties.list', { propertyId: trust?.id ?? '' })).total)
      .toBe(1);
  });
});

describe('the grid of cases by properties', () => {
  it('opens the quotes of a cell and notes its gaps for sampling', async () => {
    await openProperties();
    const cell = app.page.getByRole('button', { name: /^Tie to village affairs, Tongyu/ });
    await cell.focus();
    await press('Enter');
    const pane = app.page.getByRole('region', { name: 'Tie to village affairs · Tongyu' });
    await pane.getByText(filled(words.gaps.value, { value: 'Teaches' })).waitFor();
    expect(await pane.getByText(/In name only/).count()).toBe(2);
    const before = (await tables()).samplingNote.length;
    await pane.getByRole('button', { name: words.gaps.note }).press('Enter');
    await expect.poll(async () => (await tables()).samplingNote.length).toBe(before + 1);
    const note = (await tables()).samplingNote.at(-1);
    expect(note?.question).toContain('Tongyu');
    expect(note?.gap).toContain('Teaches');
    const { samplingTie, site, property } = await tables();
    const ties = samplingTie.filter(tie => tie.noteId === note?.id);
    const tied = property.find(each => each.name === 'Tie to village affairs')?.codeId;
    expect(ties.map(tie => tie.codeId ?? tie.siteId)).toEqual([
      tied,
      site.find(each => each.name === 'Tongyu')?.id,
    ]);
  });

  it('is handed out as CSV with a row for every case and property', async () => {
    await app.page.getByRole('button', { name: words.grid.export, exact: true }).click();
    const coming = app.page.waitForEvent('download', { timeout: 60_000 });
    await app.page.getByRole('menuitem', { name: words.grid.csv }).click();
    const stream = await (await coming).createReadStream();
    const text = (await stream.toArray()).join('');
    const all = await tables();
    expect(text.trim().split('\r\n')).toHaveLength(1 + all.site.length * all.property.length);
    expect(text).toContain('Tongyu,Cooperatives,Tie to village affairs');
  });
});

describe('the dots of a plot', () => {
  it('are walked through with the arrows, and Enter shows the quote', async () => {
    await app.page.getByRole('radio', { name: words.view.plot }).press('Space');
    const dots = app.page.locator('.property-plot__dot');
    await dots.first().waitFor();
    const stop = app.page.locator('.property-plot__dot[tabindex="0"]');
    expect(await stop.count()).toBe(1);
    await stop.focus();
    const before = await stop.getAttribute('aria-label');
    await press('ArrowDown', 'Enter');
    const chosen = app.page.locator('.property-plot__dot[aria-pressed="true"]');
    await expect.poll(() => chosen.getAttribute('aria-label')).not.toBe(before);
    const quote = (await chosen.getAttribute('aria-label'))?.split('“').at(-1) ?? '';
    await app.page.locator('.quote-card').getByText(quote.slice(0, 10)).waitFor();
    await app.page.getByRole('radio', { name: words.view.grid }).press('Space');
  });
});

describe('changing a property', () => {
  beforeAll(openProperties);

  const act = async (name: string, entry: string) => {
    await app.page
      .getByRole('button', { name: filled(words.more, { name }) })
      .first()
      .press('Enter');
    await app.page.getByRole('menuitem', { name: entry }).press('Enter');
  };

  it('says what becomes of the quotes of a value that goes, and sends them elsewhere', async () => {
    const tie = await property('Tie to village affairs');
    const at = async () =>
      (await app.client.call('properties.usage', {})).find(each => each.propertyId === tie?.id)?.byValue;
    expect(await at()).toEqual([2, 1, 2]);
    await act('Tie to village affairs', words.menu.edit);
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('button', { name: filled(words.removeValue, { name: 'In name only' }) }).click();
    await dialog.getByRole('status').getByText('2 quotes').waitFor();
    await dialog.getByRole('button', { name: words.letGo }).press('Enter');
    await app.page.getByRole('option', { name: 'Apart' }).click();
    await expect.poll(() => dialog.getByRole('status').count()).toBe(0);
    await dialog.getByRole('button', { name: en.common.save }).click();
    await expect.poll(at).toEqual([2, 3]);
    await dialog.waitFor({ state: 'hidden' });
    await settle(app.page);
    await press('ControlOrMeta+z');
    await expect.poll(at).toEqual([2, 1, 2]);
  });

  it('moves it among its category, and removes it with its places after asking', async () => {
    // Undo went to the category that it changed.
    await app.page.locator('.properties__choice button').press('Enter');
    await app.page.getByRole('option', { name: words.all }).press('Enter');
    const order = async () =>
      (await tables()).property
        .filter(each => ['Coverage', 'Trust'].includes(each.name))
        .sort((a, b) => a.position - b.position)
        .map(each => each.name);
    expect(await order()).toEqual(['Coverage', 'Trust']);
    await act('Trust', words.menu.up);
    await expect.poll(order).toEqual(['Trust', 'Coverage']);
    await act('Trust', words.menu.remove);
    const title = filled(words.remove.title, { name: 'Trust' });
    const dialog = app.page.getByRole('alertdialog', { name: title });
    await dialog.getByText(words.remove.placed_one.replace('{{count, number}}', '1')).waitFor();
    await dialog.getByRole('button', { name: en.common.remove }).press('Enter');
    await expect.poll(() => property('Trust')).toBeUndefined();
    await dialog.waitFor({ state: 'hidden' });
    await settle(app.page);
    await press('ControlOrMeta+z');
    await expect.poll(() => property('Trust')).toBeDefined();
  });
});

describe('the properties stage', () => {
  it('has no fault that axe knows, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await app.client.call('preferences.set', { theme });
      await app.page.reload();
      await openProperties();
      await app.page.getByRole('radio', { name: words.view.grid }).press('Space');
      await app.page.locator('.property-grid__cell').first().click();
      await app.page.getByText(words.gaps.title).waitFor();
      const grid = await new AxeBuilder({ page: app.page }).include('.properties-stage').analyze();
      await app.page.getByRole('radio', { name: words.view.plot }).press('Space');
      await app.page.locator('.property-plot__dot').first().waitFor();
      const plot = await new AxeBuilder({ page: app.page }).include('.properties-stage').analyze();
      const found = [...grid.violations, ...plot.violations];
      expect(found.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    }
    expect(app.complaints).toEqual([]);
  });
});
