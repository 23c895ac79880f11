import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore } from '../../electron/core/start-core.ts';
import { coreClient } from '../../electron/shell/core-client.ts';
import { launchBrowser } from '../bench-browser.ts';
import { median } from '../median.ts';
import { CoreProcess } from './core-answers.ts';
import { deskPage, markPassages, openDocument, openProject } from './desk-page.ts';
import { type Loaded, loadCorpus } from './load-corpus.ts';
import { type Manifest, manifestOf } from './read-corpus.ts';

const ROUNDS = 7;
const PAGE = 100;
const LARGEST_PAGE = 1000;

interface Figure {
  readonly op: string;
  readonly times: readonly number[];
  readonly rss: number;
  readonly rest?: Readonly<Record<string, number>>;
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);

function print(size: string, { op, times, rss, rest = {} }: Figure): void {
  const seconds = Number((median(times) / 1000).toFixed(4));
  console.log(`${op}: median ${(seconds * 1000).toFixed(1)} ms of ${times.length}, ${megabytes(rss)} MB`);
  const result = { tool: 'rooted', size, op, median_s: seconds, rss_mb: megabytes(rss), ...rest };
  console.log(`RESULT ${JSON.stringify(result)}`);
}

/** A fast answer that is wrong is none. */
function expectSame(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}

/** Imports the Word files of a corpus into a project of their own. */
async function importDocx(folder: string): Promise<Figure> {
  const home = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  const core = await startCore({ home, samples: home });
  const client = coreClient(core.connect());
  await client.call('project.create', { name: 'Word', language: 'en' });
  const items = [];
  for (const fileName of readdirSync(join(folder, 'docx')).sort())
    items.push({
      token: await core.registerFile(join(folder, 'docx', fileName)),
      fileName,
      title: fileName,
      siteName: null,
      participantCode: null,
    });
  const began = performance.now();
  const { imported } = await client.call('imports.commit', { items });
  const time = performance.now() - began;
  expectSame('imported Word files', imported.length, items.length);
  const rss = process.memoryUsage.rss();
  await core.stop();
  rmSync(home, { recursive: true, force: true });
  return {
    op: 'import_docx',
    times: [time],
    rss,
    rest: { ms_per_doc: Number((time / items.length).toFixed(1)) },
  };
}

/** The passages of a code: the first page, and all of them a page after the other. */
async function retrieve(core: CoreProcess, op: string, codeId: string, expected: number): Promise<Figure[]> {
  const [first, all]: [number[], number[]] = [[], []];
  let rss = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await core.call('codings.ofCode', { codeId, below: false, limit: PAGE });
    expectSame(op, page.result.total, expected);
    first.push(page.ms);
    let time = 0;
    let found = 0;
    for (let offset = 0; offset < expected; offset += LARGEST_PAGE) {
      const next = await core.call('codings.ofCode', { codeId, below: false, offset, limit: LARGEST_PAGE });
      time += next.ms;
      found += next.result.rows.length;
      rss = Math.max(rss, next.rss);
    }
    expectSame(`${op}, all`, found, expected);
    all.push(time);
  }
  return [
    { op, times: all, rss },
    { op: `${op}_first_page`, times: first, rss },
  ];
}

/** The first page of each word that is known to stand in the corpus, with all its places counted. */
async function search(core: CoreProcess, { needles }: Manifest): Promise<Figure[]> {
  const times: number[] = [];
  let rss = 0;
  for (const [text, { docs, hits }] of Object.entries(needles)) {
    const query = { text };
    const { result: count } = await core.call('search.count', { query });
    expectSame(`places of ${text}`, [count.documents, count.hits], [docs, hits]);
    for (let round = 0; round < ROUNDS; round++) {
      const page = await core.call('search.text', { query });
      times.push(page.ms);
      rss = Math.max(rss, page.rss);
    }
  }
  return times.length === 0 ? [] : [{ op: 'search', times, rss }];
}

async function matrix(core: CoreProcess, codings: number): Promise<Figure> {
  const times: number[] = [];
  let rss = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const answer = await core.call('compare.matrix', { level: 'concept' });
    expectSame(
      'matrix',
      answer.result.groups.reduce((sum, group) => sum + group.total.codings, 0),
      codings,
    );
    times.push(answer.ms);
    rss = Math.max(rss, answer.rss);
  }
  return { op: 'matrix', times, rss };
}

async function cooc(core: CoreProcess, { cooc: expected }: Manifest): Promise<Figure> {
  const times: number[] = [];
  let rss = 0;
  for (let round = 0; round < 3; round++) {
    const { result, ms, rss: taken } = await core.call('compare.cooccurrence', { limit: 200 });
    expectSame(
      'pairs of codings',
      [result.total, result.distinct],
      [expected.pairs_of_codings, expected.distinct_code_pairs],
    );
    times.push(ms);
    rss = Math.max(rss, taken);
  }
  return { op: 'cooc', times, rss };
}

/** Everything that is asked of an open project, the page first, as long as nothing is in memory. */
async function measure(home: string, loaded: Loaded, manifest: Manifest): Promise<Figure[]> {
  const core = new CoreProcess(home);
  const browser = await launchBrowser();
  try {
    const page = await deskPage(browser);
    const open = { op: 'open_project', times: await openProject(core, page), rss: await core.memory() };
    const name = 'int_00001';
    const sourceId = loaded.sourceIds.get(manifest.doc300.id) ?? '';
    const { result: codings } = await core.call('codings.list', { sourceId });
    expectSame('codings of the first document', codings.length, manifest.doc300.codings);
    const other = `int_${String(1 + loaded.sites).padStart(5, '0')}`;
    const doc = { op: 'open_doc300', times: await openDocument(page, name, other), rss: await core.memory() };
    const code = (id: number) => loaded.codeIds.get(id) ?? '';
    const { code_top: top, code_median: middle } = manifest;
    const retrieved = [
      ...(await retrieve(core, 'retrieve_median', code(middle.id), middle.n)),
      ...(await retrieve(core, 'retrieve_top', code(top.id), top.n)),
    ];
    const searched = await search(core, manifest);
    const compared = [await matrix(core, manifest.codings), await cooc(core, manifest)];
    // Last, since it adds codings to those that were counted.
    const mark = { op: 'mark', times: await markPassages(page), rss: await core.memory() };
    return [open, doc, mark, ...searched, ...retrieved, ...compared];
  } finally {
    await browser.close();
    await core.stop();
  }
}

/**
 * Loads a corpus of `gen_corpus.py` (small, medium, large) and measures the desk on it: a readable line and a `RESULT`
 * line of JSON for each operation. The corpus says what the right answers are.
 */
export async function runCorpus(size: string, folder: string): Promise<void> {
  const manifest = manifestOf(folder);
  const home = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  mkdirSync(join(home, 'backups'), { recursive: true });
  try {
    const core = await startCore({ home, samples: home });
    const loaded = await loadCorpus(core, home, folder);
    await core.stop();
    const perDoc = Number((loaded.importTime / manifest.docs).toFixed(1));
    const rss = process.memoryUsage.rss();
    print(size, { op: 'import_txt', times: [loaded.importTime], rss, rest: { ms_per_doc: perDoc } });
    print(size, await importDocx(folder));
    for (const figure of await measure(home, loaded, manifest)) print(size, figure);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
