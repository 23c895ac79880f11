import type { Browser } from 'playwright-core';
import { newPage, watchPaint } from './bench-browser.ts';
import { startSampleHost } from './sample-host.ts';

export interface OpenTimes {
  /** From the click on the study in the list of projects to its transcript with highlights and margin painted. */
  open: number;
  /** The same from an empty window: page, interface and study. */
  fromNothing: number;
  /** Baseline: the list of projects alone, from an empty window. */
  interfaceOnly: number;
}

/** Opens the sample study where work on it stopped: in a transcript on the Open stage. */
export async function openSample(browser: Browser): Promise<OpenTimes> {
  const host = await startSampleHost();
  const page = await newPage(browser);
  try {
    const info = await host.client.call('project.openSample', { language: 'en' });
    const { tables } = await host.client.call('project.snapshot', {});
    const source = tables.source.find(each => each.title.startsWith('NA-04'));
    const place = { [`place.${info.project.id}`]: { screen: 'open', sourceId: source?.id } };
    await host.client.call('preferences.set', { layout: place, language: 'en' });
    await host.client.call('project.close', {});
    // Once to swap the token for the cookie and to fill the browser's cache, as on any day but the first.
    await page.goto(host.url);
    await page.getByRole('row').first().waitFor();
    const address = page.url();
    const timed = async (selector: string) => {
      await page.goto('about:blank');
      const began = performance.now();
      await page.goto(address, { waitUntil: 'commit' });
      const shown = await watchPaint(page, { selector, least: 1 });
      await shown();
      return performance.now() - began;
    };
    const interfaceOnly = await timed('[role=row]');
    const shown = await watchPaint(page, { event: 'click', selector: '.tv-lane button', least: 5 });
    await page.getByRole('row').first().click();
    const open = await shown();
    const fromNothing = await timed('.tv-lane button');
    return { open, fromNothing, interfaceOnly };
  } finally {
    await page.close();
    await host.stop();
  }
}
