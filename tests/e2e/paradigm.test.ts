import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { dragByMouse } from './drag-by-mouse.ts';

const words = en.axial.paradigm;
const places = words.places.e1990;

let app: AppInBrowser;

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};

/** What stands around a phenomenon: code names by role, in order. */
async function around(phenomenon: string): Promise<Record<string, string[]>> {
  const { tables } = await app.client.call('project.snapshot', {});
  const nameOf = (id: string) => tables.code.find(code => code.id === id)?.name ?? '';
  const paradigm = tables.paradigm.find(each => nameOf(each.phenomenonId) === phenomenon);
  const mine = tables.paradigmPlacement
    .filter(each => each.paradigmId === paradigm?.id)
    .sort((a, b) => a.position - b.position);
  const byRole = [...Map.groupBy(mine, each => each.role)];
  return Object.fromEntries(byRole.map(([role, rows]) => [role, rows.map(row => nameOf(row.codeId))]));
}

const place = (name: string) => app.page.getByRole('region', { name, exact: true });

async function openParadigm(): Promise<void> {
  await app.page.getByRole('button', { name: en.frame.stages.axial, exact: true }).click();
  await app.page.getByRole('radio', { name: en.axial.parts.paradigm }).press('Space');
  await place(places.causal).waitFor();
}

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  await app.client.call('project.openSample', { language: 'en' });
  await openParadigm();
});
afterAll(() => app?.stop());

describe('the paradigm workspace', () => {
  it('shows the places of the edition, the codes in them and how many quotes put them there', async () => {
    await place(places.causal).getByText('Information barriers').waitFor();
    const row = place(places.causal).getByRole('row', { name: 'Information barriers, 2 quotes' });
    expect(await row.count()).toBe(1);
    await app.page.getByRole('button', { name: words.editions.e1990 }).press('Enter');
    await app.page.getByRole('option', { name: words.editions.e2015 }).press('Enter');
    await place(words.places.e2015.condition).getByText('Information barriers').waitFor();
    expect(await place(places.context).count()).toBe(0);
    await press('ControlOrMeta+z');
    await place(places.causal).getByText('Information barriers').waitFor();
  });

  it('is begun around a phenomenon and filled by keyboard alone', async () => {
    await app.page.getByRole('button', { name: words.newPhenomenon }).focus();
    await press('Enter');
    await app.page.getByRole('combobox', { name: words.phenomenon }).waitFor();
    await app.page.keyboard.type('cooperatives');
    await app.page.getByRole('option', { name: /^Cooperatives/ }).waitFor();
    await press('ArrowDown', 'Enter', 'Enter');
    await place(words.phenomenon).getByText('Cooperatives', { exact: true }).waitFor();
    await app.page.getByRole('button', { name: words.add.replace('{{place}}', places.strategy) }).focus();
    await press('Enter');
    await app.page.getByRole('combobox', { name: words.addHint }).waitFor();
    await app.page.keyboard.type('double');
    await app.page.getByRole('option', { name: /^Double entry/ }).waitFor();
    await press('ArrowDown', 'Enter');
    await expect.poll(() => around('Cooperatives')).toEqual({ strategy: ['Double entry'] });
    await app.page.getByText('1 code without a quote').waitFor();
  });

  it('takes a quote as the reason for a place, and gives it back', async () => {
    const cite = app.page.getByRole('button', { name: words.cite, exact: true }).first();
    await cite.focus();
    await press('Enter');
    await place(places.strategy).getByRole('row', { name: 'Double entry, 1 quote' }).waitFor();
    await app.page.getByRole('button', { name: words.uncite }).first().focus();
    await press('Enter');
    await place(places.strategy).getByRole('row', { name: 'Double entry, no quote' }).waitFor();
  });

  it('takes a code dragged from the tree, and moves it to another place with the mouse', async () => {
    const tree = app.page.getByRole('treegrid', { name: words.codes });
    const into = (name: string) => place(name).getByRole('grid');
    await dragByMouse(app.page, tree.getByText('Ageing residents'), into(places.context));
    await expect
      .poll(() => around('Cooperatives'))
      .toEqual({ strategy: ['Double entry'], context: ['Ageing residents'] });
    const chip = place(places.context).getByText('Ageing residents');
    await dragByMouse(app.page, chip, into(places.intervening));
    await expect
      .poll(() => around('Cooperatives'))
      .toEqual({ strategy: ['Double entry'], intervening: ['Ageing residents'] });
  });

  it('lets go of a code with the Delete key, and takes that back', async () => {
    const row = place(places.intervening).getByRole('row', { name: /^Ageing residents/ });
    await row.click();
    await press('Delete');
    await expect.poll(() => around('Cooperatives')).toEqual({ strategy: ['Double entry'] });
    await press('ControlOrMeta+z');
    await expect
      .poll(() => around('Cooperatives'))
      .toEqual({ strategy: ['Double entry'], intervening: ['Ageing residents'] });
  });

  it('has no fault that axe knows', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await app.client.call('preferences.set', { theme });
      await app.page.reload();
      await openParadigm();
      await place(places.causal).getByRole('row').first().click();
      await app.page.getByText(words.cited).waitFor();
      const { violations } = await new AxeBuilder({ page: app.page }).include('.paradigm-stage').analyze();
      expect(violations.map(each => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    }
  });
});
