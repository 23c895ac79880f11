import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { focusedName, pressKeys, tabTo } from './by-keyboard.ts';
import { CANDIDATE_KEYS, type InputMethod, inputMethod } from './input-method.ts';
import { codedWords, makeStudy, STUDY } from './own-interview.ts';

let app: AppInBrowser;
let ime: InputMethod;
let sourceId = '';

const press = (...keys: string[]) => pressKeys(app.page, ...keys);
const coded = () => codedWords(app, sourceId);
const inText = () => expect.poll(() => focusedName(app.page)).toBe(zh.open.text.label);
const picker = () => app.page.getByRole('combobox', { name: zh.open.picker.label });
const composed = () => app.page.locator('.tv-composed');
const codeNames = async () =>
  (await app.client.call('project.snapshot', {})).tables.code.map(each => each.name);

async function toParagraph(below: number): Promise<void> {
  await press('Escape', 'ControlOrMeta+Home', ...Array<string>(below).fill('ArrowDown'), 'Home');
}

describe('a whole interview through a Chinese input method', () => {
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'zh', theme: 'dark' });
    ({ sourceId } = await makeStudy(app, 'zh'));
    ime = await inputMethod(app.page);
    await tabTo(app.page, new RegExp(`^${STUDY.zh}`));
    await press('Enter');
    await app.page.getByRole('row', { name: STUDY.zh }).waitFor({ state: 'hidden' });
    await app.page.getByText('W-01').first().waitFor();
    await press('Alt+2');
    await app.page.getByRole('treegrid', { name: zh.common.sources }).waitFor();
    await tabTo(app.page, new RegExp(`^${zh.common.noSite}`));
    await press('ArrowDown', 'Enter');
    await app.page.locator('.tv-body').first().waitFor();
    await tabTo(app.page, zh.open.text.label);
  });
  afterAll(() => app?.stop());

  it('opens the picker with the words composed over a selection, from the first letter on', async () => {
    await toParagraph(1);
    await press('Alt+s');
    await ime.compose('j', 'ji', 'ji c', 'ji ch', 'ji chu');
    await expect.poll(() => composed().textContent()).toBe('ji chu');
    expect(await picker().count()).toBe(0);
    await ime.keys('Digit2', 'ArrowDown', 'Space');
    expect(await picker().count()).toBe(0);
    await ime.commit('起处');
    await picker().waitFor();
    expect(await picker().inputValue()).toBe('起处');
    await composed().waitFor({ state: 'hidden' });
    // The next words go on after those, in the picker itself.
    await ime.compose('d', 'di', 'dian');
    await ime.commit('点');
    expect(await picker().inputValue()).toBe('起处点');
    await press('ControlOrMeta+Enter');
    await expect.poll(coded).toEqual(['父亲一九八七年租下了它。 → 起处点']);
    await inText();
  });

  it('takes words that are put in without having been composed, such as a sign', async () => {
    await press('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await ime.commit('《起》');
    await picker().waitFor();
    expect(await picker().inputValue()).toBe('《起》');
    await press('Escape');
    await inText();
  });

  it('codes nothing and goes nowhere by the keys of a composition, with words selected and without', async () => {
    const before = await coded();
    for (const select of [['Alt+s'], ['Escape']]) {
      await press(...select);
      await ime.compose('l', 'li');
      await ime.keys(...CANDIDATE_KEYS, 'KeyL', 'Backspace', 'Delete');
      await ime.cancel();
      expect(await picker().count()).toBe(0);
      await inText();
    }
    // Composed with nothing selected: words for nobody.
    await ime.compose('l', 'li');
    await ime.commit('里');
    expect(await picker().count()).toBe(0);
    expect(await app.page.getByText(zh.open.link.pickHint).count()).toBe(0);
    expect(await coded()).toEqual(before);
  });

  it('finds a code in the picker, which stays through every key of the composition', async () => {
    const before = await coded();
    await toParagraph(3);
    await press('Alt+p', 'Enter');
    await picker().waitFor();
    await ime.compose('q', 'qi', 'qi c', 'qi chu');
    await ime.keys(...CANDIDATE_KEYS);
    expect(await picker().isVisible()).toBe(true);
    expect(await coded()).toEqual(before);
    await ime.commit('起处');
    await press('Enter');
    await expect.poll(coded).toContain('公路带来了货车。司机们跟着别人停车。 → 起处点');
    await inText();
  });

  it('codes the rest of the interview: the turn, by number, in vivo, word by word', async () => {
    await press('Alt+t');
    await ime.compose('g', 'gong', 'gong l', 'gong lu');
    await ime.commit('公路');
    await picker().waitFor();
    await press('ControlOrMeta+Enter');
    await expect.poll(coded).toContain('公路带来了货车。司机们跟着别人停车。\n\n他们从来不看菜单。 → 公路');
    await inText();
    await toParagraph(6);
    await press('Alt+s', '1');
    await expect.poll(coded).toContain('年轻人毕业就走了。 → 公路');
    await press('ArrowRight', 'Control+Shift+ArrowRight', 'Enter');
    await picker().waitFor();
    await press('ControlOrMeta+i');
    await expect.poll(coded).toContain('女儿 → 女儿');
    await inText();
    await toParagraph(8);
    await press('Alt+p');
    await ime.compose('w', 'wei l', 'wei lai');
    await ime.commit('未来');
    await picker().waitFor();
    await press('ControlOrMeta+Enter');
    await expect.poll(coded).toContain('也许没有人接。也许公路会接。 → 未来');
    await inText();
  });

  it('names a new code, and renames it, without the keys of the composition ending either', async () => {
    await tabTo(app.page, zh.open.newCode);
    await press('Enter');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('textbox').first().waitFor();
    await ime.compose('q', 'qian', 'qian x', 'qian xi');
    await ime.keys(...CANDIDATE_KEYS);
    expect(await dialog.isVisible()).toBe(true);
    await ime.commit('迁徙');
    await press('Enter');
    await expect.poll(codeNames).toContain('迁徙');
    await dialog.waitFor({ state: 'hidden' });
    await tabTo(app.page, /^(生计|公路|女儿|未来|起处点|迁徙)/);
    await press('End', 'F2');
    const name = app.page.getByRole('textbox', { name: zh.open.renameCode.replace('{{name}}', '迁徙') });
    await name.waitFor();
    await ime.compose('w', 'wai');
    await ime.keys(...CANDIDATE_KEYS);
    expect(await name.isVisible()).toBe(true);
    expect(await codeNames()).toContain('迁徙');
    await ime.commit('外迁');
    await press('Enter');
    await expect.poll(codeNames).toContain('外迁');
  });

  it('writes a memo whose draft stays open through the composition', async () => {
    await tabTo(app.page, zh.open.text.label);
    await press('Escape', 'ControlOrMeta+Home', 'Alt+ArrowDown', 'Alt+m');
    await expect.poll(() => focusedName(app.page)).toBe(zh.open.memo.newOnPassage);
    await ime.compose('s', 'shei');
    await ime.keys(...CANDIDATE_KEYS);
    expect(await focusedName(app.page)).toBe(zh.open.memo.newOnPassage);
    await ime.commit('谁的店？');
    await press('ControlOrMeta+Enter');
    const memos = async () =>
      (await app.client.call('project.snapshot', {})).tables.memo.map(each => each.body);
    await expect.poll(memos).toEqual(['谁的店？']);
    await inText();
  });

  it('searches for the words, not for their letters, and stays open through the composition', async () => {
    await press('ControlOrMeta+Shift+f');
    const field = app.page.getByRole('textbox', { name: zh.search.field });
    await field.waitFor();
    await expect.poll(() => focusedName(app.page)).toBe(zh.search.field);
    await ime.compose('h', 'huo', 'huo c', 'huo che');
    await ime.keys(...CANDIDATE_KEYS);
    expect(await field.isVisible()).toBe(true);
    await ime.commit('货车');
    expect(await field.inputValue()).toBe('货车');
    await expect
      .poll(() => app.page.getByRole('complementary').locator('mark').allTextContents())
      .toEqual(['货车']);
    await press('Escape');
    await field.waitFor({ state: 'hidden' });
    expect(app.complaints).toEqual([]);
  });
});
