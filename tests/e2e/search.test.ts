import { writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const TEXT = {
  'one.txt':
    'Interviewer: What of burnout?\n\nNurse: Burnout comes first. Then people leave.\n\nNurse: 倦怠先来，人后走。',
  'two.txt': 'Nurse: People leave, and burnout stays. 倦怠！',
};

async function open(app: AppInBrowser): Promise<void> {
  await app.client.call('project.create', { name: 'Search', language: 'en' });
  await importTexts(app, TEXT);
  await app.client.call('codes.create', { name: 'Strain' });
}

async function importTexts(app: AppInBrowser, texts: Readonly<Record<string, string>>): Promise<void> {
  const items = [];
  for (const [fileName, text] of Object.entries(texts)) {
    writeFileSync(`${app.home}/${fileName}`, text);
    const token = await app.core.registerFile(`${app.home}/${fileName}`);
    items.push({ token, fileName, title: fileName.slice(0, 3), siteName: null, participantCode: null });
  }
  await app.client.call('imports.commit', { items });
}

/** The words selected in the text, as the panel beside it says them. */
const isSelected = (app: AppInBrowser, words: string) =>
  app.page.getByText(`“${words}”`, { exact: true }).waitFor();
const quotes = async (app: AppInBrowser) => {
  const { tables } = await app.client.call('project.snapshot', {});
  const all = [];
  for (const { id } of tables.source) all.push(...(await app.client.call('codings.list', { sourceId: id })));
  return all.map(coding => coding.quote);
};
const violations = async (app: AppInBrowser) =>
  (await new AxeBuilder({ page: app.page }).analyze()).violations.map(each => each.id);

describe('searching by mouse, in English', () => {
  let app: AppInBrowser;
  const words = en.search;
  const panel = () => app.page.getByRole('complementary');
  const hits = () => panel().getByRole('row', { name: /burnout/i });
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en' });
    await open(app);
  });
  afterAll(() => app?.stop());

  it('shows each place in its line while words are typed, and goes to the one that is clicked', async () => {
    await app.page.getByRole('button', { name: words.field }).click();
    await app.page.getByRole('textbox', { name: words.field }).fill('burn');
    await expect.poll(() => hits().count()).toBe(3);
    await panel().getByText('3 places in 2 sources').waitFor();
    await hits().nth(1).locator('mark').click();
    await isSelected(app, 'Burn');
    expect(await violations(app)).toEqual([]);
  });

  it('keeps to words near one another, and to whom says them', async () => {
    await app.page.getByRole('textbox', { name: words.field }).fill('leave burnout');
    await panel().getByRole('radio', { name: words.modes.words }).click({ force: true });
    await expect.poll(() => hits().count()).toBe(2);
    await panel().getByText(words.filters, { exact: true }).click();
    await panel().getByRole('textbox', { name: words.speaker }).fill('Interviewer');
    await panel().getByText(words.nothing).waitFor();
    await panel().getByRole('button', { name: words.clearFilters }).click();
    await expect.poll(() => hits().count()).toBe(2);
  });

  it('says when an expression is not finished', async () => {
    await panel().getByRole('radio', { name: words.modes.regex }).click({ force: true });
    await app.page.getByRole('textbox', { name: words.field }).fill('burn(');
    await panel().getByRole('alert').waitFor();
    await app.page.getByRole('textbox', { name: words.field }).fill('burn(out)? comes');
    await expect.poll(() => hits().count()).toBe(1);
  });

  it('looks through codes and memos by words near one another and by expression', async () => {
    await app.client.call('memos.create', {
      kind: 'theory',
      title: 'Pay',
      body: 'Rest comes late after strain',
    });
    await panel().getByRole('radio', { name: words.theory }).click({ force: true });
    const found = panel().getByRole('list', { name: words.results }).getByRole('listitem');
    await panel().getByRole('radio', { name: words.modes.regex }).click({ force: true });
    await app.page.getByRole('textbox', { name: words.field }).fill('[Ss]tr[au]in');
    await expect.poll(() => found.count()).toBe(2);
    await app.page.getByRole('textbox', { name: words.field }).fill('[Ss');
    await panel().getByRole('alert').waitFor();
    await expect.poll(() => found.count()).toBe(0);
    await panel().getByRole('radio', { name: words.modes.words }).click({ force: true });
    await app.page.getByRole('textbox', { name: words.field }).fill('strain rest');
    await expect.poll(() => found.count()).toBe(1);
    await expect.poll(() => found.locator('mark').textContent()).toBe('Rest comes late after strain');
    expect(await violations(app)).toEqual([]);
    await panel().getByRole('radio', { name: words.texts }).click({ force: true });
  });

  it('codes the places that were chosen', async () => {
    await panel().getByRole('radio', { name: words.modes.phrase }).click({ force: true });
    await app.page.getByRole('textbox', { name: words.field }).fill('burnout');
    await expect.poll(() => hits().count()).toBe(3);
    await hits().nth(2).getByRole('checkbox').click({ force: true });
    await panel().getByRole('button', { name: 'Code 1 chosen place' }).click();
    const dialog = app.page.getByRole('dialog', { name: words.autocode.title });
    await dialog.getByText('1 coding will be made in 1 source.').waitFor();
    await dialog.getByRole('radio', { name: words.autocode.fresh }).click({ force: true });
    await dialog.getByRole('textbox', { name: words.autocode.name }).fill('Exhaustion');
    expect(await violations(app)).toEqual([]);
    await dialog.getByRole('button', { name: words.autocode.code, exact: true }).click();
    await expect.poll(() => quotes(app)).toEqual(['burnout']);
    expect(app.complaints).toEqual([]);
  });

  it('keeps what was ticked far down the list where something is coded meanwhile', async () => {
    const said = Array.from({ length: 90 }, (_, i) => `Nurse: Kettle ${i}.`);
    await importTexts(app, { 'long.txt': said.join('\n') });
    await app.page.getByRole('textbox', { name: words.field }).fill('kettle');
    const last = panel().getByRole('row', { name: /Kettle 89/ });
    await panel()
      .getByRole('row', { name: /Kettle 0/ })
      .waitFor();
    await app.page.keyboard.press('ArrowDown');
    // Each page is asked for as its end comes near.
    await expect
      .poll(async () => {
        await app.page.keyboard.press('End');
        return (await last.count()) > 0 && (await last.evaluate(row => row === document.activeElement));
      })
      .toBe(true);
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('Space');
    const chosen = panel().getByRole('button', { name: 'Code 1 chosen place' });
    await chosen.waitFor();
    const { tables } = await app.client.call('project.snapshot', {});
    const [sourceId = '', codeId = ''] = [tables.source[0]?.id, tables.code[0]?.id];
    await app.client.call('codings.create', { sourceId, codeId, start: 0, end: 3 });
    // The places are asked for again a moment later, with a count that is gone until then.
    const count = panel().getByText('90 places in 1 source');
    await count.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => null);
    await count.waitFor();
    expect(await chosen.count()).toBe(1);
    expect(await last.count()).toBe(1);
  });
});

describe('searching by keyboard, in Chinese', () => {
  let app: AppInBrowser;
  const words = zh.search;
  const press = (key: string) => app.page.keyboard.press(key);
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'zh', theme: 'dark' });
    await open(app);
  });
  afterAll(() => app?.stop());

  it('goes to the place the arrows lead to, and on from place to place', async () => {
    await press('Control+Shift+F');
    await app.page.keyboard.type('倦怠');
    await app.page.getByText('2 处 分布于 2 份资料').waitFor();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await isSelected(app, '倦怠');
    await press('F3');
    await expect.poll(() => app.page.getByRole('heading', { name: 'two' }).count()).toBeGreaterThan(0);
    expect(await violations(app)).toEqual([]);
  });

  it('codes all that was found as one step, which undo takes back', async () => {
    await app.page.getByRole('button', { name: words.codeAll }).focus();
    await press('Enter');
    const dialog = app.page.getByRole('dialog', { name: words.autocode.title });
    await dialog.getByText('将新增 2 个编码处').waitFor();
    await dialog.getByRole('combobox').focus();
    await app.page.keyboard.type('Str');
    await press('ArrowDown');
    await press('Enter');
    await dialog.getByRole('button', { name: words.autocode.code, exact: true }).focus();
    await press('Enter');
    await expect.poll(() => quotes(app)).toEqual(['倦怠', '倦怠']);
    await app.client.call('history.undo', {});
    expect(await quotes(app)).toEqual([]);
  });

  it('is offered in the palette, and closed by Escape', async () => {
    await press('Control+K');
    await app.page.keyboard.type('人后走');
    await app.page.getByRole('option', { name: '在文本中搜索“人后走”' }).waitFor();
    await press('ArrowDown');
    await press('Enter');
    await app.page.getByText('1 处 分布于 1 份资料').waitFor();
    await app.page.getByRole('textbox', { name: words.field }).focus();
    await press('Escape');
    await expect.poll(() => app.page.getByRole('complementary').count()).toBe(0);
    expect(app.complaints).toEqual([]);
  });

  it('makes room for the memos', async () => {
    await press('Control+Shift+F');
    await app.page.getByRole('textbox', { name: words.field }).waitFor();
    await press('Control+Shift+M');
    await app.page.getByRole('searchbox', { name: zh.memos.find }).click({ timeout: 5000 });
    await press('Control+Shift+M');
    await expect.poll(() => app.page.getByRole('complementary').count()).toBe(0);
  });

  it('begins anew in another project that is opened beside it', async () => {
    await press('Control+Shift+F');
    const field = app.page.getByRole('textbox', { name: words.field });
    await field.fill('倦怠');
    await app.page.getByRole('row', { name: /倦怠/ }).first().waitFor();
    await app.client.call('project.create', { name: 'Another', language: 'zh' });
    await expect.poll(() => field.inputValue()).toBe('');
    await app.page.getByText(words.start, { exact: true }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});
