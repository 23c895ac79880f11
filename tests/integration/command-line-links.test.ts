import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
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
  }).stdout;

beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'temporary'));
  rooted('sample', 'study.rooted', '--language', 'zh');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lists the links that sentences of the sample study suggest, with the word that does', () => {
  const { total, candidates } = JSON.parse(rooted('analyse', 'study.rooted', 'candidates', '--json'));
  expect(total).toBeGreaterThan(3);
  expect(candidates).toHaveLength(total);
  for (const each of candidates) {
    expect(each.quote).toContain(each.causalWord);
    expect(each.fromName).not.toBe(each.toName);
  }
  const lines = rooted('analyse', 'study.rooted', 'candidates').trim().split('\n');
  expect(lines).toHaveLength(total);
  expect(lines[0]).toContain(candidates[0].quote);
});
