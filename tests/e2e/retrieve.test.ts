import { readFileSync, writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { focusedName } from './by-keyboard.ts';

const TEXT = {
  one: 'Nurse: The funding gap is wide. Nobody has skills.\n\nNurse: We wait.\n\nNurse: We have to go, pay is low.',
  two: 'Teacher: Funding comes late.',
};
const CODINGS = [
  ['one', 'The funding gap is wide.', 'Funding'],
  ['one', 'pay is low', 'Funding'],
  ['one', 'Nobody has skills.', 'Skills'],
  ['two', 'Funding comes late.', 'Funding'],
] as const;

async function open(app: AppInBrowser): Promise<void> {
  await app.client.call('project.create', { name: 'Retrieval', language: 'en' });
  const items = [];
  for (const [title, text] of Object.entries(TEXT)) {
    writeFileSync(`${app.home}/${title}.txt`, text);
    const token = await app.core.registerFile(`${app.home}/${title}.txt`);
    items.push({ token, fileName: `${title}.txt`, title, siteName: title, participantCode: null });
  }
  await app.client.call('imports.commit', { items });
  const codes = new Map<string, string>();
  for (const name of ['Funding', 'Skills'])
    codes.set(name, (await app.client.call('codes.create', { name })).id);
  const { tables } = await app.client.call('project.snapshot', {});
  for (const [title, quote, code] of CODINGS) {
    const start = TEXT[title].indexOf(quote);
    await app.client.call('codings.create', {
      sourceId: tables.source.find(source => source.title === title)?.id ?? '',
      start,
      end: start + quote.length,
      codeId: codes.get(code) ?? '',
    });
  }
}

const violations = async (app: AppInBrowser) =>
  (await new AxeBuilder({ page: app.page }).analyze()).violations.map(each => each.id);
const setNames = async (app: AppInBrowser) => (await app.client.call('sets.list', {})).map(each => each.name);

describe('retrieving by mouse, in English', () => {
  let app: AppInBrowser;
  const words = en.retrieve;
  const panel = () => app.page.getByRole('complementary', { name: words.title });
  const quote = (text: string) => panel().getByRole('row', { name: text });
  const chooseCode = async (name: string) => {
    await panel().getByRole('combobox', { name: words.addCode }).click();
    await app.page.getByRole('option', { name }).click();
  };
  const choose = async (label: string, option: string) => {
    await panel().getByRole('button', { name: label }).first().click();
    await app.page.getByRole('option', { name: option, exact: true }).click();
  };
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en' });
    await open(app);
  });
  afterAll(() => app?.stop());

  it('says what to do first, and shows the quotes of a code once it is chosen', async () => {
    await app.page.getByRole('button', { name: words.open }).click();
    await panel().getByText(words.startHint).waitFor();
    expect(await violations(app)).toEqual([]);
    await chooseCode('Funding');
    await panel().getByText('3 quotes in 2 sources').waitFor();
    await quote('pay is low').click();
    await app.page.getByText('“pay is low”', { exact: true }).first().waitFor();
  });

  it('narrows them to those near another code, and to a site, while the query is built', async () => {
    await panel().getByRole('button', { name: words.near }).click();
    await app.page.getByText(words.unfinished).waitFor();
    await app.page.getByRole('option', { name: 'Skills' }).click();
    await panel().getByText('1 quote in 1 source').waitFor();
    for (let i = 0; i < 3; i++) await panel().getByRole('button', { name: 'One more: at most' }).click();
    await panel().getByText('2 quotes in 1 source').waitFor();
    await choose(words.relation, words.relations.followedBy);
    await panel().getByText('1 quote in 1 source').waitFor();
    await choose(words.span, words.spans.hull);
    await quote('The funding gap is wide. Nobody has skills.').waitFor();
    await panel().getByText(words.where, { exact: true }).click();
    await choose(en.common.site, 'two');
    await panel().getByText(words.nothing).waitFor();
    await panel().getByRole('button', { name: 'Remove: two' }).click();
    await panel().getByText('1 quote in 1 source').waitFor();
    expect(await violations(app)).toEqual([]);
  });

  it('saves the query as a set that stays live, and hands out its quotes', async () => {
    await panel().getByRole('button', { name: words.save }).click();
    await app.page.getByRole('textbox', { name: words.nameOfSet }).fill('Both');
    await app.page.getByRole('dialog').getByRole('button', { name: en.common.save }).click();
    await panel().getByRole('heading', { name: 'Both' }).waitFor();
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel().getByRole('button', { name: words.copy }).click();
    await app.page.getByText('1 quote copied').waitFor();
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“The funding gap is wide. Nobody has skills.” (one, ¶1)',
    );
    const [saved] = await Promise.all([
      app.page.waitForEvent('download'),
      panel().getByRole('button', { name: words.csv }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('Retrieval Both.csv');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('The funding gap is wide. Nobody has skills.');
    await panel().locator('.retrieve__sets summary').click();
    const list = panel().getByRole('list', { name: words.sets });
    await list.getByRole('button', { name: 'Both 1 quote' }).waitFor();
    const skills = (await app.client.call('project.snapshot', {})).tables.code.find(c => c.name === 'Skills');
    await app.client.call('codes.remove', { ids: [skills?.id ?? ''] });
    await list.getByText('No longer in the project: Skills').waitFor();
    await list.getByRole('button', { name: 'Both 0 quotes' }).waitFor();
    expect(await violations(app)).toEqual([]);
    await app.client.call('history.undo', {});
    await list.getByRole('button', { name: 'Both 1 quote' }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});

describe('retrieving by regular expression, in English', () => {
  let app: AppInBrowser;
  const words = en.retrieve;
  const panel = () => app.page.getByRole('complementary', { name: words.title });
  const choose = async (label: string, option: string) => {
    await panel().getByRole('button', { name: label }).last().click();
    await app.page.getByRole('option', { name: option, exact: true }).click();
  };
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en' });
    await open(app);
    await app.page.getByRole('button', { name: words.open }).click();
  });
  afterAll(() => app?.stop());

  it('finds what an expression means, and says while it is none or takes too long', async () => {
    await choose(words.kind, words.kinds.words);
    await choose(words.mode, words.modes.regex);
    const field = panel().getByRole('textbox', { name: words.pattern });
    await field.fill('[Ff]unding|(pay|skills');
    await panel().getByRole('alert').getByText(en.errors.SEARCH_PATTERN_INVALID).waitFor();
    await field.fill('[Ff]unding|pay|skills');
    await panel().getByText('4 quotes in 2 sources').waitFor();
    await panel().getByRole('checkbox', { name: words.matchCase }).click({ force: true });
    await field.fill('f[a-z]+ing');
    await panel().getByText('1 quote in 1 source').waitFor();
    expect(await violations(app)).toEqual([]);
    await field.fill('(([a-z ]+)+)+!');
    await panel().getByRole('alert').getByText(en.errors.SEARCH_TOO_SLOW).waitFor();
  });

  it('stands near codes, and is saved as a set', async () => {
    await panel().getByRole('textbox', { name: words.pattern }).fill('(^| )We [a-z]+');
    await panel().getByText('2 quotes in 1 source').waitFor();
    await panel().getByRole('button', { name: words.near }).click();
    await app.page.getByRole('option', { name: 'Funding' }).click();
    await panel().getByRole('row', { name: 'We have' }).waitFor();
    await panel().getByRole('button', { name: words.save }).click();
    await app.page.getByRole('textbox', { name: words.nameOfSet }).fill('We');
    await app.page.getByRole('dialog').getByRole('button', { name: en.common.save }).click();
    await expect.poll(() => setNames(app)).toEqual(['We']);
    expect(app.complaints).toEqual([]);
  });
});

describe('retrieving by keyboard, in Chinese', () => {
  let app: AppInBrowser;
  const words = zh.retrieve;
  const press = (key: string) => app.page.keyboard.press(key);
  /** Goes on by Tab until something of that name has the keys. */
  const tabTo = async (name: string) => {
    for (let i = 0; i < 40; i++) {
      const at = await app.page.evaluate(() => {
        const element = document.activeElement;
        const labelled = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const label = labelled.map(id => document.getElementById(id)?.textContent ?? '').join(' ');
        return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`;
      });
      if (at.includes(name)) return;
      await press('Tab');
    }
    throw new Error(`no way to ${name}`);
  };
  const type = async (name: string) => {
    await app.page.keyboard.type(name);
    await app.page.getByRole('option', { name }).waitFor();
    await press('ArrowDown');
    await press('Enter');
  };
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'zh', theme: 'dark' });
    await open(app);
  });
  afterAll(() => app?.stop());

  it('builds a query with not, and goes to the quote the arrows lead to', async () => {
    await press('Control+Shift+E');
    await app.page.locator('.retrieve__builder :focus').waitFor();
    await press('Tab');
    await type('Fund');
    await app.page.getByText('3 条引文 分布于 2 份资料').waitFor();
    await tabTo(words.join);
    await press('Enter');
    await app.page.locator('[data-empty] input:focus').waitFor();
    await type('Skills');
    await app.page.getByText('1 条引文 分布于 1 份资料').waitFor();
    const not = app.page.getByRole('checkbox', { name: `${words.not}: 条件 2` });
    await not.focus();
    await press('Space');
    await app.page.getByText('2 条引文 分布于 2 份资料').waitFor();
    expect(await violations(app)).toEqual([]);
    await app.page.getByRole('grid', { name: words.results }).getByRole('row').first().focus();
    await press('ArrowDown');
    await press('Enter');
    await app.page.getByText('“pay is low”', { exact: true }).first().waitFor();
  });

  it('saves, renames and removes a set, and undo brings it back', async () => {
    await app.page.getByRole('button', { name: words.save }).focus();
    await press('Enter');
    await expect.poll(() => focusedName(app.page)).toBe(words.nameOfSet);
    await app.page.keyboard.type('无人');
    await press('Enter');
    await expect.poll(() => setNames(app)).toEqual(['无人']);
    // A dialog that closes gives the keys back; taken before, they would be taken away again.
    await expect.poll(() => focusedName(app.page)).toBe(words.save);
    await app.page.locator('.retrieve__sets summary').focus();
    await press('Enter');
    await app.page.getByRole('button', { name: '无人 2 条引文' }).waitFor();
    const more = app.page.getByRole('button', { name: '无人的更多操作' });
    await more.focus();
    await press('Enter');
    await app.page.getByRole('menuitem', { name: zh.common.rename }).press('Enter');
    await app.page.getByRole('dialog', { name: words.rename }).waitFor();
    await expect.poll(() => focusedName(app.page)).toBe(words.nameOfSet);
    await press('Control+A');
    await app.page.keyboard.type('有人');
    await press('Enter');
    await expect.poll(() => setNames(app)).toEqual(['有人']);
    await expect.poll(() => focusedName(app.page)).toBe('有人的更多操作');
    await press('Enter');
    await app.page.getByRole('menuitem', { name: zh.common.remove }).press('Enter');
    await expect.poll(() => setNames(app)).toEqual([]);
    await press('Control+Z');
    await expect.poll(() => setNames(app)).toEqual(['有人']);
    expect(await violations(app)).toEqual([]);
  });

  it('is closed by Escape, and left as it was', async () => {
    await app.page.locator('.retrieve__sets summary').focus();
    await press('Escape');
    await expect.poll(() => app.page.locator('.retrieve').count()).toBe(0);
    await press('Control+Shift+E');
    await app.page.getByText('2 条引文 分布于 2 份资料').waitFor();
    expect(app.complaints).toEqual([]);
  });
});
