import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const SHOTS = process.env['SHOTS'];

const [language, theme, words] = ['zh', 'dark', zh] as const;

describe('what is typed into something new', () => {
  let app: AppInBrowser;
  let codingId = '';
  let codeId = '';
  const button = (name: string) => app.page.getByRole('button', { name, exact: true });
  const typed = async () => (await app.client.call('typed.list', {})).map(each => each.typed);
  const memos = async () => (await app.client.call('project.snapshot', {})).tables.memo;
  const field = () => app.page.locator('.memo--new textarea');
  const note = () => app.page.locator('.kept-note');
  const notice = () => app.page.locator('.notice-bar');
  const dialog = () => app.page.getByRole('dialog');
  const isKept = (text: string) => expect.poll(async () => (await typed()).join()).toContain(text);
  const isGone = () => expect.poll(typed).toEqual([]);
  const clean = async () => {
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => [each.id, each.nodes[0]?.html])).toEqual([]);
  };
  const shot = async (name: string) => {
    if (SHOTS) await app.page.screenshot({ path: `${SHOTS}/${name}.${language}.png` });
  };

  async function openText(): Promise<void> {
    await button(words.frame.stages.open).click();
    await app.page
      .getByRole('treegrid', { name: words.common.sources })
      .getByText(/^NA-04/)
      .click();
    await app.page.locator('.tv-lane button').first().waitFor();
  }

  /** The page goes and comes without a word to it. */
  async function reload(): Promise<void> {
    const url = app.page.url();
    await app.page.close({ runBeforeUnload: false });
    app.page = await app.context.newPage();
    app.page.setDefaultTimeout(15_000);
    await app.page.goto(url);
    await app.page.getByRole('banner').waitFor();
  }

  async function chooseCoding(): Promise<void> {
    await app.page.locator('.tv-lane button').first().click();
    await app.page.locator('.segment__quote').waitFor();
  }

  async function beginMemo(text: string): Promise<void> {
    await chooseCoding();
    await app.page.getByRole('button', { name: words.open.memo.add }).first().click();
    await field().pressSequentially(text);
    await isKept(text);
  }

  beforeAll(async () => {
    app = await startAppInBrowser({ language, theme, viewport: { width: 1920, height: 1080 } });
  });
  afterAll(() => app?.stop());

  beforeEach(async () => {
    await app.client.call('project.openSample', { language });
    for (const { place } of await app.client.call('typed.list', {}))
      await app.client.call('typed.keep', { place, typed: '' });
    await reload();
    await openText();
  });

  it('brings a memo back after the page went, leads to it, and lets it go when it is saved', async () => {
    await beginMemo('before the power went');
    const steps = await app.client.call('history.state', {});
    await reload();
    await notice().getByRole('button', { name: words.typed.show }).click();
    await note().waitFor();
    await expect.poll(() => field().inputValue()).toBe('before the power went');
    await expect.poll(() => field().evaluate(area => area === document.activeElement)).toBe(true);
    await expect.poll(() => inView(field())).toBe(true);
    expect(await app.client.call('history.state', {})).toEqual(steps);
    await shot('kept-memo');
    await clean();
    await app.page.keyboard.press('End');
    await field().pressSequentially(' out');
    await note().waitFor({ state: 'hidden' });
    const before = (await memos()).length;
    await field().press('ControlOrMeta+Enter');
    await field().waitFor({ state: 'hidden' });
    await isGone();
    await notice().waitFor({ state: 'hidden' });
    const all = await memos();
    expect(all).toHaveLength(before + 1);
    expect(all.some(memo => memo.body === 'before the power went out')).toBe(true);
    await reload();
    expect(await notice().count()).toBe(0);
    await app.client.call('history.undo', {});
  });

  it('says what to choose where a memo is asked for on nothing, and begins one on the code in hand', async () => {
    await app.page.locator('.tv-text').first().focus();
    await app.page.keyboard.press('Alt+m');
    const said = app.page.getByRole('alertdialog').filter({ hasText: words.open.memo.chooseFirst });
    await said.waitFor();
    expect(await field().count()).toBe(0);
    const { tables } = await app.client.call('project.snapshot', {});
    const name = tables.code.find(code => code.kind === 'main')?.name ?? '';
    await app.page
      .getByRole('treegrid', { name: words.common.codes })
      .getByText(name, { exact: true })
      .click();
    await app.page.locator('.tv-text').first().focus();
    await app.page.keyboard.press('Alt+m');
    await field().waitFor();
    await app.page.keyboard.press('Escape');
    await field().waitFor({ state: 'hidden' });
  });

  it('gives a memo up by the button, and brings it back by Undo', async () => {
    await beginMemo('not quite');
    await app.page.locator('.memo--new').getByRole('button', { name: words.common.cancel }).click();
    await field().waitFor({ state: 'hidden' });
    await isGone();
    await app.page.getByRole('alertdialog').getByRole('button', { name: words.common.undo }).click();
    await expect.poll(() => field().inputValue()).toBe('not quite');
    await isKept('not quite');
    await note().getByRole('button', { name: words.typed.throwAway }).click();
    await isGone();
  });

  it('stores a memo that is turned away from, and leaves one from before as it is', async () => {
    const before = (await memos()).length;
    await beginMemo('looked at');
    await reload();
    await openText();
    await chooseCoding();
    await note().waitFor();
    await app.page.keyboard.press('Escape');
    await app.page
      .locator('.tv-text')
      .first()
      .click({ position: { x: 30, y: 400 } });
    await isKept('looked at');
    expect(await memos()).toHaveLength(before);
    await chooseCoding();
    await field().pressSequentially('!');
    await app.page.locator('.tv-lane button').nth(3).click();
    await isGone();
    await expect.poll(async () => (await memos()).length).toBe(before + 1);
    await app.client.call('history.undo', {});
  });

  it('hides a memo while its code is removed, and undo brings it back', async () => {
    await beginMemo('on a code that goes');
    const [{ place } = { place: '' }] = await app.client.call('typed.list', {});
    codingId = place.split(':')[2] ?? '';
    const [row] = await app.client.call('codings.around', { ids: [codingId] });
    codeId = row?.codeId ?? '';
    await reload();
    await notice().waitFor();
    await app.client.call('codes.remove', { ids: [codeId] });
    await notice().waitFor({ state: 'hidden' });
    await reload();
    await app.page.locator('.frame__screen').waitFor();
    expect(await notice().count()).toBe(0);
    await app.client.call('history.undo', {});
    await notice().getByRole('button', { name: words.typed.show }).click();
    await expect.poll(() => field().inputValue()).toBe('on a code that goes');
  });

  it('keeps the answers of a comparison, and lists what is kept where there is more than one text', async () => {
    const { rows } = await app.client.call('codings.ofCode', {
      codeId: await mostUsed(),
      below: false,
      limit: 3,
    });
    const ids = rows.slice(0, 2).map(row => row.id);
    const place = (question: string) =>
      `comparison:${rows[0]?.codeId}:${ids.toSorted().join(',')}/${question}`;
    await app.client.call('typed.keep', { place: place('same'), typed: 'Both wait' });
    await app.client.call('typed.keep', { place: 'code:new/definition', typed: 'A new thought' });
    await reload();
    await notice().getByRole('button', { name: words.typed.show }).click();
    await dialog().getByText('Both wait').waitFor();
    await shot('kept-texts');
    await clean();
    await showKept('Both wait');
    const same = () => app.page.getByLabel(words.open.comparison.questions.same);
    await expect.poll(() => same().inputValue()).toBe('Both wait');
    await shot('kept-comparison');
    await clean();
    await app.page.getByLabel(words.open.comparison.questions.differs).pressSequentially('One leaves');
    await isKept('One leaves');
    await reload();
    await notice().getByRole('button', { name: words.typed.show }).click();
    await showKept('One leaves');
    await expect.poll(() => same().inputValue()).toBe('Both wait');
    await button(words.open.comparison.keep).click();
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(typed).toEqual(['A new thought']);
    const memo = (await memos()).find(each => each.body.includes('One leaves'));
    expect(memo?.body).toContain('Both wait');
    await app.client.call('history.undo', {});
  });

  it('leads to the meaning of a link that was being made, and asks nothing of an input method in the midst', async () => {
    const { tables } = await app.client.call('project.snapshot', {});
    const [from, to] = tables.code.filter(code => code.kind === 'concept').slice(-2);
    const place = `link:${from?.id}>${to?.id}`;
    await app.client.call('typed.keep', { place, typed: 'because' });
    await reload();
    await notice().getByRole('button', { name: words.typed.show }).click();
    const meaning = dialog().getByLabel(words.open.link.meaning);
    await expect.poll(() => meaning.inputValue()).toBe('because');
    await meaning.focus();
    await app.page.keyboard.press('End');
    const session = await app.context.newCDPSession(app.page);
    await session.send('Input.imeSetComposition', { text: 'xin', selectionStart: 3, selectionEnd: 3 });
    await expect.poll(() => meaning.inputValue()).toBe('becausexin');
    await app.page.waitForTimeout(700);
    expect(await typed()).toEqual(['because']);
    await session.send('Input.insertText', { text: '信' });
    await isKept('because信');
    await app.page.keyboard.press('Escape');
    await isGone();
    expect(app.complaints).toEqual([]);
  });

  const inView = (what: Locator) =>
    what.evaluate(element => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  async function showKept(text: string): Promise<void> {
    const entry = dialog().getByRole('listitem').filter({ hasText: text });
    await entry.getByRole('button', { name: words.typed.show }).click();
  }

  async function mostUsed(): Promise<string> {
    const { byCode } = await app.client.call('codings.counts', {});
    const [first] = Object.entries(byCode).toSorted(([, a], [, b]) => b - a);
    return first?.[0] ?? '';
  }
});
