import type { Browser, Page } from 'playwright-core';
import type { CoreClient } from '../electron/shell/core-client.ts';
import { newPage } from './bench-browser.ts';
import { startSampleHost } from './sample-host.ts';

export interface DragTimes {
  /** From the page being asked for the model to its boxes on the screen: graph, layout in the worker, drawing. */
  drawn: number;
  /** Between two frames while one box is dragged. */
  frames: number[];
}

const FACTORS = 150;
const ARROWS = 600;
const MOVES = 90;

/** A project of categories that lead to one another, most of them forwards, as in a causal map. */
async function makeModel(client: CoreClient): Promise<void> {
  await client.call('project.create', { name: 'Large model', language: 'en' });
  const ids: string[] = [];
  for (let i = 0; i < FACTORS; i++) {
    const made = await client.call('codes.create', { name: `Category ${i}`, kind: 'category' });
    ids.push(made.id);
  }
  let state = 1;
  const next = (limit: number) => {
    // Numerical Recipes' constants: the same model on every machine.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
  const known = new Set<string>();
  while (known.size < ARROWS) {
    const from = next(FACTORS);
    const to = Math.min(FACTORS - 1, from + 1 + next(37));
    const key = `${from}>${to}`;
    if (from === to || known.has(key)) continue;
    known.add(key);
    await client.call('links.create', { fromId: ids[from] ?? '', toId: ids[to] ?? '', polarity: '+' });
  }
  const { tables } = await client.call('project.snapshot', {});
  await client.call('models.update', { id: tables.model[0]?.id ?? '', level: 'category' });
}

/** Draws a large model and drags one of its boxes over the paper. */
export async function dragModel(browser: Browser): Promise<DragTimes> {
  const host = await startSampleHost();
  const page = await newPage(browser);
  try {
    await makeModel(host.client);
    await page.goto(host.url);
    const began = performance.now();
    await page.getByRole('button', { name: 'Model', exact: true }).click();
    await page
      .locator('.diagram-factor')
      .nth(FACTORS - 1)
      .waitFor();
    const drawn = performance.now() - began;
    return { drawn, frames: await framesOfDrag(page) };
  } finally {
    await page.close();
    await host.stop();
  }
}

async function framesOfDrag(page: Page): Promise<number[]> {
  const box = await page
    .locator('.diagram-factor')
    .nth(FACTORS / 2)
    .boundingBox();
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const [left, top] = [x + width / 2, y + height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + 6, top + 6);
  const watched = await page.evaluateHandle(() => {
    const frames: number[] = [];
    let last = performance.now();
    let isOn = true;
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      if (isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const end = () => {
      isOn = false;
      return frames.slice(2);
    };
    return { end };
  });
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(left + Math.sin(i / 9) * 120, top + Math.cos(i / 9) * 90);
  }
  const frames = await watched.evaluate(({ end }) => end());
  await page.mouse.up();
  return frames;
}
