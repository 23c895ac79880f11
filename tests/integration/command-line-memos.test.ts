import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
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
  rooted('sample', 'study.rooted', '--language', 'zh');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes the memos alone as Markdown and as Word', () => {
  const memos = JSON.parse(rooted('show', 'study.rooted', 'memos', '--json').stdout) as { title: string }[];
  expect(rooted('export', 'study.rooted', '--to', 'md', '--only', 'memos', 'memos.md').status).toBe(0);
  const text = readFileSync(join(folder, 'memos.md'), 'utf8');
  expect(text.match(/^## /gm)).toHaveLength(memos.length);
  expect(rooted('export', 'study.rooted', '--to', 'docx', '--only', 'memos', 'memos.docx').status).toBe(0);
  const parts = unzipSync(readFileSync(join(folder, 'memos.docx')));
  const word = new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '');
  for (const { title } of memos) expect(word).toContain(title);
});

it('asks what is to be written where Markdown is', () => {
  const { status, stderr } = rooted('export', 'study.rooted', '--to', 'md', 'all.md');
  expect(status).toBe(2);
  expect(stderr).toContain('--only memos');
});
