import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startBrowserHost } from '../electron/browser-host/start-browser-host.ts';
import { startCore } from '../electron/core/start-core.ts';
import { ensureInterface, ensureSamples } from '../electron/launcher/ensure-built.ts';
import { openAtStart } from '../electron/shell/open-at-start.ts';

const ROUNDS = 7;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Waits, inside the page, until `selector` counts at least `least` and the frame that shows it is painted. */
function painted(page: Page, selector: string, least: number): Promise<number> {
  return page.evaluate(
    ([wanted, count]) =>
      new Promise<number>(resolve => {
        const began = performance.now();
        const look = () => {
          if (document.querySelectorAll(wanted).length < count) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0));
        };
        look();
      }),
    [selector, least] as const,
  );
}

/** From the wish to open the sample to its first transcript painted: the core's opening and the click's painting. */
async function openSample(browser: Browser): Promise<{ open: number; code: number[] }> {
  const home = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  const core = await startCore({ home, samples: ensureSamples() });
  const host = await startBrowserHost({ core, staticDir: ensureInterface() });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const began = performance.now();
    await openAtStart(core, { language: 'en' });
    const opened = performance.now() - began;
    await page.goto(host.url);
    await page.keyboard.press('Alt+2');
    const source = page.getByText('NA-04').first();
    await source.waitFor();
    const clicked = painted(page, '.tv-lane button', 1);
    await source.click();
    const open = opened + (await clicked);
    return { open, code: await applyCodes(page) };
  } finally {
    await page.close();
    await host.close();
    await core.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** From the key that chooses a code to its highlight and its label painted; the answer waits for the disk. */
async function applyCodes(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.locator('.tv-body').nth(1).click();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    for (let down = 0; down < i; down++) await page.keyboard.press('ArrowDown');
    const before = await page.locator('.tv-lane button').count();
    const shown = painted(page, '.tv-lane button', before + 1);
    await page.keyboard.press('Enter');
    times.push(await shown);
  }
  return times;
}

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: FLAGS });
const opens: number[] = [];
const codes: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const { open, code } = await openSample(browser);
  opens.push(open);
  codes.push(...code);
}
await browser.close();
console.log(`${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}`);
console.log(
  `open the sample study, to the first painted transcript: median ${median(opens).toFixed(0)} ms (${ROUNDS} rounds)`,
);
console.log(
  `apply a code, key to stored and painted: median ${median(codes).toFixed(0)} ms (${codes.length} codings)`,
);
