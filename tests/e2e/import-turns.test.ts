import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { confirmImport, importFiles, openSource, wordsIn } from './road-steps.ts';

const A = '记录\n<<老王>> 走过场。\n<<小李>> 为什么？\n<<王大爷>> 没钱。\n<<小李>> 哦。\n';
const B = '<<小李>> 好？\n<<老王>> 好。\n';
const C = '问：好？\n答：好。\n问：哦。\n答：嗯。\n';

let app: AppInBrowser | undefined;
afterAll(() => app?.stop());

async function begin(language: 'en' | 'zh', theme: 'light' | 'dark') {
  await app?.stop();
  const viewport = theme === 'dark' ? { width: 1920, height: 1080 } : { width: 1280, height: 800 };
  const started = await startAppInBrowser({ language, theme, viewport });
  app = started;
  await started.client.call('project.create', { name: 'Turns', language });
  const paths = Object.entries({ A, B, 'Village C': C }).map(([name, text]) => {
    const path = join(started.home, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await importFiles(started.page, wordsIn[language], paths);
  return { app: started, page: started.page, t: wordsIn[language].importTurns, words: wordsIn[language] };
}

async function heard({ client }: AppInBrowser, title: string) {
  const { tables } = await client.call('project.snapshot', {});
  const id = tables.source.find(source => source.title === title)?.id ?? '';
  return (await client.call('sources.text', { sourceId: id })).turns.map(turn => turn.speaker);
}

async function axe({ page }: AppInBrowser) {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  return violations.map(each => each.id);
}

const picture = async ({ page }: AppInBrowser, name: string) => {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
};

describe('how turns begin, in the import dialog', () => {
  it('is written with placeholders, seen while it is typed, used for all files, and stored', async () => {
    const { app: its, page, t } = await begin('en', 'light');
    await page.getByRole('button', { name: t.open }).click();
    const status = page.getByRole('dialog').last().getByRole('status');
    await expect.poll(() => status.textContent()).toBe(t.nothing);
    const field = page.getByRole('textbox', { name: t.pattern });
    await field.fill('speaker');
    await expect.poll(() => status.textContent()).toBe(t.problems['no-speaker']);
    await field.fill('<<{speaker}>>');
    await expect.poll(() => status.textContent()).toBe('4 turns · 3 speakers');
    await page.getByRole('list', { name: t.preview }).getByText('为什么？').waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'pattern-en');
    await page.getByText(t.forAll).click();
    await page.getByRole('button', { name: t.use }).click();
    await page.getByText('Used for 2 files').waitFor();
    await page.getByRole('textbox', { name: t.nameOf.replace('{{name}}', '老王') }).waitFor();
    await picture(its, 'speakers-en');

    for (const name of ['老王', '王大爷'])
      await page
        .getByRole('checkbox', { name: t.choose.replace('{{name}}', name) })
        .locator('xpath=ancestor::label')
        .click();
    await page.getByRole('button', { name: t.merge }).click();
    await page.getByRole('menuitem', { name: '老王' }).click();
    await page.getByText(/^written 老王.*王大爷$/).waitFor();
    const name = page.getByRole('textbox', { name: t.nameOf.replace('{{name}}', '老王') });
    await name.fill('王书记');
    await name.press('Enter');
    await page.getByRole('button', { name: t.sameEverywhere }).click();
    await page.getByText('Changed in 1 other file').waitFor();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'merged-en');
    await confirmImport(page);
    await expect.poll(() => heard(its, '记录')).toEqual([null, '王书记', '小李', '王书记', '小李']);
    expect(await heard(its, 'B')).toEqual(['小李', '王书记']);
    expect(await heard(its, 'Village C')).toEqual(['问', '答', '问', '答']);
    expect(its.complaints).toEqual([]);
  });

  it('can be settled by keyboard alone, in Chinese', async () => {
    const { app: its, page, t } = await begin('zh', 'dark');
    await page.getByRole('button', { name: t.open }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: t.pattern });
    await field.waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('《{说话人}》');
    const status = page.getByRole('dialog').last().getByRole('status');
    await expect.poll(() => status.textContent()).toBe(t.nothing);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('<<{说话人}>>');
    await expect.poll(() => status.textContent()).toContain('4 次发言');
    expect(await axe(its)).toEqual([]);
    await picture(its, 'pattern-zh');
    await page.keyboard.press('Enter');
    const name = page.getByRole('textbox', { name: t.nameOf.replace('{{name}}', '王大爷') });
    await name.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('老王');
    await page.keyboard.press('Enter');
    const separate = page.getByRole('button', { name: t.separate.replace('{{name}}', '老王') });
    await separate.waitFor();
    await picture(its, 'merged-zh');
    await separate.focus();
    await page.keyboard.press('Enter');
    await name.waitFor();
    await confirmImport(page);
    await expect.poll(() => heard(its, '记录')).toEqual([null, '老王', '小李', '王大爷', '小李']);
    expect(its.complaints).toEqual([]);
  });
});

describe('the speakers of a source that is stored', () => {
  it('are renamed and merged from its row, in the text as well, and undone', async () => {
    const { app: its, page, t, words } = await begin('en', 'light');
    await confirmImport(page);
    const title = t.after.title.replace('{{title}}', 'Village C');
    await page.getByRole('button', { name: title }).click();
    const name = page.getByRole('textbox', { name: t.nameOf.replace('{{name}}', '答') });
    await name.fill('老李');
    await name.press('Enter');
    await expect.poll(() => heard(its, 'Village C')).toEqual(['问', '老李', '问', '老李']);
    for (const each of ['问', '老李'])
      await page
        .getByRole('checkbox', { name: t.choose.replace('{{name}}', each) })
        .locator('xpath=ancestor::label')
        .click();
    expect(await axe(its)).toEqual([]);
    await picture(its, 'after-en');
    await page.getByRole('button', { name: t.merge }).click();
    await page.getByRole('menuitem', { name: '老李' }).click();
    await expect.poll(() => heard(its, 'Village C')).toEqual(['老李', '老李', '老李', '老李']);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await openSource(page, words, 'Village C');
    const spoken = () => page.locator('.open__text').textContent();
    await expect.poll(spoken).not.toContain('问');
    // Undone elsewhere, while the text is in view.
    await its.client.call('history.undo', {});
    await expect.poll(() => heard(its, 'Village C')).toEqual(['问', '老李', '问', '老李']);
    await expect.poll(spoken).toContain('问');
    expect(its.complaints).toEqual([]);
  });
});
