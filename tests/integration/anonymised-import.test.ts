import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedName } from '../../shared/anonymise/name-rule.ts';
import { interviewDocx } from '../fixtures-import/docx-files.ts';
import { encodeText } from '../fixtures-import/encode-text.ts';
import { type CoreFixture, startFixture, temporaryFolder } from '../support/core-fixture.ts';

const names: ListedName[] = [
  { find: '张伟民', pseudonym: 'P1', kind: 'person', ignoreCase: true },
  { find: '张书记', pseudonym: 'P1书记', kind: 'person', ignoreCase: true },
  { find: '大王庄', pseudonym: 'A', kind: 'place', ignoreCase: true },
  { find: 'Anna Schmidt', pseudonym: 'P2', kind: 'person', ignoreCase: true },
  { find: '13812345678', pseudonym: 'T1', kind: 'telephone', ignoreCase: true },
];
const CLEAR = ['张伟民', '张书记', '大王庄', 'Anna Schmidt', 'ANNA SCHMIDT', '13812345678', '138-1234-5678'];
const TALK =
  '访谈员：张伟民，您在大王庄住？\n\n张伟民：是，电话138-1234-5678。\n\n访谈员：张书记呢？\n\n张伟民：他来过😀。\n';

/** Every file below a folder. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

/** Which clear names stand in the bytes or names of files below some folders, in each encoding they came in. */
function clearNamesBelow(...folders: string[]): string[] {
  return folders.flatMap(filesBelow).flatMap(path => {
    const bytes = readFileSync(path);
    return CLEAR.filter(
      name =>
        path.includes(name) ||
        bytes.includes(name) ||
        bytes.includes(name, 0, 'utf16le') ||
        bytes.includes(Buffer.from(encodeText(name, 'gb18030'))),
    ).map(name => `${name} in ${path}`);
  });
}

describe('an import with names replaced', () => {
  let fixture: CoreFixture;
  let temporary: string;
  let own: string;
  const before = process.env['TMPDIR'];
  const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);

  /** Hands a file over as a window does: into the core's own temporary folder. */
  async function upload(fileName: string, bytes: Uint8Array | string): Promise<string> {
    const path = await fixture.core.temporaryPath(fileName);
    writeFileSync(path, bytes);
    return fixture.core.registerFile(path, { fileName, temporary: true });
  }

  const itemOf = (token: string, fileName: string) => ({
    token,
    fileName,
    title: fileName.replace(/\.\w+$/, ''),
    siteName: '大王庄',
    participantCode: '张伟民',
    participantRole: '张书记的邻居',
    names: { 张伟民: '张伟民（大王庄）' },
    roles: { 张伟民: 'participant' as const },
  });

  beforeAll(async () => {
    temporary = temporaryFolder();
    own = temporaryFolder();
    process.env['TMPDIR'] = temporary;
    fixture = await startFixture(join(temporaryFolder(), 'home'));
    await call('project.create', { name: 'Study', language: 'zh' });
  });
  afterAll(async () => {
    await fixture.stop();
    for (const folder of [temporary, own]) rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });

  it('stores no clear name in any file, in whichever encoding and format it came', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nANNA SCHMIDT: I am Anna Schmidt.\n';
    const csv =
      '姓名,村,回答\n张伟民,大王庄,张书记是我的邻居，他常常来。\nAnna Schmidt,大王庄,电话13812345678。\n';
    const given: [string, Uint8Array | string][] = [
      ['张伟民访谈.txt', encodeText(TALK, 'gb18030')],
      ['Anna Schmidt.srt', srt],
      ['大王庄.docx', await interviewDocx(TALK.split('\n\n'))],
      ['答卷.csv', csv],
    ];
    const items = [];
    for (const [fileName, bytes] of given) items.push(itemOf(await upload(fileName, bytes), fileName));
    expect(clearNamesBelow(temporary).length).toBeGreaterThan(0);
    await call('imports.preview', { files: items.map(({ token, fileName }) => ({ token, fileName })) });
    const { imported, failed } = await call('imports.commit', { items, anonymise: names });
    expect(failed).toEqual([]);
    expect(imported.map(({ fileName, original }) => [fileName, original])).toEqual([
      ['张伟民访谈.txt', 'replaced'],
      ['Anna Schmidt.srt', 'replaced'],
      ['大王庄.docx', 'left-out'],
      ['答卷.csv', 'left-out'],
      ['答卷.csv', 'left-out'],
    ]);
    expect(clearNamesBelow(fixture.home, temporary)).toEqual([]);
  });

  it('says the same as before, with the pseudonyms in place of the names', async () => {
    const { tables } = await call('project.snapshot', {});
    const [source] = tables.source;
    const { text, turns, speakers } = await call('sources.text', { sourceId: source?.id ?? '' });
    const replaced = TALK.replaceAll('张伟民', 'P1')
      .replaceAll('大王庄', 'A')
      .replaceAll('张书记', 'P1书记')
      .replaceAll('138-1234-5678', 'T1');
    expect(text).toBe(replaced);
    expect(turns.map(turn => text.slice(turn.bodyStart, turn.end))).toEqual([
      'P1，您在A住？',
      '是，电话T1。',
      'P1书记呢？',
      '他来过😀。',
    ]);
    expect(speakers.map(({ name }) => name)).toEqual(['访谈员', 'P1（A）']);
    expect(source?.title).toBe('P1访谈');
    expect(tables.site.map(({ name }) => name)).toEqual(['A']);
    expect(tables.participant.map(({ code, role }) => [code, role])).toContainEqual(['P1', 'P1书记的邻居']);
  });

  it('keeps the replaced copy of plain text, and nothing of a Word file', async () => {
    const { tables } = await call('project.snapshot', {});
    const [text, , word] = tables.source;
    const kept = await call('sources.original', { sourceId: text?.id ?? '' });
    expect(kept.fileName).toBe('P1访谈.txt');
    const { path } = await fixture.core.resolveFile(kept.token);
    expect(readFileSync(path, 'utf8')).toMatch(/^访谈员：P1，您在A住？\n/);
    await expect(call('sources.original', { sourceId: word?.id ?? '' })).rejects.toMatchObject({
      code: 'ORIGINAL_LEFT_OUT',
    });
  });

  it('is one step, and its undoing and redoing bring no name back', async () => {
    const titles = async () => (await call('project.snapshot', {})).tables.source.map(({ title }) => title);
    const stored = await titles();
    expect((await call('history.list', { limit: 5 })).map(({ subject }) => subject)).toEqual(['P1访谈 + 4']);
    await call('history.undo', {});
    expect(await titles()).toEqual([]);
    await call('history.redo', {});
    expect(await titles()).toEqual(stored);
    await call('project.close', {});
    expect(clearNamesBelow(fixture.home, temporary)).toEqual([]);
  });

  it('that is given up leaves nothing of what was handed over', async () => {
    const token = await upload('张伟民.txt', TALK);
    expect(clearNamesBelow(temporary)).not.toEqual([]);
    await call('imports.discard', { tokens: [token] });
    expect(clearNamesBelow(temporary)).toEqual([]);
    await expect(fixture.core.resolveFile(token)).rejects.toMatchObject({ code: 'TOKEN_UNKNOWN' });
  });

  it('leaves the user’s own files where they are', async () => {
    const [project] = await call('project.list', {});
    await call('project.open', { token: project?.token ?? '' });
    const path = join(own, '张伟民2.txt');
    writeFileSync(path, `${TALK}\n访谈员：再见。\n`);
    const token = await fixture.core.registerFile(path);
    const { imported } = await call('imports.commit', {
      items: [itemOf(token, '张伟民2.txt')],
      anonymise: names,
    });
    expect(imported).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toContain('张伟民');
    expect(clearNamesBelow(fixture.home, temporary)).toEqual([]);
  });
});
