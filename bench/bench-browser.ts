import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../tests/run/find-chromium.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

/** A headless Chromium as the browser tests use it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium could be found or installed.');
  return await chromium.launch({ executablePath, args: FLAGS });
}

export const newPage = (browser: Browser, width = 1280, height = 800): Promise<Page> =>
  browser.newPage({ viewport: { width, height } });

/** Watches, inside the page, for a moment to be on the screen. To be begun before what leads to it. */
export interface PaintWatch {
  /** The event whose time stamp begins the measurement; without one it begins when the watch does. */
  event?: 'keydown' | 'click';
  selector: string;
  /** How many elements of `selector` there must be. */
  least: number;
  /** What is written in them must be other than when the watch was begun. */
  changed?: boolean;
}

/**
 * Milliseconds from the event to the frame that shows `least` elements of `selector`: looked for after every frame,
 * in a message posted from its animation callbacks, which is handled when the frame is drawn. Resolves once the watch
 * is armed; the time is asked of what it gives.
 */
export async function watchPaint(page: Page, watch: PaintWatch): Promise<() => Promise<number>> {
  const armed = await page.evaluateHandle(({ event, selector, least, changed }) => {
    const words = () => [...document.querySelectorAll(selector)].map(each => each.textContent).join('|');
    const before = changed ? words() : null;
    const painted = new Promise<number>(resolve => {
      let began = event === undefined ? performance.now() : Number.POSITIVE_INFINITY;
      if (event) addEventListener(event, given => (began = given.timeStamp), { capture: true, once: true });
      const channel = new MessageChannel();
      const nextFrame = () => requestAnimationFrame(() => channel.port2.postMessage(null));
      channel.port1.onmessage = () => {
        const isThere =
          document.querySelectorAll(selector).length >= least && (before === null || words() !== before);
        if (isThere && Number.isFinite(began)) resolve(performance.now() - began);
        else nextFrame();
      };
      nextFrame();
    });
    // A promise by itself would be waited for here.
    return { painted };
  }, watch);
  return () => armed.evaluate(({ painted }) => painted);
}
