import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/core-fixture.ts';

const ROOTED = fileURLToPath(new URL('../../electron/cli/rooted.mjs', import.meta.url));

describe('import on the command line', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const rooted = (...args: string[]) =>
    spawnSync(process.execPath, [ROOTED, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, ROOTED_HOME: at('home'), TMPDIR: at('temporary') },
    });

  beforeAll(() => {
    folder = temporaryFolder();
    mkdirSync(at('temporary'));
    writeFileSync(at('a.txt'), '<<Li>> Why so?\n<<Wang>> No money.\n<<Li>> Oh.\n<<Wang>> Yes.\n');
    expect(rooted('new', 'study.rooted', '--name', 'Study').status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes no file in an encoding that there is not, instead of choosing another unsaid', () => {
    const { status, stderr } = rooted('import', 'study.rooted', 'a.txt', '--encoding', 'klingon-8');
    expect(status).toBe(1);
    expect(stderr).toContain('ENCODING_UNKNOWN, there is no encoding klingon-8');
    expect(JSON.parse(rooted('show', 'study.rooted', 'sources', '--json').stdout)).toEqual([]);
  });

  it('finds turns by a pattern that is said', () => {
    expect(rooted('import', 'study.rooted', 'a.txt', '--pattern', '<<{speaker}>>', '--json').status).toBe(0);
    const { stdout } = rooted('show', 'study.rooted', 'sources', '--text', '--json');
    expect(stdout).toContain('"Wang"');
  });
});
