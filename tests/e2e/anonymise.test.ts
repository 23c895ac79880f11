import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { confirmImport, importFiles, wordsIn } from './road-steps.ts';

const A =
  '访谈员：您贵姓？\n王建国：我叫王建国，在大王庄村住。老王是我，电话13812345678。\n访谈员：刘会计来过吗？\n王建国：来过，张伟也来过。\n';
const B = '访谈员：您好？\n张伟：王建国是我邻居，张伟是我。\n访谈员：哦。\n张伟：是。\n';
const PASSPHRASE = '秋天的高粱 and tea';

let app: AppInBrowser | undefined;
afterAll(() => app?.stop());

async function begin(language: 'en' | 'zh', theme: 'light' | 'dark') {
  await app?.stop();
  const viewport = theme === 'dark' ? { width: 1920, height: 1080 } : { width: 1280, height: 800 };
  const started = await startAppInBrowser({ language, theme, viewport });
  app = started;
  await started.client.call('project.create', { name: 'Study', language });
  const paths = Object.entries({ A, 张伟: B }).map(([name, text]) => {
    const path = join(started.home, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await importFiles(started.page, wordsIn[language], paths);
  return { app: started, page: started.page, t: wordsIn[language].anonymise, words: wordsIn[language] };
}

async function axe({ page }: AppInBrowser) {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  return violations.flatMap(each => each.nodes.map(node => `${each.id} ${node.html}`));
}

const picture = async ({ page }: AppInBrowser, name: string) => {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
};

async function texts({ client }: AppInBrowser) {
  const { tables } = await client.call('project.snapshot', {});
  const all = [];
  for (const { id, title } of tables.source) {
    const { text, turns } = await client.call('sources.text', { sourceId: id });
    all.push({ title, text, speakers: turns.map(turn => turn.speaker) });
  }
  return all;
}

describe('replacing names at import', () => {
  it('takes names from suggestions and by hand, saves the key, and stores pseudonyms only', async () => {
    const { app: its, page, t, words } = await begin('en', 'light');
    const named = (pattern: string, name: string) => pattern.replace('{{name}}', name);
    await page.getByRole('button', { name: t.open }).click();
    await page.getByRole('button', { name: named(t.take, '王建国'), exact: true }).click();
    await page.getByRole('button', { name: named(t.take, '张伟'), exact: true }).click();
    await page.getByRole('button', { name: named(t.take, '大王庄村'), exact: true }).click();
    // 老王 is now offered as a form of 王建国, under the same pseudonym.
    await page.getByText(t.formOf.replace('{{names}}', '王建国')).waitFor();
    await page.getByRole('button', { name: named(t.take, '老王'), exact: true }).click();
    await page.getByRole('button', { name: t.takeAllOf.replace('{{kind}}', t.kinds.telephone) }).click();
    await page.getByRole('button', { name: t.add, exact: true }).click();
    await page.keyboard.insertText('刘会计');
    await page.keyboard.press('Tab');
    const pseudonym = page.getByRole('textbox', { name: named(t.pseudonymOf, '刘会计') });
    expect(await pseudonym.inputValue()).toBe('P3会计');
    expect(await page.getByRole('textbox', { name: named(t.pseudonymOf, '老王') }).inputValue()).toBe('P1');
    const row = page.getByRole('row').filter({ has: page.locator('input[value="王建国"]') });
    await expect.poll(() => row.locator('.names__count').textContent()).toBe('4');
    expect(await axe(its)).toEqual([]);
    await picture(its, 'names-en');
    await page.getByRole('radio', { name: t.sides.result }).locator('xpath=ancestor::label').click();
    await page.getByRole('region', { name: t.resultOf.replace('{{fileName}}', 'A.txt') }).waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'result-en');
    await page.getByRole('button', { name: t.ready, exact: true }).click();

    await page.getByRole('button', { name: 'Import 2 files' }).click();
    await page.getByRole('heading', { name: t.key.first }).waitFor();
    const save = page.getByRole('button', { name: t.key.save, exact: true });
    const [first, second] = [
      page.getByLabel(t.key.passphrase, { exact: true }),
      page.getByLabel(t.key.again, { exact: true }),
    ];
    await first.fill('tea');
    await page.getByText(t.key.strength.short).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await first.fill(PASSPHRASE);
    await second.fill(`${PASSPHRASE}s`);
    await page.getByText(t.key.differs).waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'key-en');
    expect((await texts(its)).length).toBe(0);
    await second.fill(PASSPHRASE);
    const saved = page.waitForEvent('download');
    await save.click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('Key of Study.rootedkey');
    await page.getByText(t.key.savedHint.replace('{{fileName}}', 'Key of Study.rootedkey')).waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'saved-en');
    expect((await texts(its)).length).toBe(0);
    await page.getByRole('button', { name: t.key.import, exact: true }).click();
    await expect.poll(async () => (await texts(its)).length).toBe(2);
    const stored = await texts(its);
    expect(stored.map(({ title }) => title)).toEqual(['A', 'P2']);
    expect(stored[0]?.text).toBe(
      '访谈员：您贵姓？\nP1：我叫P1，在L1住。P1是我，电话T1。\n访谈员：P3会计来过吗？\nP1：来过，P2也来过。\n',
    );
    expect(stored[1]?.speakers).toEqual(['访谈员', 'P2', '访谈员', 'P2']);
    await page.getByText('12 names replaced.').waitFor();
    expect(JSON.stringify(await its.client.call('project.snapshot', {}))).not.toMatch(/王建国|张伟|大王庄/);

    // Later: the key tells what to look for.
    const key = join(its.home, 'own.rootedkey');
    await file.saveAs(key);
    expect(readFileSync(key).includes('王建国')).toBe(false);
    await its.client.call('codes.create', { name: '王建国的想法', kind: 'concept', parentId: null });
    await page.getByRole('button', { name: t.check.open }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t.key.open }).click();
    await (await chooser).setFiles(key);
    const passphrase = page.getByLabel(t.key.passphrase, { exact: true });
    await passphrase.fill('tea and rice');
    await passphrase.press('Enter');
    await page.getByText('This passphrase does not open own.rootedkey.').waitFor();
    await passphrase.fill(PASSPHRASE);
    await passphrase.press('Enter');
    await page.getByText('1 place of a listed name').waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'check-en');
    await page
      .getByRole('button', {
        name: t.check.goTo.replace('{{name}}', '王建国').replace('{{title}}', '王建国的想法'),
      })
      .first()
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect
      .poll(() =>
        page
          .getByRole('button', { name: words.frame.stages.axial, exact: true })
          .getAttribute('aria-current'),
      )
      .not.toBeNull();
    expect(its.complaints).toEqual([]);
  });

  it('can be done by keyboard alone, with a pasted list and without a key, in Chinese', async () => {
    const { app: its, page, t } = await begin('zh', 'dark');
    await page.getByRole('button', { name: t.open }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t.paste }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: t.pasteField }).waitFor();
    await page.keyboard.insertText('王建国\t受访者甲\t人名\n张伟\t王建国二\t人名\n大王庄村\t\t地名');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText(t.problems['pseudonym-says-name'].replace('{{find}}', '张伟').replace('{{other}}', '王建国'))
      .waitFor();
    const pseudonym = page.getByRole('textbox', { name: t.pseudonymOf.replace('{{name}}', '张伟') });
    await pseudonym.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('受访者乙');
    await page.keyboard.press('Tab');
    expect(await axe(its)).toEqual([]);
    await picture(its, 'names-zh');
    await page.getByRole('button', { name: t.ready, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '导入 2 个文件' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: t.key.first }).waitFor();
    await picture(its, 'key-zh');
    await page.getByRole('button', { name: t.key.without }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await texts(its)).length).toBe(2);
    const stored = await texts(its);
    expect(stored.map(({ title }) => title)).toEqual(['A', '受访者乙']);
    expect(stored[0]?.text).toContain('我叫受访者甲，在L1住');

    await page.getByRole('button', { name: t.check.open }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t.check.run, exact: true }).focus();
    await page.keyboard.press('Enter');
    // 老王, 刘会计 and the telephone were not listed.
    await page.getByText('3 个词像名字。').waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'check-zh');
    const place = t.check.goTo.replace('{{name}}', '刘会计').replace('{{title}}', 'A');
    await page.getByRole('button', { name: place }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'A', exact: true }).waitFor();
    await page.locator('.tv-body', { hasText: '刘会计来过吗' }).waitFor();
    expect(its.complaints).toEqual([]);
  });

  it('goes on with an opened key, and proposes no pseudonym that the project has for somebody else', async () => {
    const { app: its, page, t, words } = await begin('en', 'light');
    const anonymise = [
      { find: '王建国', pseudonym: 'P1', kind: 'person' as const, ignoreCase: true },
      { find: '张伟', pseudonym: 'P2', kind: 'person' as const, ignoreCase: true },
    ];
    const call = { names: anonymise, passphrase: PASSPHRASE, fileName: 'first' };
    const ref = await its.client.call('anonymise.saveKey', call);
    const { path } = await its.core.resolveFile(ref.token);
    const token = await its.core.registerFile(join(its.home, 'A.txt'));
    const item = { token, fileName: 'A.txt', title: 'First', siteName: null, participantCode: null };
    await its.client.call('imports.commit', { items: [item], anonymise });
    await page.getByRole('button', { name: t.open }).click();
    await page.getByRole('button', { name: t.take.replace('{{name}}', '刘会计'), exact: true }).click();
    const field = page.getByRole('textbox', { name: t.pseudonymOf.replace('{{name}}', '刘会计') });
    expect(await field.inputValue()).toBe('P3会计');
    await field.fill('P2');
    await page.getByText(t.problems.used.replace('{{pseudonym}}', 'P2')).waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'warning-en');
    await field.fill('P3');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t.key.open }).click();
    await (await chooser).setFiles(path);
    const passphrase = page.getByLabel(t.key.passphrase, { exact: true });
    await passphrase.fill(PASSPHRASE);
    await passphrase.press('Enter');
    const wang = page.getByRole('textbox', { name: t.pseudonymOf.replace('{{name}}', '王建国') });
    await wang.waitFor();
    expect(await wang.inputValue()).toBe('P1');
    await page.getByRole('radio', { name: t.sides.result }).locator('xpath=ancestor::label').click();
    await page.getByText(t.key.missing).waitFor();
    // The list has one name more than its key: it is saved anew.
    await page.getByRole('button', { name: t.key.save, exact: true }).click();
    await page.getByLabel(t.key.passphrase, { exact: true }).fill(PASSPHRASE);
    await page.getByLabel(t.key.again, { exact: true }).fill(PASSPHRASE);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await saved;
    await page.getByRole('button', { name: t.key.isThere }).click();
    await page.getByText(t.key.saved).waitFor();
    await page.getByRole('button', { name: t.ready, exact: true }).click();
    await page.getByRole('button', { name: words.common.cancel }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(its.complaints).toEqual([]);
  });

  it('does not go on with the names of an import that was given up', async () => {
    const { app: its, page, t, words } = await begin('en', 'light');
    await page.getByRole('button', { name: t.open }).click();
    await page.getByRole('button', { name: t.take.replace('{{name}}', '王建国'), exact: true }).click();
    await page.getByRole('button', { name: t.ready, exact: true }).click();
    await page.getByRole('button', { name: 'Replace 1 name' }).waitFor();
    await page.getByRole('button', { name: words.common.cancel }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await importFiles(page, words, [join(its.home, 'A.txt')]);
    await page.getByRole('button', { name: t.open, exact: true }).waitFor();
    await confirmImport(page);
    await expect.poll(async () => (await texts(its))[0]?.text).toContain('王建国');
  });
});
