import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { focusedName, pressKeys, tabTo } from './by-keyboard.ts';
import { dragByMouse } from './drag-by-mouse.ts';
import { settle } from './settle.ts';

let app: AppInBrowser;

const soon = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: 15_000 });
const tables = async () => (await app.client.call('project.snapshot', {})).tables;
const memoTitled = async (title: string) => (await tables()).memo.find(memo => memo.title === title);
const problems = async () => {
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
};

async function start(language: 'en' | 'zh', theme: 'light' | 'dark') {
  app = await startAppInBrowser({ language, theme, viewport: { width: 1440, height: 900 } });
  await app.client.call('project.openSample', { language });
  await app.page.locator('.rail__stage--on').waitFor();
}

describe('memos by keyboard', () => {
  beforeAll(() => start('en', 'light'));
  afterAll(() => app?.stop());

  it('open from any stage, begin a memo and keep what is typed', async () => {
    await pressKeys(app.page, 'Alt+3', 'ControlOrMeta+Shift+M');
    await soon(() => focusedName(app.page)).toBe(en.memos.find);
    await tabTo(app.page, en.memos.new);
    await pressKeys(app.page, 'Enter');
    await soon(() => focusedName(app.page)).toBe(en.memos.text);
    await app.page.keyboard.type('Who pays, **waits**');
    await soon(async () => (await tables()).memo.at(-1)?.body).toBe('Who pays, **waits**');
    await tabTo(app.page, en.memos.titleField);
    await app.page.keyboard.type('Payment');
    await soon(() => memoTitled('Payment')).toMatchObject({ body: 'Who pays, **waits**', kind: 'theory' });
    expect(await problems()).toEqual([]);
  });

  it('link to a code by [[, by its id, and show its name as it is now', async () => {
    const code = (await tables()).code.find(each => each.kind === 'concept');
    await tabTo(app.page, en.memos.text);
    await pressKeys(app.page, 'ControlOrMeta+End');
    await app.page.keyboard.type(` for [[${code?.name.slice(0, 12)}`);
    await app.page
      .getByRole('option', { name: code?.name ?? '' })
      .first()
      .waitFor();
    await pressKeys(app.page, 'Enter');
    await soon(async () => (await memoTitled('Payment'))?.body).toBe(
      `Who pays, **waits** for [[code:${code?.id}]]`,
    );
    expect(await app.page.getByRole('textbox', { name: en.memos.text }).inputValue()).toContain(
      `[[${code?.name}]]`,
    );
    await app.client.call('codes.update', { id: code?.id ?? '', name: 'Fresh name' });
    await app.page.getByRole('radio', { name: en.memos.read }).press('Space');
    await app.page.locator('.memo-reading').getByRole('button', { name: 'Fresh name' }).waitFor();
    await app.page.locator('.memo-reading strong').getByText('waits').waitFor();
  });

  it('link to a quote by words within it', async () => {
    const [source] = (await tables()).source;
    const [coding] = await app.client.call('codings.list', { sourceId: source?.id ?? '' });
    const words = coding?.quote.trim().slice(4, 30) ?? '';
    const { id } = await app.client.call('memos.create', { kind: 'theory', title: 'Quoting', body: '' });
    await pressKeys(app.page, 'Escape');
    await soon(() => focusedName(app.page)).toBe(en.memos.find);
    await app.page.keyboard.type('Quoting');
    const rows = app.page.getByRole('grid', { name: en.memos.title }).getByRole('row');
    await soon(() => rows.count()).toBe(1);
    await rows.first().focus();
    await pressKeys(app.page, 'Enter');
    await soon(() => focusedName(app.page)).toBe(en.memos.text);
    await app.page.keyboard.type(`See [[${words}`);
    await app.page.getByRole('option').first().waitFor();
    await pressKeys(app.page, 'Enter');
    const body = async () => (await tables()).memo.find(memo => memo.id === id)?.body ?? '';
    await soon(body).toMatch(/^See \[\[coding:.*\]\]$/);
    const linked = (await body()).match(/coding:([^\]]*)/)?.[1] ?? '';
    const [quote] = await app.client.call('quotes.get', { ids: [linked] });
    expect(quote?.quote).toContain(words);
    await app.client.call('memos.remove', { ids: [id] });
    await soon(() => app.page.getByRole('textbox', { name: en.memos.text }).count()).toBe(0);
    await app.page.getByRole('searchbox', { name: en.memos.find }).fill('');
    await app.page.getByRole('grid', { name: en.memos.title }).getByText('Payment', { exact: true }).click();
  });

  it('are about what is added and taken away, each in one step', async () => {
    const about = async () => {
      const memo = await memoTitled('Payment');
      const ties = (await tables()).memoRef.filter(
        ref => ref.memoId === memo?.id && ref.relation === 'about',
      );
      return ties.map(ref => ref.targetKind);
    };
    const source = (await tables()).source[1];
    await tabTo(app.page, en.memos.aboutAdd);
    await pressKeys(app.page, 'Enter');
    await soon(() => focusedName(app.page)).toBe(en.memos.aboutFind);
    await app.page.keyboard.type(source?.title.slice(0, 6) ?? '');
    await app.page.getByRole('option', { name: source?.title ?? '' }).waitFor();
    expect(await problems()).toEqual([]);
    await pressKeys(app.page, 'Enter');
    await soon(about).toEqual(['source']);
    await tabTo(app.page, `${en.common.remove}: ${source?.title}`);
    await pressKeys(app.page, 'Enter');
    await soon(about).toEqual([]);
    await app.client.call('history.undo', {});
    await soon(about).toEqual(['source']);
  });

  it('say where a memo is mentioned, and lead there', async () => {
    const target = await memoTitled('Payment');
    await app.client.call('memos.create', {
      kind: 'method',
      title: 'Reader',
      body: `See [[memo:${target?.id}]]`,
    });
    await app.page.locator('.memo-reading').getByRole('button', { name: 'Fresh name' }).waitFor();
    await tabTo(app.page, 'Reader');
    await pressKeys(app.page, 'Enter');
    await soon(() => app.page.getByRole('textbox', { name: en.memos.titleField }).inputValue()).toBe(
      'Reader',
    );
  });

  it('are found, removed and brought back, and give the focus back when they are closed', async () => {
    await pressKeys(app.page, 'Escape');
    await soon(() => focusedName(app.page)).toBe(en.memos.find);
    await app.page.keyboard.type('payment');
    const rows = app.page.getByRole('grid', { name: en.memos.title }).getByRole('row');
    await soon(() => rows.count()).toBe(2);
    await app.page.keyboard.press('ControlOrMeta+a');
    await app.page.keyboard.type('who pays');
    await soon(() => rows.count()).toBe(1);
    await rows.first().focus();
    await pressKeys(app.page, 'Enter');
    await tabTo(app.page, en.open.memo.remove);
    await pressKeys(app.page, 'Enter');
    await soon(() => memoTitled('Payment')).toBeUndefined();
    await settle(app.page);
    await app.client.call('history.undo', {});
    await soon(async () => (await memoTitled('Payment'))?.kind).toBe('theory');
    await pressKeys(app.page, 'ControlOrMeta+Shift+M');
    await app.page.locator('.memos').waitFor({ state: 'hidden' });
  });

  it('are quoted in the storyline with their links alive', async () => {
    const memo = await memoTitled('Payment');
    await pressKeys(app.page, 'ControlOrMeta+Shift+M');
    await app.page.keyboard.type('who pays');
    await app.page.getByRole('grid', { name: en.memos.title }).getByRole('row').first().focus();
    await pressKeys(app.page, 'Enter');
    await tabTo(app.page, en.memos.quote);
    await pressKeys(app.page, 'Enter');
    const code = memo?.body.match(/\[\[code:(.*)\]\]/)?.[1];
    await soon(async () => JSON.stringify((await tables()).storyline[0]?.paragraphs)).toContain(
      `"pieces":["Who pays, ",{"text":"waits","marks":["strong"]}," for ",{"code":"${code}"}]`,
    );
    expect(app.complaints).toEqual([]);
  });
});

describe('memos by mouse, in Chinese and dark', () => {
  beforeAll(() => start('zh', 'dark'));
  afterAll(() => app?.stop());

  it('open from the foot of the rail, and are bounded by kind', async () => {
    await app.page.getByRole('button', { name: zh.memos.title, exact: true }).click();
    await app.page.getByText(zh.memos.filter).click();
    await app.page.getByRole('button', { name: new RegExp(zh.open.memo.kind) }).click();
    await app.page.getByRole('option', { name: zh.open.memo.kinds.comparison }).click();
    const wanted = (await tables()).memo.filter(memo => memo.kind === 'comparison').length;
    expect(wanted).toBeGreaterThan(0);
    const rows = app.page.getByRole('grid', { name: zh.memos.title }).getByRole('row');
    await soon(() => rows.count()).toBe(wanted);
    expect(await problems()).toEqual([]);
  });

  it('are handed out as Markdown and Word, those that are shown', async () => {
    for (const [format, ending] of [
      ['md_other', /\.md$/],
      ['docx_other', /\.docx$/],
    ] as const) {
      const download = app.page.waitForEvent('download');
      await app.page.getByRole('button', { name: zh.memos.export.label }).click();
      const words = zh.memos.export[format].replace('{{count, number}}', '').trim();
      await app.page.getByRole('menuitem', { name: words }).click();
      expect((await download).suggestedFilename()).toMatch(ending);
    }
  });

  it('are about what is picked', async () => {
    const { code } = await tables();
    const [concept] = code.filter(each => each.kind === 'concept');
    const { id } = await app.client.call('memos.create', { kind: 'comparison', title: '新', body: '想法' });
    await app.page.getByRole('grid', { name: zh.memos.title }).getByText('新', { exact: true }).click();
    await app.page.getByRole('button', { name: zh.memos.aboutAdd }).click();
    if (process.env['SHOTS'])
      await app.page.screenshot({ path: `${process.env['SHOTS']}/memo-about.zh.png` });
    await app.page
      .getByRole('combobox')
      .or(app.page.getByLabel(zh.memos.aboutFind))
      .last()
      .fill(concept?.name ?? '');
    await app.page
      .getByRole('option', { name: concept?.name ?? '' })
      .first()
      .click();
    await soon(async () => (await tables()).memoRef.find(ref => ref.memoId === id)?.targetId).toBe(
      concept?.id,
    );
    await app.page
      .getByRole('list', { name: zh.memos.about })
      .getByText(concept?.name ?? '')
      .waitFor();
    expect(await problems()).toEqual([]);
    await app.client.call('history.undo', {});
    await app.client.call('history.undo', {});
    await app.page.getByRole('list', { name: zh.memos.about }).waitFor({ state: 'hidden' });
  });

  it('are dragged into the storyline', async () => {
    await app.page.getByRole('button', { name: zh.frame.stages.selective, exact: true }).click();
    const row = app.page.getByRole('grid', { name: zh.memos.title }).getByRole('row').first();
    const [memo] = (await tables()).memo
      .filter(each => each.kind === 'comparison')
      .toSorted((a, b) => b.date - a.date);
    const text = app.page.getByRole('textbox', { name: zh.selective.tabs.story, exact: true });
    await dragByMouse(app.page, row, text.locator('p').first());
    await soon(async () => JSON.stringify((await tables()).storyline[0]?.paragraphs)).toContain(
      memo?.body.slice(0, 8),
    );
    expect(app.complaints).toEqual([]);
  });
});

describe('constant comparison', () => {
  beforeAll(async () => {
    await start('en', 'light');
    await pressKeys(app.page, 'Alt+2');
    await app.page
      .getByRole('treegrid', { name: en.common.sources })
      .getByText(/^NA-02/)
      .click();
    await app.page.locator('.tv-label').nth(1).click();
  });
  afterAll(() => app?.stop());

  it('puts the most alike first, with the words they share marked', async () => {
    await app.page.getByRole('button', { name: new RegExp(en.open.comparison.order) }).press('Enter');
    await app.page.getByRole('option', { name: en.open.comparison.orders.most }).press('Enter');
    await app.page.locator('.compare__quote .quote-card__word').first().waitFor();
    const shares = async () =>
      (await app.page.locator('.compare__quote .quote-card__place').allTextContents()).map(text =>
        Number(text.match(/(\d+)%/)?.[1] ?? 0),
      );
    const seen = await shares();
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(seen[0]).toBeGreaterThan(0);
  });

  it('holds three side by side, and keeps the answers as one memo on all of them', async () => {
    const before = (await tables()).memo.length;
    const boxes = app.page.locator('.compare__quote').getByRole('checkbox');
    await boxes.nth(0).press('Space');
    await boxes.nth(1).press('Space');
    await app.page.getByRole('button', { name: /^Side by side/ }).press('Enter');
    await soon(() => app.page.locator('.compare__column').count()).toBe(3);
    expect(await problems()).toEqual([]);
    await soon(() => focusedName(app.page)).toBe(en.open.comparison.questions.same);
    await app.page.keyboard.type('One person does it all');
    await tabTo(app.page, en.open.comparison.questions.property);
    await app.page.keyboard.type('Number of posts');
    await tabTo(app.page, en.open.comparison.keep);
    await pressKeys(app.page, 'Enter');
    await soon(async () => (await tables()).memo.length).toBe(before + 1);
    const { memo, memoRef } = await tables();
    const made = memo.at(-1);
    expect(made).toMatchObject({ kind: 'comparison' });
    expect(made?.body).toContain('One person does it all');
    expect(made?.body).toContain('Number of posts');
    const about = memoRef.filter(ref => ref.memoId === made?.id && ref.relation === 'about');
    expect(about.map(ref => ref.targetKind).sort()).toEqual(['code', 'coding', 'coding', 'coding']);
    await app.client.call('history.undo', {});
    expect((await tables()).memo).toHaveLength(before);
    expect(app.complaints).toEqual([]);
  });
});

describe('a memo beside the text', () => {
  beforeAll(() => start('en', 'dark'));
  afterAll(() => app?.stop());

  it('is read as Markdown, written on by its pen, and read again', async () => {
    const { memo, memoRef, code } = await tables();
    const marked = memo.find(each => /\*\*.+\*\*/.test(each.body));
    const about = memoRef.find(ref => ref.memoId === marked?.id && ref.targetKind === 'code');
    const name = code.find(each => each.id === about?.targetId)?.name ?? '';
    await pressKeys(app.page, 'Alt+2');
    await pressKeys(app.page, 'ControlOrMeta+k');
    await app.page.keyboard.type(name);
    await app.page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
    const card = app.page.getByRole('article', { name: marked?.title ?? '' });
    await card.locator('strong').first().waitFor();
    expect(await card.innerText()).not.toContain('**');
    expect(await problems()).toEqual([]);
    await card.getByRole('button', { name: en.memos.write }).press('Enter');
    await soon(() => focusedName(app.page)).toBe(marked?.title);
    await pressKeys(app.page, 'ControlOrMeta+End');
    await app.page.keyboard.type(' And *again*.');
    await app.page
      .getByRole('button', { name: new RegExp(en.frame.history.title) })
      .first()
      .focus();
    await card.locator('em', { hasText: 'again' }).waitFor();
    const stored = async () => (await tables()).memo.find(each => each.id === marked?.id)?.body;
    await soon(stored).toBe(`${marked?.body} And *again*.`);
    expect(app.complaints).toEqual([]);
  });
});
