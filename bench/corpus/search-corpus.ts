import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectSession } from '../../electron/core/project-session.ts';
import { autocode } from '../../electron/core/search/auto-code.ts';
import { searchCount, searchPage } from '../../electron/core/search/search-page.ts';
import { openProjectFile } from '../../electron/core/storage/project-file.ts';
import { SearchQuery } from '../../shared/api/methods/search-methods.ts';
import { median } from '../median.ts';
import { queryLines } from './query-corpus.ts';
import { manifestOf } from './read-corpus.ts';

const ROUNDS = 7;
const [project = '', folder = ''] = process.argv.slice(2);
if (!existsSync(project) || !existsSync(folder))
  throw new Error(
    'usage: search-corpus.ts PROJECT.rooted CORPUS-FOLDER (the project is copied, not changed)',
  );

const { signal } = new AbortController();
const home = mkdtempSync(join(tmpdir(), 'rooted-search-'));
const backups = join(home, 'backups');
mkdirSync(backups);
const ms = (began: number) => performance.now() - began;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await work();
    times.push(ms(began));
  }
  return median(times);
}

try {
  const path = join(home, 'Corpus.rooted');
  cpSync(project, path);
  const session = new ProjectSession(openProjectFile(path, { backups, check: false }), () => undefined);
  let began = performance.now();
  session.index.finish();
  say(`index of all texts: ${ms(began).toFixed(0)} ms`);
  for (const [text, { docs, hits }] of Object.entries(manifestOf(folder).needles)) {
    const query = SearchQuery.parse({ text });
    const page = await timed(() => searchPage(session, { query, from: null, limit: 50 }, signal));
    const count = await timed(() => searchCount(session, { query }, signal));
    const found = await searchCount(session, { query }, signal);
    const right = found.hits === hits && found.documents === docs ? 'right' : `WRONG, not ${hits} in ${docs}`;
    say(
      `${text}: first page ${page.toFixed(1)} ms, count ${count.toFixed(1)} ms: ${found.hits} in ${found.documents}, ${right}`,
    );
  }
  for await (const line of queryLines(session, ROUNDS)) say(line);
  const codeId = session.rows.all('code')[0]?.id ?? '';
  const places = [];
  for (const { id, length } of session.rows.all('source'))
    for (let start = 0; start + 20 < length && places.length < 10_000; start += 400)
      places.push({ sourceId: id, start, end: start + 20 });
  began = performance.now();
  const made = await autocode(session, { places, unit: 'match', codeId }, signal);
  say(`${made.codings} codings at once: ${ms(began).toFixed(0)} ms`);
  began = performance.now();
  session.undo();
  say(`their undo: ${ms(began).toFixed(0)} ms`);
  session.close();
} finally {
  rmSync(home, { recursive: true, force: true });
}
