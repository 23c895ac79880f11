import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../support/core-fixture.ts';

const ROOTED = fileURLToPath(new URL('../../electron/cli/rooted.mjs', import.meta.url));

let folder: string;
const rooted = (...args: string[]) =>
  spawnSync(process.execPath, [ROOTED, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, ROOTED_HOME: join(folder, 'home'), TMPDIR: join(folder, 'temporary') },
  });

beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'temporary'));
  writeFileSync(join(folder, 'one.txt'), 'Q: The well, the road?\nA: The road. 12 wells and a road.');
  writeFileSync(join(folder, 'two.txt'), '问：路呢？\n答：路不好，水井也不好。');
  rooted('new', 'study.rooted', '--name', 'Study');
  rooted('import', 'study.rooted', 'one.txt', '--site', 'Hill');
  rooted('import', 'study.rooted', 'two.txt', '--site', 'Valley');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('counts the words of a project, the most frequent first', () => {
  const lines = rooted('words', 'study.rooted', '--top', '2').stdout.trim().split('\n');
  expect(lines).toEqual(['count\tsources\tsites\tword', '3\t1\t1\troad', '3\t1\t1\tThe']);
  const all = JSON.parse(rooted('words', 'study.rooted', '--json').stdout);
  expect(all).toMatchObject({ documents: 2, most: 3 });
  expect(all.rows).toContainEqual({ word: '水井', count: 1, documents: 1, sites: 1 });
});

it('counts those of a site, longer ones and numbers where that is asked for', () => {
  const hill = JSON.parse(rooted('words', 'study.rooted', '--site', 'Hill', '--numbers', '--json').stdout);
  const words = hill.rows.map((row: { word: string }) => row.word);
  expect(words).toContain('12');
  expect(words).not.toContain('水井');
  const long = JSON.parse(rooted('words', 'study.rooted', '--shortest', '5', '--json').stdout);
  expect(long.rows.map((row: { word: string }) => row.word)).toEqual(['wells']);
});

it('exits with 2 where the call was wrong', () => {
  for (const wrong of [
    ['--top', 'many'],
    ['--site', 'Nowhere'],
    ['--coded', 'a', '--uncoded', 'b'],
  ])
    expect(rooted('words', 'study.rooted', ...wrong).status).toBe(2);
});
