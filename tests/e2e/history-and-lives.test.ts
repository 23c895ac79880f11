import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const SHOTS = process.env['SHOTS'];

describe.each([
  ['en', en, 'light', 1280, 800],
  ['zh', zh, 'dark', 1920, 1080],
] as const)('history and lives in %s', (language, words, theme, width, height) => {
  let app: AppInBrowser;
  let codeId: string;
  const steps = () => app.page.getByRole('grid', { name: words.frame.history.title }).getByRole('row');
  const shot = async (name: string) => {
    if (SHOTS) await app.page.screenshot({ path: `${SHOTS}/${name}.${language}.png` });
  };
  const clean = async () => {
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => `${each.id} ${each.nodes[0]?.html}`)).toEqual([]);
  };
  const tables = async () => (await app.client.call('project.snapshot', {})).tables;
  const press = (key: string) => app.page.keyboard.press(key);

  beforeAll(async () => {
    app = await startAppInBrowser({ language, theme, viewport: { width, height } });
    await app.client.call('project.openSample', { language });
    const { code, source } = await tables();
    const [first] = code.filter(each => each.kind === 'concept' && each.parentId !== null);
    codeId = first?.id ?? '';
    const coding = (await app.client.call('codings.list', { sourceId: source[0]?.id ?? '' }))[0];
    if (!coding) throw new Error('the sample has no coding');
    const { sourceId, start } = coding;
    await app.client.call('codes.update', { id: codeId, name: 'Renamed' });
    await app.client.call('codes.update', { id: codeId, definition: 'What it means' });
    await app.client.call('codings.create', { sourceId, codeId, start, end: start + 9 });
    await app.client.call('memos.create', { kind: 'theory', title: 'A thought', body: 'Words' });
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await app.page.locator('.code-tree__row').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('finds a step by its words and opens where it was made, by keyboard', async () => {
    await press('ControlOrMeta+Shift+h');
    const panel = app.page.getByRole('complementary').filter({ has: app.page.getByRole('search') });
    if (!(await panel.isVisible()))
      await app.page.getByRole('button', { name: words.frame.history.title, exact: true }).click();
    await expect.poll(() => steps().count()).toBe(4);
    await shot('history');
    await clean();
    await app.page.getByRole('searchbox', { name: words.life.filter.words }).fill('Renamed · ');
    await expect.poll(() => steps().count()).toBe(1);
    await app.page.getByRole('searchbox').press('Tab');
    await press('Tab');
    await press('Tab');
    await press('ArrowDown');
    await press('Enter');
    await app.page.locator('.coding-chip--chosen', { hasText: 'Renamed' }).waitFor();
  });

  it('goes back to a step and says how many that undoes', async () => {
    await app.page.getByRole('searchbox', { name: words.life.filter.words }).fill('');
    await expect.poll(() => steps().count()).toBe(4);
    const target = steps().nth(2);
    await target.hover();
    await target.getByRole('button').click();
    const dialog = app.page.getByRole('alertdialog');
    await dialog
      .getByRole('button', { name: words.life.back.action_other.replace('{{count, number}}', '2') })
      .click();
    await expect.poll(async () => (await tables()).memo.some(memo => memo.title === 'A thought')).toBe(false);
    await expect.poll(() => app.page.locator('.history__step s').count()).toBe(2);
    await app.client.call('history.redo', {});
    await app.client.call('history.redo', {});
    await app.page.locator('.history').getByRole('button', { name: words.common.close }).click();
    await app.page.locator('.history').waitFor({ state: 'hidden' });
  });

  it('tells the life of a code from its menu, and hands it out', async () => {
    await app.page.locator('.code-tree__row', { hasText: 'Renamed' }).first().click();
    await press('Shift+F10');
    await app.page.getByRole('menuitem', { name: words.life.open.code }).click();
    const dialog = app.page.getByRole('dialog');
    const events = dialog.getByRole('row');
    await expect.poll(() => events.count()).toBeGreaterThan(2);
    await expect.poll(() => dialog.textContent()).toContain('Renamed');
    await shot('life');
    await clean();
    await dialog.getByRole('button', { name: words.life.export.label }).click();
    const [file] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('menuitem', { name: words.life.export.csv }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await events.filter({ hasText: words.life.what.renamed }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('also shows a code under another category, and takes it off there with Delete', async () => {
    await app.page.getByRole('button', { name: words.open.further.open }).click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.open.further.add }).press('ArrowDown');
    // The core category and the main one come first; what is wanted stands in neither row.
    await app.page.getByRole('listbox').waitFor();
    await press('End');
    await press('Enter');
    await expect.poll(async () => (await tables()).codeMembership.length).toBe(1);
    await shot('further');
    await dialog.getByRole('button', { name: words.common.close }).click();
    const row = app.page.locator('.code-tree__item--further', { hasText: 'Renamed' });
    await row.waitFor();
    await row.click();
    await shot('tree');
    await clean();
    await row.press('Delete');
    await expect.poll(async () => (await tables()).codeMembership.length).toBe(0);
    expect((await tables()).code.some(each => each.id === codeId)).toBe(true);
  });

  it('shows where a code is used, and opens the quotes behind a number', async () => {
    const bar = app.page.getByRole('list', { name: words.open.use.label }).getByRole('button').first();
    await bar.click();
    await expect.poll(() => app.page.locator('.code-block__quotes .quote-card').count()).toBeGreaterThan(0);
    await shot('use');
    await clean();
  });

  it('puts the code that was used last first', async () => {
    await app.page.getByRole('button', { name: words.open.codeOrder.label, exact: true }).click();
    await app.page.getByRole('menuitem', { name: words.open.codeOrder.lastUsed }).click();
    const top = async (id: string) =>
      (await app.page.locator(`.code-tree__item[data-key="${id}"]`).boundingBox())?.y ?? 0;
    const { code, source } = await tables();
    const parentId = code.find(each => each.id === codeId)?.parentId;
    const sibling = code.find(each => each.parentId === parentId && each.id !== codeId)?.id ?? '';
    // Only rows near what is in sight are drawn; the newest stand at the top.
    await app.page.locator('.code-tree').evaluate(tree => tree.scrollTo(0, 0));
    await expect.poll(async () => (await top(codeId)) < (await top(sibling))).toBe(true);
    const place = { sourceId: source[0]?.id ?? '', start: 40, end: 60 };
    await app.client.call('codings.create', { ...place, codeId: sibling });
    await expect.poll(async () => (await top(sibling)) < (await top(codeId))).toBe(true);
    expect(app.complaints).toEqual([]);
  });
});
