import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentXml, handmadePackage } from '../fixtures-import/docx-files.ts';
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

  it('refuses a choice that there is not', () => {
    const { status, stderr } = rooted('import', 'study.rooted', 'a.txt', '--notes', 'maybe');
    expect(status).toBe(2);
    expect(stderr).toContain('--notes is kept or left');
  });

  it('finds turns by a pattern that is said', () => {
    expect(rooted('import', 'study.rooted', 'a.txt', '--pattern', '<<{speaker}>>', '--json').status).toBe(0);
    const { stdout } = rooted('show', 'study.rooted', 'sources', '--text', '--json');
    expect(stdout).toContain('"Wang"');
  });

  it('reads changes and notes of Word as it is told', () => {
    const bytes = handmadePackage(
      documentXml(
        '<w:p><w:r><w:t>It was </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>good</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>bad</w:t></w:r></w:ins></w:p>',
      ),
    );
    writeFileSync(at('b.docx'), bytes);
    expect(rooted('import', 'study.rooted', 'b.docx', '--changes', 'rejected').status).toBe(0);
    expect(rooted('show', 'study.rooted', 'sources', '--text').stdout).toContain('It was good');
  });
});
