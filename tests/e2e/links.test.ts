import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { goToStage, linksIn, makeCodedProject } from './links-page.ts';
import { openSource } from './road-steps.ts';

let app: AppInBrowser;
let codes: Record<string, string>;

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const dialog = (name: string) => app.page.getByRole('dialog', { name });
const names = async () => (await linksIn(app)).map(link => link.name);

async function chooseCode(field: string, name: string): Promise<void> {
  await dialog(en.links.newTitle).getByRole('combobox', { name: field }).fill(name);
  await app.page.getByRole('option', { name }).first().click();
}

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  ({ codes } = await makeCodedProject(app));
});
afterAll(() => app?.stop());

describe('links', () => {
  it('are made from neighbouring codings by keyboard, with the sentence that holds both', async () => {
    await openSource(app.page, en, 'Village');
    await app.page.getByRole('button', { name: /^Road/ }).first().click();
    await app.page.locator('.segment__quote').waitFor();
    await app.page.locator('[role=textbox]').first().focus();
    await press('Alt+Shift+L');
    const direction = app.page.getByRole('button', {
      name: en.links.near.toIt.replace('{{from}}', 'Road').replace('{{to}}', 'Visitors'),
    });
    await direction.waitFor();
    await direction.focus();
    await press('Enter');
    await app.page.getByRole('textbox', { name: en.open.link.quote }).waitFor();
    await press('ControlOrMeta+Enter');
    await expect.poll(names).toEqual(['Road > Visitors']);
    expect((await linksIn(app))[0]?.quotes).toEqual([
      { quote: '村里修了路，游客来了。', stance: 'supports', cause: '修了路', effect: '游客来了' },
    ]);
  });

  it('are made by hand without evidence, and say so', async () => {
    await goToStage(app, 'model');
    await app.page.getByRole('button', { name: en.links.add }).click();
    await chooseCode(en.open.link.cause, 'Training');
    await chooseCode(en.open.link.effect, 'Trust');
    await dialog(en.links.newTitle).getByRole('button', { name: en.links.paradigm.make }).click();
    await expect.poll(names).toEqual(['Road > Visitors', 'Training > Trust']);
    await app.page.locator('.model__link', { hasText: 'Training' }).getByText(en.links.bare).waitFor();
    const { tables } = await app.client.call('project.snapshot', {});
    expect(tables.link.length).toBe(2);
  });

  it('change their kind and sign, turn, and are removed where they are shown', async () => {
    const drawn = (name: string) => app.page.locator('.model__link', { hasText: name });
    await drawn('Road').click();
    await app.page.getByRole('radio', { name: '±' }).click({ force: true });
    await expect.poll(async () => (await linksIn(app))[0]?.polarity).toBe('±');
    await app.page.getByRole('button', { name: en.links.reverse }).click();
    await expect.poll(names).toContain('Visitors > Road');
    expect((await linksIn(app))[0]?.quotes).toMatchObject([{ cause: '游客来了', effect: '修了路' }]);
    await app.client.call('history.undo', {});
    await expect.poll(names).toContain('Road > Visitors');
  });

  it('have quotes that change sides, are marked anew, move and go, by keyboard', async () => {
    // Undo brought back the arrow that was open, and what stands behind it.
    const menu = app.page.getByRole('button', { name: en.links.quote.menu });
    await menu.focus();
    await press('Enter');
    await app.page.getByRole('menuitem', { name: en.links.quote.contradicts }).press('Enter');
    await expect.poll(async () => (await linksIn(app))[0]?.quotes[0]?.stance).toBe('contradicts');
    await menu.focus();
    await press('Enter');
    await app.page.getByRole('menuitem', { name: en.links.quote.mark }).press('Enter');
    await dialog(en.links.quote.markTitle).getByRole('textbox', { name: en.open.link.quote }).focus();
    await press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'c');
    await dialog(en.links.quote.markTitle).getByRole('button', { name: en.common.save }).press('Enter');
    await expect.poll(async () => (await linksIn(app))[0]?.quotes[0]?.cause).toBe('村里');
    await menu.focus();
    await press('Enter');
    await app.page.getByRole('menuitem', { name: en.links.quote.move }).press('Enter');
    await dialog(en.links.quote.moveTitle)
      .getByRole('option', { name: /Training/ })
      .press('Space');
    await dialog(en.links.quote.moveTitle)
      .getByRole('button', { name: en.links.quote.moveTitle })
      .press('Enter');
    await expect.poll(async () => (await linksIn(app)).map(link => link.quotes.length)).toEqual([0, 1]);
    await app.client.call('history.undo', {});
    await expect.poll(async () => (await linksIn(app)).map(link => link.quotes.length)).toEqual([1, 0]);
  });

  it('take further quotes from a passage that is looked for', async () => {
    await app.page.getByRole('button', { name: en.links.addQuote }).click();
    await app.page.getByText(en.links.adding.title).waitFor();
    await openSource(app.page, en, 'Village');
    await app.page
      .getByRole('button', { name: /^Visitors/ })
      .first()
      .click();
    await app.page.getByRole('button', { name: en.links.adding.take }).click();
    await app.page.getByRole('button', { name: en.open.link.addQuote }).click();
    await expect.poll(async () => (await linksIn(app))[0]?.quotes.length).toBe(2);
    expect(await app.page.getByText(en.links.adding.title).count()).toBe(0);
  });

  it('are offered by a paradigm, with the quotes that are chosen and no others', async () => {
    const { id: paradigmId } = await app.client.call('paradigms.create', {
      phenomenonId: codes['Young people gone'] ?? '',
    });
    const codeId = codes['No industry'] ?? '';
    const [coding] = (await app.client.call('codings.ofCode', { codeId })).rows;
    await app.client.call('paradigms.place', {
      paradigmId,
      role: 'causal',
      codeId,
      codingIds: [coding?.id ?? ''],
    });
    await goToStage(app, 'axial');
    await app.page.getByRole('radio', { name: en.axial.parts.paradigm }).press('Space');
    await app.page.getByRole('button', { name: en.links.paradigm.make }).click();
    await dialog(en.links.newTitle).getByRole('checkbox').press('Space');
    await dialog(en.links.newTitle).getByRole('button', { name: en.links.paradigm.make }).click();
    await app.page.getByText(en.links.paradigm.there).waitFor();
    expect((await linksIn(app)).at(-1)).toMatchObject({
      name: 'No industry > Young people gone',
      quotes: [{ quote: '没有产业', cause: '没有产业', effect: '' }],
    });
    expect(app.complaints).toEqual([]);
  });
});
