import type { Browser, Page } from 'playwright-core';
import { newPage, watchPaint } from '../bench-browser.ts';
import type { CoreProcess } from './core-answers.ts';

const ROUNDS = 7;

/** From the click on the study in the list of projects to its first sources on the screen, in milliseconds. */
export async function openProject(core: CoreProcess, page: Page): Promise<number[]> {
  await page.goto(await core.url);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) await core.call('project.close', {});
    await page.getByRole('row').first().waitFor();
    const shown = await watchPaint(page, { event: 'click', selector: '.source-table__open', least: 5 });
    await page.getByRole('row').first().click();
    times.push(await shown());
  }
  return times;
}

const sourceNamed = (page: Page, name: string) =>
  page.getByRole('treegrid').getByText(name, { exact: true }).first();

/**
 * From the click on a source to its text painted with codings and their names, each time after another one was shown.
 * @param other stands in sight beside it in the list of sources
 */
export async function openDocument(page: Page, name: string, other: string): Promise<number[]> {
  await page.getByRole('navigation').getByRole('button').nth(1).click();
  await sourceNamed(page, name).waitFor();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await sourceNamed(page, other).click();
    await page.locator('.open__title', { hasText: other }).waitFor();
    await page.locator('.tv-lane button').first().waitFor();
    const shown = await watchPaint(page, {
      event: 'click',
      selector: '.tv-lane button',
      least: 3,
      changed: true,
    });
    await sourceNamed(page, name).click();
    times.push(await shown());
  }
  return times;
}

/** From the key that repeats the last code to its bar on the screen; the answer that brings it waits for the disk. */
export async function markPassages(page: Page): Promise<number[]> {
  await page.locator('.tv-body').nth(1).click();
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const least = (await page.locator('.tv-bar').count()) + 1;
    const shown = await watchPaint(page, { event: 'keydown', selector: '.tv-bar', least });
    await page.keyboard.press('1');
    times.push(await shown());
  }
  return times;
}

export const deskPage = (browser: Browser): Promise<Page> => newPage(browser);
