import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedName } from '../../shared/anonymise/name-rule.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

const names: ListedName[] = [
  { find: '张伟', pseudonym: 'P1', kind: 'person', ignoreCase: true },
  { find: '大王庄村', pseudonym: 'A村', kind: 'place', ignoreCase: true },
];
const PASSPHRASE = 'tea and rice and wine';
let fixture: CoreFixture;
const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);

async function fileToken(fileName: string, content: string | Uint8Array): Promise<string> {
  const path = join(fixture.home, fileName);
  writeFileSync(path, content);
  return fixture.core.registerFile(path);
}

beforeAll(async () => {
  fixture = await startFixture();
  await call('project.create', { name: 'Study', language: 'zh' });
});
afterAll(() => fixture?.stop());

describe('what is shown before an import', () => {
  it('are suggestions over all files, without what is listed', async () => {
    const files = [
      {
        token: await fileToken(
          'a.txt',
          '问：您好？\n王建国：我叫王建国，在大王庄村住。\n问：哦？\n王建国：是。\n',
        ),
        fileName: 'a.txt',
      },
      { token: await fileToken('b.txt', '王建国说张伟来过。电话13812345678。'), fileName: 'b.txt' },
      { token: await fileToken('c.docx', 'no zip'), fileName: 'c.docx' },
    ];
    const { suggestions: found } = await call('anonymise.suggest', { files, names });
    expect(found.map(({ text, kind, reason, count }) => [text, kind, reason, count])).toEqual([
      ['王建国', 'person', 'speaker', 4],
      ['13812345678', 'telephone', 'mobile', 1],
    ]);
    expect(found[0]?.contexts[0]).toMatchObject({ key: files[0]?.token, name: '王建国' });
  });

  it('is what a list would do: counts, variants, pseudonyms that are taken, the text after', async () => {
    const text = '问：您好？\n张伟：我是张伟，老张。P1项目在大王庄村。\n问：好。\n张伟：是。\n';
    const files = [{ token: await fileToken('d.txt', text), fileName: 'd.txt' }];
    const tried = await call('anonymise.try', { files, names });
    expect(tried.counts).toEqual([3, 1]);
    expect(tried.variants).toMatchObject([{ find: '老张', pseudonym: 'P1', of: ['张伟'], count: 1 }]);
    expect(tried.taken).toMatchObject([{ pseudonym: 'P1', count: 1 }]);
    const [file] = tried.files;
    expect(file).toMatchObject({ replacements: 4, original: 'replaced', duplicateOf: null });
    expect(file?.marks.map(({ start, end }) => file.excerpt.slice(start, end))).toEqual([
      'P1',
      'P1',
      'A村',
      'P1',
    ]);
  });

  it('tells what looks as a pseudonym in the files and in the project, so that none stands for two', async () => {
    const stored = {
      token: await fileToken('p.txt', '问：谁？\n答：P7和受访者B说，A村的P8书记。'),
      fileName: 'p.txt',
    };
    const item = { ...stored, title: 'P7', siteName: null, participantCode: 'P12' };
    await call('imports.commit', { items: [item] });
    const file = {
      token: await fileToken('q.txt', '问：P3项目好吗？\n答：UP3不算，P3x也不算。'),
      fileName: 'q.txt',
    };
    const { inFiles, inProject } = await call('anonymise.suggest', { files: [file] });
    expect(inFiles).toEqual(['P3']);
    expect(inProject.toSorted()).toEqual(['A村', 'P12', 'P7', 'P8', '受访者B']);
  });

  it('says that a transcript is here already under its pseudonyms', async () => {
    const file = { token: await fileToken('e.txt', `${INTERVIEW}\n张伟`), fileName: 'e.txt' };
    const item = { ...file, title: 'First', siteName: null, participantCode: null };
    await call('imports.commit', { items: [item], anonymise: names });
    const again = { token: await fileToken('f.txt', `${INTERVIEW}\n张伟`), fileName: 'f.txt' };
    const { files } = await call('anonymise.try', { files: [again], names });
    expect(files[0]?.duplicateOf).toBe('First');
  });
});

describe('a key', () => {
  it('goes out as a file that its passphrase opens, and no other', async () => {
    const ref = await call('anonymise.saveKey', { names, passphrase: PASSPHRASE, fileName: 'Study' });
    expect(ref.fileName).toBe('Study.rootedkey');
    const { path } = await fixture.core.resolveFile(ref.token);
    expect(readFileSync(path).includes('张伟')).toBe(false);
    const opened = await call('anonymise.openKey', { token: ref.token, passphrase: PASSPHRASE });
    expect(opened.names).toEqual(names);
    await expect(
      call('anonymise.openKey', { token: ref.token, passphrase: 'tea and rice' }),
    ).rejects.toMatchObject({ code: 'KEY_PASSPHRASE_WRONG', details: { fileName: 'Study.rootedkey' } });
  });

  it('is not saved under a short passphrase', async () => {
    await expect(
      call('anonymise.saveKey', { names, passphrase: 'tea', fileName: 'Study' }),
    ).rejects.toMatchObject({ code: 'PASSPHRASE_SHORT' });
  });

  it('is told from any other file', async () => {
    const token = await fileToken('no.rootedkey', 'hello');
    await expect(call('anonymise.openKey', { token, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'KEY_NOT_ROOTED',
    });
  });
});

describe('the check of a project', () => {
  it('finds nothing where names were replaced', async () => {
    expect(await call('anonymise.check', { names, suggest: false })).toEqual({
      total: 0,
      left: [],
      suggestions: [],
      history: [],
      unread: [],
    });
  });

  it('finds names in texts, in memos, in names of codes, in titles and in kept files, each with its place', async () => {
    const clear = {
      token: await fileToken('g.txt', '问：谁？\n答：张伟来过。\n问：哦。\n答：嗯。'),
      fileName: 'g.txt',
    };
    const item = { ...clear, title: '张伟的访谈', siteName: null, participantCode: null };
    const { imported } = await call('imports.commit', { items: [item] });
    const sourceId = imported[0]?.sourceId ?? '';
    const coder = (await call('project.snapshot', {})).tables.coder[0];
    await call('memos.create', { kind: 'theory', title: '想法', body: '张　伟说得对', date: Date.now() });
    await call('codes.create', { name: '张伟的想法', kind: 'concept', parentId: null });
    expect(coder).toBeDefined();
    const { total, left, history } = await call('anonymise.check', { names });
    const where = left.map(
      ({ place, find }) => `${find} ${place.in} ${place.table} ${place.field} ${place.title}`,
    );
    expect(where).toEqual([
      '张伟 text source text 张伟的访谈',
      '张伟 row source title 张伟的访谈',
      '张伟 row code name 张伟的想法',
      '张伟 row memo body 想法',
      '张伟 original source file 张伟的访谈',
    ]);
    expect(total).toBe(5);
    expect(left[0]).toMatchObject({
      place: { id: sourceId },
      start: 7,
      end: 9,
      after: '来过。 问：哦。 答：嗯。',
    });
    expect(history).toEqual([{ find: '张伟', count: expect.any(Number) }]);
  });

  it('still finds in the history what was corrected by hand', async () => {
    const source = (await call('project.snapshot', {})).tables.source.find(s => s.title === '张伟的访谈');
    const id = source?.id ?? '';
    await call('sources.correct', { sourceId: id, version: 1, edits: [{ start: 7, end: 9, text: 'P1' }] });
    await call('sources.update', { id, title: 'P1' });
    const { left, history } = await call('anonymise.check', { names });
    expect(left.map(({ place }) => `${place.in} ${place.table}`)).toEqual([
      'row code',
      'row memo',
      'original source',
    ]);
    expect(history[0]?.count).toBeGreaterThan(2);
  });

  it('suggests what looks like a name without a key, with its places', async () => {
    const { suggestions } = await call('anonymise.check', {});
    const zhang = suggestions.find(({ text }) => text === '张伟');
    expect(zhang?.places.map(({ table }) => table)).toContain('code');
  });
});
