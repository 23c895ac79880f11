import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { settle } from './settle.ts';

const STAGES = ['sources', 'open', 'axial', 'selective', 'model', 'compare', 'report'] as const;
/** As many as no screen has in its row of Tab. */
const MOST_STOPS = 120;

interface Stop {
  name: string;
  /** What is of one kind looks one way with the keys. */
  kind: string;
  isCovered: boolean;
  isWritten: boolean;
  box: { x: number; y: number; width: number; height: number } | null;
}

/** Where the keys are, and whether something else lies over all of it that is on the screen. */
const stopNow = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    // What is hidden on purpose, such as the box behind a drawn one, is drawn by what it stands in.
    let seen: Element = at.closest('label') ?? at;
    const isPoint = ({ width, height }: DOMRect) => width <= 1 && height <= 1;
    while (isPoint(seen.getBoundingClientRect()) && seen.parentElement) seen = seen.parentElement;
    const { left, top, right, bottom } = seen.getBoundingClientRect();
    const [x0, y0, x1, y1] = [
      Math.max(left, 0),
      Math.max(top, 0),
      Math.min(right, innerWidth),
      Math.min(bottom, innerHeight),
    ];
    const shares = [0.08, 0.5, 0.92];
    const isOn = (x: number, y: number) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (seen.contains(there) || there.contains(seen));
    };
    const isSeen =
      x1 > x0 && y1 > y0 && shares.some(h => shares.some(v => isOn(x0 + (x1 - x0) * h, y0 + (y1 - y0) * v)));
    const label = at.getAttribute('aria-label') ?? at.textContent ?? '';
    return {
      name: `${at.tagName.toLowerCase()} ${at.className} ${label.trim().slice(0, 60)}`,
      kind: `${at.tagName} ${at.getAttribute('role') ?? ''} ${at.getAttribute('class') ?? ''}`,
      isCovered: !isSeen,
      isWritten: at instanceof HTMLElement && at.isContentEditable,
      box: isSeen ? { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } : null,
    };
  });

/** Goes through everything that Tab reaches, once round. */
async function stopsOf(page: Page, visit: (stop: Stop) => Promise<void>): Promise<Stop[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: Stop[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    const isNew = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body || at.hasAttribute('data-visited')) return false;
      at.setAttribute('data-visited', '');
      return true;
    });
    if (!stop || !isNew) break;
    stops.push(stop);
    if (!seen.has(stop.kind)) await visit(stop);
    seen.add(stop.kind);
  }
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-visited]')) each.removeAttribute('data-visited');
  });
  return stops;
}

/** Whether the screen about a stop is the same without the keys being there; where one writes, the caret shows them. */
async function looksTheSame(page: Page, { box, isWritten }: Stop): Promise<boolean> {
  if (!box || isWritten) return false;
  const clip = {
    x: Math.max(box.x - 6, 0),
    y: Math.max(box.y - 6, 0),
    width: box.width + 12,
    height: box.height + 12,
  };
  const focused = await page.screenshot({ clip });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const blurred = await page.screenshot({ clip });
  return focused.equals(blurred);
}

describe.each([
  ['a window of 1280 by 800', 'en', 'light', { width: 1280, height: 800 }, en],
  ['a window of 1280 by 800 at twice the size', 'zh', 'dark', { width: 640, height: 400 }, zh],
] as const)('what has the keys in %s', (_, language, theme, viewport, words) => {
  let app: AppInBrowser;
  beforeAll(async () => {
    app = await startAppInBrowser({ language, theme, viewport });
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.client.call('project.openSample', { language });
  });
  afterAll(() => app?.stop());

  it.each(STAGES)('is seen, and not covered, on the stage %s', async stage => {
    const { page } = app;
    await page.getByRole('button', { name: words.frame.stages[stage], exact: true }).click();
    await settle(page);
    const unmarked: string[] = [];
    const stops = await stopsOf(page, async stop => {
      if (await looksTheSame(page, stop)) unmarked.push(stop.name);
      await page.evaluate(() => {
        const last = [...document.querySelectorAll<HTMLElement>('[data-visited]')].at(-1);
        last?.focus();
      });
    });
    expect(stops.length).toBeGreaterThan(8);
    const covered = stops.filter(stop => stop.isCovered).map(stop => stop.name);
    expect({ covered, unmarked }).toEqual({ covered: [], unmarked: [] });
    // The window stands still, whatever lies hidden below its edge.
    const scrolled = await page.evaluate(() => {
      document.scrollingElement?.scrollTo(0, 10_000);
      return document.scrollingElement?.scrollTop;
    });
    expect(scrolled).toBe(0);
  });
});
