import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const SHOTS = process.env['SHOTS'];

describe.each([
  ['en', en, 'light', 1280, 800],
  ['zh', zh, 'dark', 1920, 1080],
] as const)('the portrait of a document in %s', (language, words, theme, width, height) => {
  let app: AppInBrowser;
  const strips = () => app.page.getByRole('slider');
  const dialog = () => app.page.getByRole('dialog');
  const legend = () => app.page.getByRole('list', { name: words.portrait.legend }).getByRole('listitem');
  const choose = (label: string) => dialog().getByText(label, { exact: true }).click();
  const says = () => strips().first().getAttribute('aria-valuetext');
  const shot = async (name: string) => {
    if (SHOTS) await app.page.screenshot({ path: `${SHOTS}/${name}.${language}.png` });
  };
  const clean = async () => {
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => `${each.id} ${each.nodes[0]?.html}`)).toEqual([]);
  };

  beforeAll(async () => {
    app = await startAppInBrowser({ language, theme, viewport: { width, height } });
    await app.client.call('project.openSample', { language });
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await app.page
      .getByRole('treegrid', { name: words.common.sources })
      .getByText(/^NA-04/)
      .click();
    await app.page.locator('.tv-lane button').first().waitFor();
  });
  afterAll(() => app?.stop());

  it('opens from the source and says of each cell its codes, its paragraph and its words, by keyboard', async () => {
    await app.page.getByRole('button', { name: words.portrait.open }).focus();
    await app.page.keyboard.press('Enter');
    await strips().first().waitFor();
    await expect.poll(() => legend().count()).toBeGreaterThan(3);
    await strips().first().focus();
    await expect.poll(() => strips().first().getAttribute('aria-valuenow')).toBe('1');
    const first = await says();
    expect(first).toContain(words.portrait.paragraph.replace('{{number, number}}', '1'));
    for (let i = 0; i < 30; i++) await app.page.keyboard.press('ArrowRight');
    await expect.poll(() => strips().first().getAttribute('aria-valuenow')).toBe('31');
    expect(await says()).not.toBe(first);
    await app.page.keyboard.press('End');
    await expect.poll(() => strips().first().getAttribute('aria-valuenow')).toBe('100');
    await shot('portrait');
    await clean();
  });

  it('shows the sources of the site beneath each other, in categories, and by code', async () => {
    const concepts = await legend().count();
    await choose(words.common.kinds.category);
    await expect.poll(() => legend().count()).toBeLessThan(concepts);
    await choose(words.portrait.scope.site);
    await expect.poll(() => strips().count()).toBeGreaterThan(1);
    await choose(words.portrait.order.frequency);
    await strips().first().focus();
    await app.page.keyboard.press('Home');
    const [most] = await legend().allTextContents();
    const name = most?.replace(/[\d.,\s]*%$/, '') ?? '-';
    await expect.poll(async () => (await says()) ?? '').toContain('100');
    expect(name.length).toBeGreaterThan(1);
    await shot('portrait-site');
    await clean();
  });

  it('hands out a picture that names the sources and codes', async () => {
    const title = (await app.page.locator('.portrait__title').allTextContents())[1] ?? '-';
    const saved = app.page.waitForEvent('download');
    await dialog().getByRole('button', { name: words.model.export }).click();
    await app.page.getByRole('menuitem', { name: words.model.formats.svg }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    expect(svg).toContain(title.replaceAll('&', '&amp;'));
    if (SHOTS) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(`${SHOTS}/portrait.${language}.svg`, svg);
    }
  });

  it('is copied as a picture, by button and by key, and says where the clipboard is not to be had', async () => {
    const copied = () =>
      app.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const png = await item?.getType('image/png');
        return png === undefined ? 0 : (await createImageBitmap(png)).width;
      });
    const said = (text: string) => app.page.getByRole('alertdialog').filter({ hasText: text });
    const dismiss = async (text: string) => {
      await said(text).getByRole('button', { name: words.common.dismiss }).click();
      await said(text).waitFor({ state: 'hidden' });
    };
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog().getByRole('button', { name: words.portrait.copy }).click();
    await said(words.portrait.copied).waitFor();
    expect(await copied()).toBeGreaterThan(500);
    await dismiss(words.portrait.copied);
    await app.page.evaluate(() => navigator.clipboard.writeText('something else'));
    await strips().first().focus();
    await app.page.keyboard.press('ControlOrMeta+c');
    await said(words.portrait.copied).waitFor();
    expect(await copied()).toBeGreaterThan(500);
    await dismiss(words.portrait.copied);
    await app.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await dialog().getByRole('button', { name: words.portrait.copy }).click();
    await said(words.errors.CLIPBOARD_REFUSED).waitFor();
    await dismiss(words.errors.CLIPBOARD_REFUSED);
  });

  it('follows a coding, and goes to the place of a cell by mouse', async () => {
    await choose(words.portrait.order.text);
    await choose(words.common.kinds.concept);
    await choose(words.portrait.scope.one);
    await choose(words.portrait.size.fine);
    await expect.poll(() => strips().first().getAttribute('aria-valuemax')).toBe('400');
    await choose(words.portrait.size.coarse);
    const { tables } = await app.client.call('project.snapshot', {});
    const source = tables.source.find(each => each.title.startsWith('NA-04'));
    const code = tables.code.find(each => each.kind === 'concept');
    const sourceId = source?.id ?? '';
    const { text } = await app.client.call('sources.text', { sourceId });
    await app.client.call('codings.create', { sourceId, codeId: code?.id ?? '', start: 0, end: text.length });
    await expect.poll(() => legend().first().textContent()).toContain(code?.name);
    const box = await strips().first().boundingBox();
    if (!box) throw new Error('no strip');
    await app.page.mouse.move(box.x + box.width * 0.905, box.y + box.height / 2);
    await expect.poll(() => strips().first().getAttribute('aria-valuenow')).toBe('91');
    await app.page.mouse.click(box.x + box.width * 0.905, box.y + box.height / 2);
    await dialog().waitFor({ state: 'hidden' });
    const scrolled = () => app.page.locator('.tv').evaluate(element => element.scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(0);
  });

  it('opens from the sources and from the palette', async () => {
    await app.page.getByRole('button', { name: words.frame.stages.sources, exact: true }).click();
    const title = (await app.page.locator('.source-table__open').first().textContent()) ?? '';
    await app.page.getByRole('button', { name: words.portrait.openOf.replace('{{title}}', title) }).click();
    await strips().first().waitFor();
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await app.page.keyboard.press('ControlOrMeta+k');
    await app.page.keyboard.type(words.portrait.open);
    await app.page.keyboard.press('Enter');
    await strips().first().waitFor();
    await app.page.keyboard.press('Escape');
    expect(app.complaints).toEqual([]);
  });
});
