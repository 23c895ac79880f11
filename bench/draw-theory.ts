import type { Browser, Page } from 'playwright-core';
import { layoutModel } from '../shared/diagram/model-layout.ts';
import { NO_FILTER } from '../shared/theory/model-filter.ts';
import { newPage, watchPaint } from './bench-browser.ts';
import { startTheoryHost } from './theory-host.ts';

export interface TheoryTimes {
  /** From the click on a site to the model of main categories with its numbers, painted. */
  filter: number[];
  /** From the click on the level of categories to 150 factors and 600 arrows, painted. */
  categories: number[];
  /** From the click on an arrow with 2,000 quotes to the first of them, painted. */
  arrow: number[];
  /** Times between frames while a factor with its arrows is dragged. */
  frames: number[];
  /** What of a changed filter and of an opened arrow is the core's: counting the model, and finding the first quotes. */
  counted: number[];
  found: number[];
  /** The layout of that drawing alone, without a browser. */
  layout: number[];
  /** Loops, centralities and what hangs on single sources, and paths and robustness between two factors: the answer. */
  reading: number[];
  paths: number[];
}

const ROUNDS = 7;
const MOVES = 90;
/** Longer than a model of main categories takes to be drawn. */
const SETTLED_MS = 600;
const CHIPS = '.diagram-chip text';

/** Works on the causal model of the large theory. */
export async function drawTheory(browser: Browser): Promise<TheoryTimes> {
  const host = await startTheoryHost();
  try {
    // Nothing of the page runs any more while the core is asked by itself.
    const page = await newPage(browser, 1440, 900);
    const drawn = await drawModel(page, host).finally(() => page.close());
    return { ...drawn, ...(await answers(host.client)), ...(await readings(host.client)) };
  } finally {
    await host.stop();
  }
}

type Drawn = Pick<TheoryTimes, 'filter' | 'categories' | 'arrow' | 'frames'>;

async function drawModel(page: Page, host: Awaited<ReturnType<typeof startTheoryHost>>): Promise<Drawn> {
  await page.goto(host.url);
  await page.getByRole('navigation').getByRole('button', { name: 'Model' }).click();
  await page.locator(CHIPS).first().waitFor();
  const clickAndSee = async (button: ReturnType<Page['locator']>, selector: string, changed: boolean) => {
    const shown = await watchPaint(page, { event: 'click', selector, least: 1, changed });
    await button.click();
    return await shown();
  };
  const filter: number[] = [];
  const option = (name: string) => page.locator('.segmented__option').getByText(name, { exact: true });
  for (let round = 0; round < ROUNDS; round++) {
    await changeMinimum(page, host.client, round + 1);
    for (const name of ['Site 1', 'Site 2', 'Site 3', 'Site 4'])
      filter.push(await clickAndSee(option(name), CHIPS, true));
  }
  await clickAndSee(option('All sites'), CHIPS, true);
  const arrow = await openArrows(page);
  const categories: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    categories.push(await clickAndSee(option('Categories'), CHIPS, true));
    if (round < ROUNDS - 1) await clickAndSee(option('Main categories'), CHIPS, true);
  }
  return { filter, categories, arrow, frames: await dragFactor(page) };
}

/**
 * Another least number of quotes, which hides nothing, so that every site chosen after it is a filter that nobody has
 * asked for yet: the page keeps answers, and a kept one is no measurement.
 */
async function changeMinimum(page: Page, client: Client, minQuotes: number): Promise<void> {
  const [model] = (await client.call('project.snapshot', {})).tables.model;
  await client.call('models.update', { id: model?.id ?? '', filter: { ...NO_FILTER, minQuotes } });
  await page.locator('.model__conditions').waitFor();
  await page.waitForTimeout(SETTLED_MS);
}

/** Opens in turn the arrows of the list whose quotes are nearest to 2,000. */
async function openArrows(page: Page): Promise<number[]> {
  const times: number[] = [];
  const rows = page
    .locator('.model__links button')
    .filter({ hasText: /(19|20)\d\d quotes|(1,9|2,0)\d\d quotes/ });
  const count = await rows.count();
  for (let i = 0; i < Math.min(count, ROUNDS); i++) {
    const shown = await watchPaint(page, { event: 'click', selector: '.quote-card', least: 1 });
    await rows.nth(i).click();
    times.push(await shown());
    await page.locator('button[aria-label="Back"]').click();
    await rows.first().waitFor();
  }
  return times;
}

async function dragFactor(page: Page): Promise<number[]> {
  const boxes = page.locator('.diagram-factor');
  const box = await boxes.nth(Math.floor((await boxes.count()) / 2)).boundingBox();
  if (!box) throw new Error('no factor to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      times.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { frameTimes: times });
  });
  for (let i = 0; i < MOVES; i++)
    await page.mouse.move(box.x + 3 * Math.abs((i % 60) - 30), box.y + 2 * Math.abs((i % 40) - 20));
  const frames = await page.evaluate(() =>
    (window as unknown as { frameTimes: number[] }).frameTimes.slice(2),
  );
  await page.mouse.up();
  return frames;
}

type Client = Awaited<ReturnType<typeof startTheoryHost>>['client'];

async function answers(client: Client): Promise<Pick<TheoryTimes, 'counted' | 'found'>> {
  const { site } = (await client.call('project.snapshot', {})).tables;
  const main = { level: 'main', filter: NO_FILTER } as const;
  const { arrows } = await client.call('models.graph', main);
  const far = (arrow: (typeof arrows)[number]) => Math.abs(arrow.citations - 2000);
  const nearest = arrows.toSorted((a, b) => far(a) - far(b));
  const counted: number[] = [];
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const filter = { ...NO_FILTER, siteIds: [site[round % site.length]?.id ?? ''] };
    const { from = '', to = '' } = nearest[round] ?? {};
    counted.push(await timed(() => client.call('models.graph', { ...main, filter })));
    found.push(await timed(() => client.call('models.quotes', { ...main, fromId: from, toId: to })));
  }
  return { counted, found };
}

async function readings(client: Client): Promise<Pick<TheoryTimes, 'layout' | 'reading' | 'paths'>> {
  const drawn = { level: 'category', filter: NO_FILTER } as const;
  const graph = await client.call('models.graph', drawn);
  const { factors } = graph;
  const { code } = (await client.call('project.snapshot', {})).tables;
  const names = new Map(code.map(({ id, name }) => [id, { name, second: '', counts: '99 codings' }]));
  const layout: number[] = [];
  const ends = { fromId: factors[0]?.codeId ?? '', toId: factors.at(-1)?.codeId ?? '' };
  const reading: number[] = [];
  const paths: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    layout.push(await timed(() => layoutModel(graph, { names, siteUnit: 's' })));
    reading.push(await timed(() => client.call('models.reading', drawn)));
    paths.push(await timed(() => client.call('models.paths', { ...drawn, ...ends })));
  }
  return { layout, reading, paths };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
