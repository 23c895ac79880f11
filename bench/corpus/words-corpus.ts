import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore } from '../../electron/core/start-core.ts';
import { coreClient } from '../../electron/shell/core-client.ts';
import type { Params, Result } from '../../shared/api/method-table.ts';
import { manifestOf } from './read-corpus.ts';

const [project = '', folder = ''] = process.argv.slice(2);
if (!existsSync(project) || !existsSync(folder))
  throw new Error('usage: words-corpus.ts PROJECT.rooted CORPUS-FOLDER (the project is copied, not changed)');

const say = (line: string) => process.stdout.write(`${line}\n`);
const home = mkdtempSync(join(tmpdir(), 'rooted-words-'));
mkdirSync(join(home, 'projects'));
cpSync(project, join(home, 'projects', 'Corpus.rooted'));
const core = await startCore({ home, samples: home });
const client = coreClient(core.connect());
const other = coreClient(core.connect());

/** Asks for something small again and again, and gives how long the longest answer took. */
function waiting(): () => number {
  let [longest, isAsking] = [0, true];
  const ask = async () => {
    while (isAsking) {
      const began = performance.now();
      await other.call('history.state', {});
      longest = Math.max(longest, performance.now() - began);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  void ask();
  return () => {
    isAsking = false;
    return longest;
  };
}

async function timed(what: string, params: Params<'words.count'>): Promise<Result<'words.count'>> {
  const stop = waiting();
  const began = performance.now();
  const found = await client.call('words.count', params);
  const took = performance.now() - began;
  const memory = process.memoryUsage.rss() / 1e6;
  say(
    `${what}: ${took.toFixed(0)} ms, ${found.total} words, ${found.distinct} different, in ${found.documents} sources; others waited ${stop().toFixed(0)} ms at most; ${memory.toFixed(0)} MB`,
  );
  return found;
}

try {
  const [file] = await client.call('project.list', {});
  await client.call('project.open', { token: file?.token ?? '' });
  const { tables } = await client.call('project.snapshot', {});
  const siteIds = tables.site.map(site => site.id);
  await timed('all texts, cut for the first time', {});
  await timed('again', {});
  await timed('by word', { order: 'word' });
  await timed('found by a part', { find: 'an' });
  await timed('one site', { scope: { siteIds: siteIds.slice(0, 1) } });
  await timed('all sites but one', { scope: { siteIds: siteIds.slice(1) } });
  await client.call('words.add', { list: 'stop', words: ['the', '的'] });
  await timed('without two stop words', { withoutStops: true });
  const { needles } = manifestOf(folder);
  await client.call('words.add', { list: 'dictionary', words: Object.keys(needles) });
  await timed('with new words in the dictionary', {});
  for (const [text, { docs, hits }] of Object.entries(needles)) {
    const { rows } = await client.call('words.count', { find: text });
    const row = rows.find(({ word }) => word.toLowerCase() === text);
    const isRight = row?.count === hits && row.documents === docs;
    say(`${text}: ${row?.count} in ${row?.documents}, ${isRight ? 'right' : `not ${hits} in ${docs}`}`);
  }
  await timed('what participants say', { scope: { roles: ['participant'] } });
  await timed('what is coded', { scope: { coded: { codeIds: [], with: true } } });
  await timed('all texts once more', {});
} finally {
  await core.stop();
  rmSync(home, { recursive: true, force: true });
}
