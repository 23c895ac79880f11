import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { wordsIn } from './road-steps.ts';
import { settle } from './settle.ts';

describe.each([
  ['en', 'light'],
  ['zh', 'dark'],
] as const)('the drawing of the model (%s, %s)', (language, theme) => {
  const t = wordsIn[language];
  let app: AppInBrowser;
  const page = () => app.page;
  const factors = () => page().locator('.diagram-factor');
  const stored = async () => (await app.client.call('project.snapshot', {})).tables;
  const places = async () => (await stored()).modelPosition.length;

  beforeAll(async () => {
    app = await startAppInBrowser({ language, theme });
    await app.client.call('project.openSample', { language });
    await page().getByRole('button', { name: t.frame.stages.model, exact: true }).click();
    await page().locator('.diagram-chip').first().waitFor();
  });
  afterAll(() => app?.stop());

  async function arrange(label: string): Promise<void> {
    await page().getByRole('button', { name: t.canvas.arrange, exact: true }).press('Enter');
    await page().getByRole('menuitem', { name: label }).first().press('Enter');
    await settle(page());
  }

  it('is laid out by a worker of the app itself, under its security policy', async () => {
    expect(
      page()
        .workers()
        .map(worker => new URL(worker.url()).origin),
    ).toEqual([new URL(page().url()).origin]);
    expect(app.complaints).toEqual([]);
  });

  it('carries both names of a factor', async () => {
    const [main] = (await stored()).code.filter(code => code.kind === 'main');
    const box = factors()
      .filter({ hasText: main?.name ?? '' })
      .first();
    expect(main?.translation).not.toBe('');
    await expect.poll(() => box.textContent()).toContain(main?.translation.slice(0, 4));
    await arrange(t.canvas.display.bilingual);
    await expect.poll(() => box.textContent()).not.toContain(main?.translation.slice(0, 4));
    await page().keyboard.press('Control+z');
    await expect.poll(() => box.textContent()).toContain(main?.translation.slice(0, 4));
  });

  it('lets several factors be picked, moved and put in line by keys, each as one step', async () => {
    await factors().first().focus();
    await page().keyboard.press('Control+a');
    await page().keyboard.press('Alt+ArrowDown');
    await expect.poll(places).toBe(5);
    await page().keyboard.press('m');
    const heights = async () => new Set((await stored()).modelPosition.map(place => place.y)).size;
    await expect.poll(heights).toBe(1);
    await page().keyboard.press('Control+z');
    await expect.poll(heights).toBeGreaterThan(1);
    await page().keyboard.press('Control+z');
    await expect.poll(places).toBe(0);
    await page().keyboard.press('Escape');
  });

  it('keeps what a hand set down until all are tidied', async () => {
    const box = factors().first();
    const { x = 0, y = 0, width = 0 } = (await box.boundingBox()) ?? {};
    await page().mouse.move(x + width / 2, y + 8);
    await page().mouse.down();
    await page().mouse.move(x + width / 2 + 30, y + 120, { steps: 6 });
    await page().mouse.up();
    await expect.poll(places).toBe(1);
    await arrange(t.canvas.tidy.rest);
    expect(await places()).toBe(1);
    await arrange(t.canvas.tidy.all);
    await expect.poll(places).toBe(0);
    await expect.poll(async () => Math.round(((await box.boundingBox())?.y ?? 0) - y)).toBeLessThan(60);
  });

  it('takes notes: written, moved, exported and taken away by keys', async () => {
    await factors().first().focus();
    await page().keyboard.press('n');
    const field = page().getByRole('textbox', { name: t.canvas.note.edit });
    await field.waitFor();
    await field.pressSequentially('Volunteers');
    await page().keyboard.press('Escape');
    const note = page().locator('.diagram-note');
    await expect.poll(() => note.textContent()).toBe('Volunteers');
    await note.focus();
    const before = (await stored()).modelNote[0];
    await page().keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await stored()).modelNote[0]?.x).toBe((before?.x ?? 0) + 10);
    const coming = page().waitForEvent('download', { timeout: 60_000 });
    await page().getByRole('button', { name: t.model.export, exact: true }).press('Enter');
    await page().getByRole('menuitem', { name: t.model.formats.svg, exact: true }).click();
    const file = join(app.home, 'model.svg');
    await (await coming).saveAs(file);
    expect(readFileSync(file, 'utf8')).toContain('Volunteers');
    await note.focus();
    await page().keyboard.press('Delete');
    await expect.poll(async () => (await stored()).modelNote.length).toBe(0);
  });

  it('puts categories into the frames of their main categories', async () => {
    await page().getByText(t.model.levels.category, { exact: true }).click();
    await expect.poll(() => factors().count()).toBeGreaterThan(10);
    await arrange(t.canvas.display.grouped);
    const frames = page().locator('.diagram-frame');
    await expect.poll(() => frames.count()).toBe(4);
    const mains = (await stored()).code.filter(code => code.kind === 'main').map(code => code.name);
    expect((await frames.allTextContents()).sort()).toEqual(mains.sort());
  });

  it('is told in words, and its legend can be folded', async () => {
    await page().getByText(t.canvas.describe).click();
    expect(await page().locator('.model__words li').count()).toBeGreaterThan(10);
    const { violations } = await new AxeBuilder({ page: page() }).include('.model__paper').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page().getByRole('button', { name: t.canvas.legend.hide }).press('Enter');
    await expect.poll(() => page().locator('.model__words').count()).toBe(0);
    expect(app.complaints).toEqual([]);
  });
});
