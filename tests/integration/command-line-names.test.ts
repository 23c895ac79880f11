import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, temporaryFolder } from '../support/core-fixture.ts';

const ROOTED = fileURLToPath(new URL('../../electron/cli/rooted.mjs', import.meta.url));
const PASSPHRASE = 'tea and rice and wine';

describe('names on the command line', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const rooted = (passphrase: string | undefined, ...args: string[]) => {
    const { ROOTED_PASSPHRASE: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [ROOTED, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: {
        ...env,
        ROOTED_HOME: at('home'),
        TMPDIR: at('temporary'),
        ...(passphrase === undefined ? {} : { ROOTED_PASSPHRASE: passphrase }),
      },
    });
    return { status, stdout, stderr };
  };

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(at('temporary'));
    const { client, core, stop } = await startFixture();
    const names = [
      { find: '张伟', pseudonym: 'P1', kind: 'person' as const, ignoreCase: true },
      { find: '大王庄村', pseudonym: 'A村', kind: 'place' as const, ignoreCase: true },
    ];
    const ref = await client.call('anonymise.saveKey', { names, passphrase: PASSPHRASE, fileName: 'study' });
    copyFileSync((await core.resolveFile(ref.token)).path, at('study.rootedkey'));
    await stop();
    writeFileSync(at('张伟.txt'), '问：您好？\n张伟：我在大王庄村住。\n问：哦。\n张伟：是。\n');
    rooted(undefined, 'new', 'study.rooted', '--name', 'Study');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are replaced at import with a key, whose passphrase comes from the environment', () => {
    const run = rooted(PASSPHRASE, 'import', 'study.rooted', '张伟.txt', '--anonymise', 'study.rootedkey');
    expect(run).toMatchObject({
      status: 0,
      stdout: '1 imported, 0 not. Names replaced: 3. Replaced copies kept: 1. No file is kept in clear.\n',
    });
    expect(readFileSync(at('study.rooted')).includes('张伟')).toBe(false);
    expect(readFileSync(at('study.rooted')).includes('大王庄')).toBe(false);
    expect(readdirSync(at('temporary'))).toEqual([]);
    const check = rooted(PASSPHRASE, 'check-names', 'study.rooted', '--key', 'study.rootedkey');
    expect(check).toMatchObject({ status: 0, stdout: expect.stringContaining('No listed name is left.') });
  });

  it('stay where they are, and nothing is stored, where the passphrase is wrong or missing', () => {
    const before = readFileSync(at('study.rooted'));
    const args = ['import', 'study.rooted', '张伟.txt', '--anonymise', 'study.rootedkey'];
    expect(rooted('tea and rice', ...args)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^KEY_PASSPHRASE_WRONG: The passphrase does not open study\.rootedkey/),
    });
    expect(rooted(undefined, ...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ROOTED_PASSPHRASE'),
    });
    expect(rooted(PASSPHRASE, 'import', 'study.rooted', '张伟.txt', '--anonymise', '张伟.txt')).toMatchObject(
      {
        status: 1,
        stderr: expect.stringMatching(/^KEY_NOT_ROOTED: /),
      },
    );
    expect(readFileSync(at('study.rooted'))).toEqual(before);
  });

  it('that are left are told with their places, with exit code 1', () => {
    rooted(undefined, 'import', 'study.rooted', '张伟.txt');
    const check = rooted(PASSPHRASE, 'check-names', 'study.rooted', '--key', 'study.rootedkey');
    expect(check.status).toBe(1);
    expect(check.stderr).toMatch(/^NAMES_LEFT: 张伟\tthe text of "张伟"\t/);
    const { stdout } = rooted(
      PASSPHRASE,
      'check-names',
      'study.rooted',
      '--key',
      'study.rootedkey',
      '--json',
      '--without-suggestions',
    );
    expect(JSON.parse(stdout)).toMatchObject({ suggestions: [], left: expect.any(Array) });
  });

  it('are suggested without a key', () => {
    const check = rooted(undefined, 'check-names', 'study.rooted');
    expect(check).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('looks like a place: 大王庄村'),
    });
  });
});
