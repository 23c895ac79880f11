import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const TEXT = '问：为什么没信号？\n答：没信号，山里。\n';
const words = en.compare;
let app: AppInBrowser;

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
  const { client } = app;
  await client.call('project.create', { name: 'Answers', language: 'en' });
  const { id: codeId } = await client.call('codes.create', { name: 'Signal', kind: 'category' });
  const path = join(app.home, 'NA-01.txt');
  writeFileSync(path, TEXT);
  const file = { token: await app.core.registerFile(path), fileName: 'NA-01.txt' };
  const item = { ...file, title: 'NA-01', siteName: "Nong'an", participantCode: null };
  const { imported } = await client.call('imports.commit', { items: [item] });
  const sourceId = imported[0]?.sourceId ?? '';
  for (const start of [TEXT.indexOf('没信号'), TEXT.lastIndexOf('没信号')])
    await client.call('codings.create', { sourceId, start, end: start + 3, codeId });
  await app.page.keyboard.press('Alt+6');
});
afterAll(() => app?.stop());

const cell = (value: string) =>
  app.page.getByRole('button', { name: `Signal, Nong'an: ${value}`, exact: true });
const quotes = () => app.page.locator('.quote-card');

describe('the comparison of sites', () => {
  it('leaves questions out of its numbers and of the quotes behind them', async () => {
    await app.page.locator('.segmented__option', { hasText: words.measures.codings }).click();
    await cell('2').click();
    await expect.poll(() => quotes().count()).toBe(2);
    await app.page.getByText(words.leaveOutQuestions).click();
    await cell('1').waitFor();
    await expect.poll(() => quotes().count()).toBe(1);
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => each.id)).toEqual([]);
    await app.page.getByText(words.leaveOutQuestions).click();
    await cell('2').waitFor();
  });
});
