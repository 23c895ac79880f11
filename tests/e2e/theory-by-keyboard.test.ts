import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { pressKeys, tabTo } from './by-keyboard.ts';
import { settle } from './settle.ts';
import { openCodedProject, SENTENCES, storedTheory, THEORY } from './theory-project.ts';

const words = en.axial.paradigm;
const causal = words.places.e1990.causal;

let app: AppInBrowser;

const press = (...keys: string[]) => pressKeys(app.page, ...keys);
const type = (text: string) => app.page.keyboard.type(text);
const tab = (name: string | RegExp) => tabTo(app.page, name);

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en', theme: 'dark' });
  await openCodedProject(app);
});
afterAll(() => app?.stop());

describe('a theory built by keyboard alone', () => {
  it('has a paradigm with a quote behind its placement', async () => {
    const { page } = app;
    await press('Alt+3');
    await tab(en.axial.parts.board);
    await press('ArrowRight');
    await tab(words.newPhenomenon);
    await press('Enter');
    await page.getByRole('combobox', { name: words.phenomenon }).waitFor();
    await type('Network');
    await page.getByRole('option', { name: /^Network coverage/ }).waitFor();
    await press('ArrowDown', 'Enter', 'Enter');
    const place = page.getByRole('region', { name: causal, exact: true });
    await place.waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await tab(words.add.replace('{{place}}', causal));
    await press('Enter');
    await page.getByRole('combobox', { name: words.addHint }).waitFor();
    await type('Fund');
    await page.getByRole('option', { name: /^Funding/ }).waitFor();
    await press('ArrowDown', 'Enter');
    await place.getByRole('row', { name: 'Funding, no quote' }).waitFor();
    await page.getByRole('combobox', { name: words.addHint }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: words.cite, exact: true }).first().waitFor();
    await tab(words.cite);
    await press('Enter');
    await place.getByRole('row', { name: 'Funding, 1 quote' }).waitFor();
  });

  it('has a link with the words that state it', async () => {
    const { page } = app;
    await press('Alt+2');
    await page.getByRole('treegrid', { name: en.common.sources }).waitFor();
    await tab(/^Nong/);
    await press('ArrowDown', 'Enter');
    await page.locator('.tv-lane button').first().waitFor();
    await tab(en.open.text.label);
    await press('ControlOrMeta+Home', 'Alt+ArrowDown', 'Alt+l');
    await page.getByRole('listbox', { name: en.open.link.near }).getByRole('option').first().waitFor();
    await tab(/^Network coverage/);
    await press('Enter');
    await page.getByRole('button', { name: en.open.link.make }).waitFor();
    await tab(en.open.link.make);
    await press('Enter');
    await expect.poll(async () => (await storedTheory(app)).links).toEqual(THEORY.links);
  });

  it('has a storyline that cites a category and the link', async () => {
    const { page } = app;
    await press('Alt+4');
    await page.getByRole('textbox', { name: 'Storyline', exact: true }).waitFor();
    await tab('Storyline');
    const isWriting = () => page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable);
    for (let i = 0; i < 40 && !(await isWriting()); i++) await press('Tab');
    await type('It began with @Fund');
    await page.locator('.story-picker [aria-selected="true"]').filter({ hasText: 'Funding' }).waitFor();
    await press('Enter');
    await type(', shown by ->Fund');
    await page
      .locator('.story-picker [aria-selected="true"]')
      .filter({ hasText: /Funding.*Network/ })
      .waitFor();
    await press('Enter');
    await type('.');
    await expect.poll(async () => (await storedTheory(app)).story).toEqual(THEORY.story);
  });

  it('has a model of its own name and level, whose arrow opens the quote', async () => {
    const { page } = app;
    await press('Alt+5');
    await page.locator('.diagram-chip').waitFor();
    await tab('Model: Theory');
    await press('Enter');
    await page.getByRole('menu').waitFor();
    await press('End', 'Enter');
    await page.getByRole('textbox', { name: en.common.name }).waitFor();
    await press('ControlOrMeta+a');
    await type('Close up');
    await press('Enter');
    await page.getByRole('button', { name: 'Model: Close up' }).waitFor();
    await settle(page);
    await tab(en.model.levels.main);
    await press('ArrowRight', 'ArrowRight');
    await expect.poll(async () => (await storedTheory(app)).models).toEqual(THEORY.models);
    await page.locator('.model__link').waitFor();
    await tab(/1 quote/);
    await press('Enter');
    await page.locator('.quote-card', { hasText: SENTENCES.effect }).waitFor();
    await expect.poll(() => storedTheory(app)).toEqual(THEORY);
    expect(app.complaints).toEqual([]);
  });
});
