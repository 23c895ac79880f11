import type { Browser, Page } from 'playwright-core';
import { newPage, watchPaint } from './bench-browser.ts';
import { startSampleHost } from './sample-host.ts';

export interface CodeTimes {
  /** From Enter in the picker to the label and highlight on screen; the answer that brings them waits for the disk. */
  apply: number[];
  /** Baseline: from a key to the next frame of an empty page that it changes. */
  bareFrame: number[];
}

const CODINGS = 12;

/** Codes one sentence of the sample study after the other with the picker. */
export async function applyCodes(browser: Browser): Promise<CodeTimes> {
  const host = await startSampleHost();
  const page = await newPage(browser);
  try {
    await host.client.call('project.openSample', { language: 'en' });
    await page.goto(host.url);
    await page.getByRole('navigation').getByRole('button').nth(1).click();
    await page.getByRole('treegrid').getByText('NA-04').first().click();
    await page.locator('.tv-lane button').first().waitFor();
    await page.locator('.tv-body').nth(1).click();
    const apply: number[] = [];
    for (let i = 0; i < CODINGS; i++) apply.push(await applyOne(page, i));
    return { apply, bareFrame: await bareFrames(browser) };
  } finally {
    await page.close();
    await host.stop();
  }
}

async function applyOne(page: Page, nth: number): Promise<number> {
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  for (let down = 0; down < nth; down++) await page.keyboard.press('ArrowDown');
  const least = (await page.locator('.tv-bar').count()) + 1;
  const shown = await watchPaint(page, { event: 'keydown', selector: '.tv-bar', least });
  await page.keyboard.press('Enter');
  return await shown();
}

async function bareFrames(browser: Browser): Promise<number[]> {
  const page = await newPage(browser);
  await page.setContent('<p>A page of one line.</p>');
  await page.evaluate(() =>
    addEventListener('keydown', () => document.body.append(document.createElement('hr'))),
  );
  const times: number[] = [];
  for (let least = 1; least <= CODINGS; least++) {
    const shown = await watchPaint(page, { event: 'keydown', selector: 'hr', least });
    await page.keyboard.press('Enter');
    times.push(await shown());
  }
  await page.close();
  return times;
}
