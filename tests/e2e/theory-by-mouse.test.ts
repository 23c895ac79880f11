import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { dragByMouse } from './drag-by-mouse.ts';
import { openSource } from './road-steps.ts';
import { openCodedProject, SENTENCES, storedTheory, THEORY } from './theory-project.ts';
import { clickWords } from './words-on-screen.ts';

const words = en.axial.paradigm;
const causal = words.places.e1990.causal;

let app: AppInBrowser;

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await openCodedProject(app);
});
afterAll(() => app?.stop());

describe('a theory built by mouse', () => {
  it('has a paradigm with a quote behind its placement', async () => {
    const { page } = app;
    await page.getByRole('button', { name: en.frame.stages.axial, exact: true }).click();
    await page.getByText(en.axial.parts.paradigm, { exact: true }).click();
    await page.getByRole('button', { name: words.newPhenomenon }).first().click();
    await page.getByRole('combobox', { name: words.phenomenon }).fill('Network');
    await page.getByRole('option', { name: /^Network coverage/ }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    const place = page.getByRole('region', { name: causal, exact: true });
    await dragByMouse(
      page,
      page.getByRole('treegrid', { name: words.codes }).getByText('Funding'),
      place.getByRole('grid'),
    );
    await place.getByRole('row', { name: /^Funding/ }).click();
    await page.getByRole('button', { name: words.cite, exact: true }).first().click();
    await place.getByRole('row', { name: 'Funding, 1 quote' }).waitFor();
  });

  it('has a link with the words that state it', async () => {
    const { page } = app;
    await openSource(page, en, 'NA-07');
    await clickWords(page, SENTENCES.cause);
    await page.getByRole('button', { name: en.open.link.from }).click();
    await clickWords(page, SENTENCES.effect);
    await page.getByRole('button', { name: en.open.link.make }).click();
    await expect.poll(async () => (await storedTheory(app)).links).toEqual(THEORY.links);
  });

  it('has a storyline that cites a category and the link', async () => {
    const { page } = app;
    await page.getByRole('button', { name: en.frame.stages.selective, exact: true }).click();
    await page.getByRole('textbox', { name: 'Storyline', exact: true }).click();
    await page.keyboard.type('It began with @Fund');
    await page.getByRole('option', { name: /^Funding/ }).click();
    await page.keyboard.type(', shown by ->Fund');
    await page
      .getByRole('option', { name: /Funding.*Network coverage/ })
      .first()
      .click();
    await page.keyboard.type('.');
    await expect.poll(async () => (await storedTheory(app)).story).toEqual(THEORY.story);
  });

  it('has a model of its own name and level, whose arrow opens the quote', async () => {
    const { page } = app;
    await page.getByRole('button', { name: en.frame.stages.model, exact: true }).click();
    await page.getByRole('button', { name: 'Model: Theory' }).click();
    await page.getByRole('menuitem', { name: en.modelViews.new }).click();
    await page.getByRole('textbox', { name: en.common.name }).fill('Close up');
    await page.getByRole('button', { name: en.modelViews.make }).click();
    await page.locator('.segmented__option').getByText(en.model.levels.concept, { exact: true }).click();
    await page.locator('.diagram-chip').click();
    await page.locator('.quote-card', { hasText: SENTENCES.effect }).waitFor();
    await expect.poll(() => storedTheory(app)).toEqual(THEORY);
    expect(app.complaints).toEqual([]);
  });
});
