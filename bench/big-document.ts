import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ProjectSession } from '../electron/core/project-session.ts';
import { startCore } from '../electron/core/start-core.ts';
import { openProjectFile } from '../electron/core/storage/project-file.ts';
import { coreClient } from '../electron/shell/core-client.ts';
import { seeded } from '../tests/support/seeded.ts';
import { newPage, watchPaint } from './bench-browser.ts';
import { CoreProcess } from './corpus/core-answers.ts';

const CHARACTERS = 1_000_000;
const CODINGS = 10_000;
const CODES = 5000;
const ROUNDS = 5;
const WORDS = '平台上线以后村民报事方便干部培训没有经费数据部门共享合作社信号手机老人补贴考核'.split('');

export interface BigDocumentTimes {
  /** From the click on the document to its text painted with codings and their names, after another was shown. */
  open: number[];
  /** From frame to frame while it is scrolled by the wheel. */
  frames: number[];
  /** From a key in the picker of 5,000 codes to the list it gives. */
  picker: number[];
  /** From the key that repeats the last code to its bar painted. */
  mark: number[];
}

function interview(next: () => number): string {
  const turns: string[] = [];
  for (let length = 0; length < CHARACTERS; ) {
    const said = Array.from(
      { length: 60 + Math.floor(next() * 240) },
      () => WORDS[Math.floor(next() * WORDS.length)],
    );
    const turn = `${turns.length % 2 === 0 ? '问' : '答'}：${said.join('')}。`;
    turns.push(turn);
    length += turn.length + 1;
  }
  return turns.join('\n').slice(0, CHARACTERS);
}

/** A project with one document of a million characters and 10,000 codings of 5,000 codes, and a short one. */
async function build(home: string): Promise<void> {
  const next = seeded(5);
  const text = interview(next);
  writeFileSync(join(home, 'long.txt'), text);
  writeFileSync(join(home, 'short.txt'), '问：好用吗？\n答：不好用。\n');
  const core = await startCore({ home, samples: home });
  const client = coreClient(core.connect());
  await client.call('project.create', { name: 'Big', language: 'zh' });
  const items = [];
  for (const title of ['long', 'short'])
    items.push({
      token: await core.registerFile(join(home, `${title}.txt`)),
      fileName: `${title}.txt`,
      title,
      siteName: null,
      participantCode: null,
    });
  const { imported } = await client.call('imports.commit', { items });
  await core.stop();
  const [file = ''] = readdirSync(join(home, 'projects')).filter(name => name.endsWith('.rooted'));
  const path = join(home, 'projects', file);
  const session = new ProjectSession(openProjectFile(path, { backups: home, check: false }), () => undefined);
  session.write({ command: 'codings.create', subject: 'all' }, rows => {
    const codes = Array.from({ length: CODES }, (_, i) =>
      rows.insert('code', {
        name: `概念 ${i} 平台${WORDS[i % WORDS.length]}`,
        translation: '',
        kind: 'concept',
        parentId: null,
        color: 'blue',
        definition: '',
        whenToUse: '',
        whenNotToUse: '',
        exampleCodingId: null,
        inVivo: false,
        position: i,
        createdAt: 0,
      }),
    );
    for (const [at, sourceId] of [...Array.from({ length: CODINGS }, () => 0), 1].map(
      (i, at) => [at, imported[i]?.sourceId] as const,
    )) {
      const start = at === CODINGS ? 2 : Math.floor(next() * (CHARACTERS - 200));
      const end = start + (at === CODINGS ? 3 : 10 + Math.floor(next() * 150));
      const codeId = codes[Math.floor(next() * CODES)]?.id ?? '';
      const quote = at === CODINGS ? '好用吗' : text.slice(start, end);
      rows.insert('coding', {
        sourceId: sourceId ?? '',
        codeId,
        coderId: session.coderId,
        start,
        end,
        quote,
        state: 'ok',
        createdAt: 0,
      });
    }
  });
  session.close();
}

const source = (page: Page, name: string) =>
  page.getByRole('treegrid').getByText(name, { exact: true }).first();

async function open(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await source(page, 'short').click();
    await page.locator('.open__title', { hasText: 'short' }).waitFor();
    await page.locator('.tv-lane button').first().waitFor();
    const shown = await watchPaint(page, {
      event: 'click',
      selector: '.tv-lane button',
      least: 3,
      changed: true,
    });
    await source(page, 'long').click();
    times.push(await shown());
  }
  return times;
}

/** Turns the wheel for two seconds and times every frame. */
async function scroll(page: Page): Promise<number[]> {
  await page.locator('.tv-body').nth(2).hover();
  const frames = page.evaluate(async () => {
    const times: number[] = [];
    let last = performance.now();
    const until = last + 2000;
    while (last < until) {
      const now = await new Promise<number>(resolve => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times.slice(1);
  });
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(30);
  }
  return frames;
}

async function pick(page: Page): Promise<number[]> {
  await page.locator('.tv-body').nth(2).click();
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  const times: number[] = [];
  for (const key of ['4', '9', '9', '1']) {
    const shown = await watchPaint(page, {
      event: 'keydown',
      selector: '[role=option]',
      least: 1,
      changed: true,
    });
    await page.keyboard.press(key);
    times.push(await shown());
  }
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  return times;
}

async function mark(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
    const least = (await page.locator('.tv-bar').count()) + 1;
    const shown = await watchPaint(page, { event: 'keydown', selector: '.tv-bar', least });
    await page.keyboard.press('1');
    times.push(await shown());
  }
  return times;
}

/** Opens, scrolls and codes a document of a million characters with 10,000 codings. */
export async function bigDocument(browser: Browser): Promise<BigDocumentTimes> {
  const home = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  await build(home);
  const core = new CoreProcess(home);
  const page = await newPage(browser);
  try {
    await page.goto(await core.url);
    await page.getByRole('row').first().click();
    await page.locator('.source-table__open').first().waitFor();
    await page.getByRole('navigation').getByRole('button').nth(1).click();
    const times = { open: await open(page), frames: await scroll(page) };
    return { ...times, picker: await pick(page), mark: await mark(page) };
  } finally {
    await page.close();
    await core.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
