import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFixture, temporaryFolder } from '../support/core-fixture.ts';

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
  mkdirSync(join(folder, 'other'));
  rooted('sample', 'study.rooted', '--language', 'zh');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('searches the sample study by words, speaker and source, each place with its context', () => {
  const all = JSON.parse(rooted('search', 'study.rooted', '会计', '--json').stdout);
  expect(all.length).toBeGreaterThan(10);
  for (const { words } of all) expect(words).toBe('会计');
  const one = JSON.parse(
    rooted('search', 'study.rooted', '会计', '--speaker', '村民', '--source', 'NA-01 村民访谈', '--json')
      .stdout,
  );
  const expected = all.filter(
    (hit: { source: string; speaker: string }) => hit.source === 'NA-01 村民访谈' && hit.speaker === '村民',
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(one).toEqual(expected);
  expect(rooted('search', 'study.rooted', '会计').stdout.trim().split('\n')).toHaveLength(all.length);
});

it('exits with 1 where an expression is none, with 2 where the call was wrong', () => {
  const broken = rooted('search', 'study.rooted', '(', '--regex');
  expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining('SEARCH_PATTERN_INVALID')]);
  expect(rooted('search', 'study.rooted', '会计', '--within', 'nowhere').status).toBe(2);
});

it('keeps to the passages of a set, or to what lies outside them', async () => {
  const fixture = await startFixture(join(folder, 'other'));
  const token = await fixture.core.registerFile(join(folder, 'study.rooted'));
  await fixture.client.call('project.open', { token });
  const query = { node: { kind: 'codes' as const, codeIds: [] } };
  await fixture.client.call('sets.save', { name: '已编码', query });
  await fixture.client.call('project.close', {});
  await fixture.stop();
  const found = (...options: string[]) =>
    JSON.parse(rooted('search', 'study.rooted', '会计', '--json', ...options).stdout) as unknown[];
  const [within, outside] = [found('--in-set', '已编码'), found('--outside-set', '已编码')];
  expect(within.length).toBeGreaterThan(0);
  expect(outside.length).toBeGreaterThan(0);
  expect(within.length + outside.length).toBe(found().length);
  expect(rooted('search', 'study.rooted', '会计', '--in-set', 'None').status).toBe(2);
  const both = ['--in-set', '已编码', '--outside-set', '已编码'];
  expect(rooted('search', 'study.rooted', '会计', ...both).status).toBe(2);
});
