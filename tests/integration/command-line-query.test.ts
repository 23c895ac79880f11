import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
const asked = (query: unknown, ...options: string[]) => {
  writeFileSync(join(folder, 'query.json'), typeof query === 'string' ? query : JSON.stringify(query));
  return rooted('query', 'study.rooted', '--json-query', 'query.json', ...options);
};

beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'temporary'));
  mkdirSync(join(folder, 'other'));
  rooted('sample', 'study.rooted', '--language', 'zh');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers a query from a file, with the names of codes and sources in it', () => {
  const words = { kind: 'words', text: '会计' };
  const all = JSON.parse(asked({ node: words }, '--json').stdout);
  expect(all.length).toBeGreaterThan(10);
  const coded = { kind: 'pair', relation: 'within', left: words, right: { kind: 'codes' } };
  const some = JSON.parse(asked({ node: coded }, '--json').stdout);
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
  const one = JSON.parse(asked({ node: words, where: { sourceIds: ['NA-01 村民访谈'] } }, '--json').stdout);
  expect(new Set(one.map((row: { sourceTitle: string }) => row.sourceTitle))).toEqual(
    new Set(['NA-01 村民访谈']),
  );
  expect(asked({ node: words }).stdout.trim().split('\n')).toHaveLength(all.length);
});

it('answers a set by its name, as the project stands now', async () => {
  const fixture = await startFixture(join(folder, 'other'));
  const token = await fixture.core.registerFile(join(folder, 'study.rooted'));
  await fixture.client.call('project.open', { token });
  await fixture.client.call('sets.save', { name: '会计', query: { node: { kind: 'words', text: '会计' } } });
  await fixture.stop();
  const rows = JSON.parse(rooted('query', 'study.rooted', '--set', '会计', '--json').stdout);
  expect(rows.length).toBeGreaterThan(10);
  for (const { quote } of rows) expect(quote).toBe('会计');
});

it('exits with 1 where a name is not there or the query is none, with 2 where the call was wrong', () => {
  const unknown = asked({ node: { kind: 'codes', codeIds: ['Nothing of that name'] } });
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('NOT_FOUND')]);
  const odd = asked({ node: { kind: 'sideways' } });
  expect([odd.status, odd.stderr]).toEqual([1, expect.stringContaining('PARAMS_INVALID')]);
  expect(asked('{').status).toBe(2);
  expect(rooted('query', 'study.rooted', '--set', 'None').status).toBe(1);
  expect(rooted('query', 'study.rooted').status).toBe(2);
});
