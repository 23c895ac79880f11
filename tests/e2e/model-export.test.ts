import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { wordsIn } from './road-steps.ts';

/** Element names of a document; throws when it is not well formed. */
function elements(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', tag => names.push(tag.name));
  parser.write(xml).close();
  return names;
}

describe.each(['en', 'zh'] as const)('what the model screen hands out (%s)', language => {
  const t = wordsIn[language];
  let app: AppInBrowser;
  const page = () => app.page;

  beforeAll(async () => {
    app = await startAppInBrowser({ language });
    await app.client.call('project.openSample', { language });
    await page().getByRole('button', { name: t.frame.stages.model, exact: true }).click();
    await page().locator('.diagram-chip').first().waitFor();
  });
  afterAll(() => app?.stop());

  /** Does what makes the page hand out a file, and gives its name and bytes. */
  async function handedOut(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const coming = page().waitForEvent('download', { timeout: 60_000 });
    await act();
    const download = await coming;
    const path = join(app.home, download.suggestedFilename());
    await download.saveAs(path);
    return { name: download.suggestedFilename(), bytes: readFileSync(path) };
  }

  const openMenu = () => page().getByRole('button', { name: t.model.export, exact: true }).press('Enter');
  const entry = (label: string) => page().getByRole('menuitem', { name: label, exact: true });

  it('is offered in groups that a screen reader names', async () => {
    await openMenu();
    const groups = page().getByRole('menu').getByRole('group');
    await expect.poll(() => groups.count()).toBe(3);
    for (const name of [t.model.exportPicture, t.model.exportGraph, t.model.exportTable])
      expect(await page().getByRole('group', { name }).count()).toBe(1);
    expect(await page().getByRole('menuitem').count()).toBe(11);
    const { violations } = await new AxeBuilder({ page: page() }).include('[role="menu"]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page().keyboard.press('Escape');
  });

  it('comes by mouse: the graph with every factor that is drawn', async () => {
    const drawn = await page().locator('.diagram-factor').count();
    await openMenu();
    const { name, bytes } = await handedOut(() => entry(t.model.formats.graphml).click());
    expect(name).toMatch(/\.graphml$/);
    expect(drawn).toBeGreaterThan(0);
    expect(elements(bytes.toString()).filter(each => each === 'node')).toHaveLength(drawn);
  });

  it('comes by keyboard: the bitmap at the resolution that was chosen', async () => {
    await openMenu();
    const label = t.model.formats.png.replace('{{dpi}}', '192');
    await entry(label).waitFor();
    const { name, bytes } = await handedOut(async () => {
      // SVG has the focus; PDF, 96 and 192 dots follow.
      for (const _ of ['pdf', '96', '192']) await page().keyboard.press('ArrowDown');
      expect(await page().evaluate(() => document.activeElement?.textContent)).toBe(label);
      await page().keyboard.press('Enter');
    });
    expect(name).toMatch(/\.png$/);
    expect(bytes.toString('latin1', 37, 41)).toBe('pHYs');
    expect(Math.round(bytes.readUInt32BE(41) * 0.0254)).toBe(192);
  });

  it('comes with the words of the evidence: the table of links', async () => {
    const { tables } = await app.client.call('project.snapshot', {});
    const evidence = await app.client.call('evidence.list', { linkIds: tables.link.map(({ id }) => id) });
    await openMenu();
    const { name, bytes } = await handedOut(() => entry(t.model.formats.links).click());
    expect(name).toMatch(/links\.csv$/);
    const quotes = evidence.map(({ quote }) => quote).filter(quote => !/["\n]/.test(quote));
    expect(quotes.length).toBeGreaterThan(10);
    const written = bytes.toString();
    expect(quotes.filter(quote => !written.includes(quote))).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
