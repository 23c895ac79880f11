import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { confirmImport, importFiles, wordsIn } from './road-steps.ts';

let app: AppInBrowser | undefined;
afterAll(() => app?.stop());

async function begin(language: 'en' | 'zh', theme: 'light' | 'dark', count: number) {
  await app?.stop();
  const viewport = theme === 'dark' ? { width: 1920, height: 1080 } : { width: 1280, height: 800 };
  app = await startAppInBrowser({ language, theme, viewport });
  await app.client.call('project.create', { name: 'Grid', language });
  const { home, page } = app;
  const paths = Array.from({ length: count }, (_, i) => {
    const path = join(home, `F${String(i).padStart(3, '0')}.txt`);
    writeFileSync(path, `问：第${i}个？\n答：好${i}。\n问：哦。\n答：嗯。\n`);
    return path;
  });
  await importFiles(page, wordsIn[language], paths);
  const t = wordsIn[language].importTurns;
  const cell = (row: number, column: 'title' | 'siteName' | 'participantCode' | 'date' | 'speakers') =>
    page.getByRole(column === 'siteName' ? 'combobox' : 'textbox', {
      name: t.grid.cell
        .replace('{{column}}', t.grid[column])
        .replace('{{fileName}}', `F${String(row).padStart(3, '0')}.txt`),
    });
  return { its: app, page, t, cell };
}

async function axe(page: AppInBrowser['page']) {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  return violations.map(each => each.id);
}

const picture = async ({ page }: AppInBrowser, name: string) => {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
};

describe('the grid of files before an import', () => {
  it('is filled by mouse, paste and fill down, and stored', async () => {
    const { its, page, t, cell } = await begin('en', 'light', 4);
    await page.getByRole('radio', { name: t.views.grid }).locator('xpath=ancestor::label').click();
    await cell(0, 'siteName').click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Nong’an\tNA-01\nTongyu\tTY-01\n');
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    await expect.poll(() => cell(1, 'participantCode').inputValue()).toBe('TY-01');
    await cell(1, 'siteName').click();
    await page.getByRole('button', { name: t.grid.fill }).click();
    await expect.poll(() => cell(3, 'siteName').inputValue()).toBe('Tongyu');
    await cell(0, 'speakers').fill('Li; Wang');
    await cell(0, 'title').click();
    expect(await axe(page)).toEqual([]);
    await picture(its, 'grid-en');
    await confirmImport(page);
    const { tables } = await its.client.call('project.snapshot', {});
    const sites = new Map(tables.site.map(site => [site.id, site.name]));
    expect(tables.source.map(source => sites.get(source.siteId ?? ''))).toEqual([
      'Nong’an',
      'Tongyu',
      'Tongyu',
      'Tongyu',
    ]);
    expect(tables.participant.map(each => each.code).sort()).toEqual(['F002', 'F003', 'NA-01', 'TY-01']);
    const { turns } = await its.client.call('sources.text', { sourceId: tables.source[0]?.id ?? '' });
    expect(turns.map(turn => turn.speaker)).toEqual(['Li', 'Wang', 'Li', 'Wang']);
    expect(its.complaints).toEqual([]);
  });

  it('is walked and filled by keyboard through 300 files, of which those in sight are drawn', async () => {
    const { its, page, t, cell } = await begin('zh', 'dark', 300);
    await page.getByRole('radio', { name: t.views.list }).focus();
    await page.keyboard.press('ArrowRight');
    await cell(0, 'date').focus();
    await page.keyboard.type('2025-07-14');
    await page.keyboard.press('ControlOrMeta+d');
    await expect.poll(() => cell(1, 'date').inputValue()).toBe('2025-07-14');
    for (let i = 0; i < 29; i++) await page.keyboard.press('PageDown', { delay: 40 });
    await page.keyboard.press('PageDown', { delay: 40 });
    await expect.poll(() => cell(299, 'date').evaluate(each => each === document.activeElement)).toBe(true);
    expect(await cell(299, 'date').inputValue()).toBe('2025-07-14');
    expect(await page.locator('.import-grid tbody tr').count()).toBeLessThan(60);
    expect(await axe(page)).toEqual([]);
    await picture(its, 'grid-zh');
    expect(its.complaints).toEqual([]);
  });
});
