import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreFrame } from '../../shared/api/frames.ts';
import type { Params, Result } from '../../shared/api/method-table.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const VILLAGE = [
  '访谈员：平台好用吗？',
  '会计：平台不好用。Platform, platform, 平台！',
  '访谈员：村民用平台吗？',
  '会计：村民不用，村民有 3 部手机。',
].join('\n');
const TOWN = 'Interviewer: Who used the platform?\nClerk: The clerk used it, THE CLERK and nobody else.';

type Counted = Result<'words.count'>;

describe('the words of a project', () => {
  let fixture: CoreFixture;
  let [village, town] = ['', ''];
  const client = () => fixture.client;
  const count = (params: Params<'words.count'> = {}) =>
    client().call('words.count', { limit: 1000, ...params });
  const numbers = ({ rows }: Counted) => Object.fromEntries(rows.map(({ word, count: n }) => [word, n]));
  const counted = async (params: Params<'words.count'> = {}) => numbers(await count(params));
  const addWords = (list: 'dictionary' | 'stop', ...words: string[]) =>
    client().call('words.add', { list, words });
  const coded = async (sourceId: string, text: string, words: string, codeId: string) => {
    const start = text.indexOf(words);
    await client().call('codings.create', { sourceId, start, end: start + words.length, codeId });
  };

  beforeEach(async () => {
    fixture = await startFixture();
    await client().call('project.create', { name: 'Words', language: 'zh' });
    village = await fixture.importText('village.txt', VILLAGE, 'Village');
    town = await fixture.importText('town.txt', TOWN, 'Town');
  });
  afterEach(() => fixture.stop());

  it('are counted as they are said, without the labels of turns and without case', async () => {
    const all = await count();
    // 平台 好用 吗 / 平台 不好 用 Platform platform 平台 / 村民 用 平台 吗 / 村民 不用 村民 有 部 手机
    // Who used the platform / The clerk used it THE CLERK and nobody else
    expect(numbers(all)).toMatchObject({ 平台: 4, 村民: 3, 吗: 2, 手机: 1, platform: 3, nobody: 1, used: 2 });
    expect(all.rows.find(row => row.word.toLowerCase() === 'the')).toMatchObject({
      count: 3,
      documents: 1,
      sites: 1,
    });
    expect(all.rows.find(row => row.word === 'platform')).toEqual({
      word: 'platform',
      count: 3,
      documents: 2,
      sites: 2,
    });
    expect(all.rows.some(row => row.word === '访谈员' || row.word === 'Clerk')).toBe(false);
    expect(all).toMatchObject({ documents: 2, most: 4, next: null, found: all.distinct });
    expect(all.total).toBe(all.rows.reduce((sum, row) => sum + row.count, 0));
  });

  it('are shown in their most frequent spelling', async () => {
    await fixture.importText('spelling.txt', 'Rooted rooted ROOTED Rooted ｒｏｏｔｅｄ');
    expect(await counted({ find: 'rooted' })).toEqual({ Rooted: 5 });
  });

  it('are numbers, short words and stop words only where that is asked for', async () => {
    expect(await counted({ find: '3' })).toEqual({});
    expect(await counted({ find: '3', numbers: true })).toEqual({ 3: 1 });
    const long = await count({ shortest: 8 });
    expect(numbers(long)).toEqual({ platform: 3 });
    await addWords('stop', 'THE', '平台');
    expect((await counted())['平台']).toBe(4);
    const less = await counted({ withoutStops: true });
    expect(Object.keys(less).map(word => word.toLowerCase())).not.toContain('the');
    expect(less['平台']).toBeUndefined();
  });

  it('are those of the dictionary and of code names whole, and in parts again after undo', async () => {
    expect((await counted())['手机']).toBe(1);
    expect(await addWords('dictionary', '部手机', ' 部手机 ', '部手机')).toEqual({ added: 1 });
    expect(await counted({ find: '手机' })).toEqual({ 部手机: 1 });
    await client().call('history.undo', {});
    expect(await counted({ find: '手机' })).toEqual({ 手机: 1 });
    await client().call('codes.create', { name: 'Who used the platform' });
    expect(await counted({ find: 'platform' })).toEqual({ 'Who used the platform': 1, platform: 2 });
    const { id } = await client().call('codes.create', { name: '村民用' });
    expect(await counted({ find: '村民' })).toEqual({ 村民用: 1, 村民: 2 });
    await client().call('codes.update', { id, name: '别的' });
    expect(await counted({ find: '村民' })).toEqual({ 村民: 3 });
  });

  it('are cut by the words of the moment they were asked for, while the words change', async () => {
    const first = counted({ find: '手机' });
    await addWords('dictionary', '部手机');
    const second = counted({ find: '手机' });
    await client().call('codes.create', { name: '有3部手机' });
    expect([await first, await second]).toEqual([{ 手机: 1 }, { 部手机: 1 }]);
    expect(await counted({ find: '手机' })).toEqual({ 部手机: 1 });
  });

  it('are those of a site, a source, a part in the interview or a speaker', async () => {
    const { tables } = await client().call('project.snapshot', {});
    const site = tables.site.find(each => each.name === 'Town')?.id ?? '';
    const inTown = await count({ scope: { siteIds: [site] } });
    expect(numbers(inTown)).toMatchObject({ used: 2, platform: 1 });
    expect(inTown.documents).toBe(1);
    expect(numbers(await count({ scope: { sourceIds: [town] } }))).toEqual(numbers(inTown));
    const { speakers } = await client().call('sources.text', { sourceId: village });
    const asking = speakers.find(each => each.name === '访谈员');
    await client().call('speakers.update', { id: asking?.id ?? '', role: 'interviewer' });
    const questions = await count({ scope: { sourceIds: [village], roles: ['interviewer'] } });
    expect(numbers(questions)).toMatchObject({ 平台: 2, 吗: 2, 村民: 1 });
    expect((await counted({ scope: { speakers: ['会计'] } }))['平台']).toBe(2);
    expect((await count({ scope: { speakers: ['nobody'] } })).total).toBe(0);
  });

  it('are inside or outside codings, each once however many codings it has', async () => {
    const codeId = (await client().call('codes.create', { name: 'A' })).id;
    const other = (await client().call('codes.create', { name: 'B' })).id;
    const all = await count();
    await coded(village, VILLAGE, '平台不好用。Platform', codeId);
    await coded(village, VILLAGE, '不好用。Plat', codeId);
    await coded(village, VILLAGE, '村民不用', other);
    const scope = (codeIds: string[], isIn: boolean) => ({ scope: { coded: { codeIds, with: isIn } } });
    const ofA = await count(scope([codeId], true));
    expect(numbers(ofA)).toMatchObject({ 平台: 1, Platform: 1 });
    expect((await counted(scope([], true)))['村民']).toBe(1);
    for (const codeIds of [[], [codeId], [other]]) {
      const [inside, outside] = [await count(scope(codeIds, true)), await count(scope(codeIds, false))];
      expect(inside.total + outside.total).toBe(all.total);
    }
    await client().call('history.undo', {});
    expect((await counted(scope([], true)))['村民']).toBeUndefined();
  });

  it('are those of cases with an attribute', async () => {
    const { tables } = await client().call('project.snapshot', {});
    const site = tables.site.find(each => each.name === 'Town')?.id ?? '';
    const shape = { owner: 'site', name: 'Rank', type: 'number' } as const;
    const attributeId = (await client().call('attributes.create', shape)).id;
    await client().call('attributes.setValues', { values: [{ attributeId, ownerId: site, value: '7' }] });
    const inTown = numbers(await count({ scope: { siteIds: [site] } }));
    const above = (value: string) => ({
      scope: { attributes: [{ attributeId, test: 'more' as const, values: [value] }] },
    });
    expect(numbers(await count(above('6')))).toEqual(inTown);
    expect((await count(above('7'))).total).toBe(0);
  });

  it('are inside or outside the passages of a set, as it stands now', async () => {
    const codeId = (await client().call('codes.create', { name: 'A' })).id;
    const all = await count();
    const query = { node: { kind: 'codes' as const, codeIds: [codeId] } };
    const setId = (await client().call('sets.save', { name: 'Of A', query })).id;
    const scope = (isIn: boolean) => ({ scope: { inSet: { setId, with: isIn } } });
    expect((await count(scope(true))).total).toBe(0);
    await coded(village, VILLAGE, '平台不好用。Platform', codeId);
    const [inside, outside] = [await count(scope(true)), await count(scope(false))];
    expect(numbers(inside)).toMatchObject({ 平台: 1, Platform: 1 });
    expect(inside.total + outside.total).toBe(all.total);
    await client().call('sets.remove', { id: setId });
    await expect(count(scope(true))).rejects.toMatchObject({ code: 'SET_GONE' });
  });

  it('follow a correction of the text', async () => {
    const start = VILLAGE.indexOf('手机');
    const edits = [{ start, end: start + 2, text: '电脑' }];
    await client().call('sources.correct', { sourceId: village, version: 1, edits });
    expect(await counted({ find: '手机' })).toEqual({});
    expect(await counted({ find: '电脑' })).toEqual({ 电脑: 1 });
    // The first text is cut by the words of now when it is back.
    await addWords('dictionary', '部手机');
    expect(await counted({ find: '手机' })).toEqual({});
    const back = [{ start, end: start + 2, text: '手机' }];
    await client().call('sources.correct', { sourceId: village, version: 2, edits: back });
    expect(await counted({ find: '手机' })).toEqual({ 部手机: 1 });
  });

  it('stand in the order that is asked for, a page at a time, and are found by pinyin', async () => {
    const all = await count({ order: 'word' });
    const words = all.rows.map(row => row.word);
    expect(words.indexOf('平台')).toBeLessThan(words.indexOf('platform'));
    expect(words.indexOf('村民')).toBeLessThan(words.indexOf('平台'));
    const pages: string[] = [];
    for (let offset: number | null = 0; offset !== null; ) {
      const page: Counted = await count({ order: 'word', offset, limit: 4 });
      pages.push(...page.rows.map(row => row.word));
      offset = page.next;
    }
    expect(pages).toEqual(words);
    const byCount = (await count()).rows.map(row => row.count);
    expect(byCount).toEqual(byCount.toSorted((a, b) => b - a));
    const byDocuments = (await count({ order: 'documents' })).rows.map(row => row.documents);
    expect(byDocuments[0]).toBe(2);
    expect(byDocuments).toEqual(byDocuments.toSorted((a, b) => b - a));
    expect(await counted({ find: 'cunmin' })).toEqual({ 村民: 3 });
    expect(await counted({ find: 'pt' })).toMatchObject({ 平台: 4 });
  });

  it('come to what counting by hand comes to, in texts of any kind', async () => {
    const unit = fc.constantFrom('村民', '平台', 'use', 'Use', ' ', '，', '\n', '7', 'ｕｓｅ', 'é', '𠮷');
    const texts = fc.uniqueArray(fc.string({ unit, minLength: 5, maxLength: 60 }), {
      minLength: 1,
      maxLength: 3,
    });
    let files = 0;
    await fc.assert(
      fc.asyncProperty(texts, async some => {
        const ids: string[] = [];
        const expected = new Map<string, number>();
        for (const text of some) {
          if (text.trim() === '') continue;
          files += 1;
          const id = await fixture.importText(`${files}.txt`, text);
          ids.push(id);
          const stored = await client().call('sources.text', { sourceId: id });
          for (const part of new Intl.Segmenter('en', { granularity: 'word' }).segment(stored.text)) {
            const word = part.segment.normalize('NFKC').toLowerCase();
            if (part.isWordLike) expected.set(word, (expected.get(word) ?? 0) + 1);
          }
        }
        if (ids.length === 0) return;
        const { rows } = await count({ scope: { sourceIds: ids }, numbers: true });
        const found = rows.map(({ word, count: n }) => [word.normalize('NFKC').toLowerCase(), n]);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 15 },
    );
  });

  it('are counted anew after a count was cancelled', async () => {
    for (let i = 0; i < 4; i++) await fixture.importText(`long ${i}.txt`, `${i} ${VILLAGE.repeat(4000)}`);
    const channel = fixture.core.connect();
    const answer = await new Promise<CoreFrame>(resolve => {
      channel.onFrame(frame => {
        if (frame.t === 'ok' || frame.t === 'error') resolve(frame);
      });
      channel.send({ t: 'call', id: 1, method: 'words.count', params: {} });
      channel.send({ t: 'cancel', id: 1 });
    });
    channel.close();
    expect(answer).toMatchObject({ t: 'error', error: { code: 'CANCELLED' } });
    const frames: number[] = [];
    const all = await client().call('words.count', { find: '平台' }, ({ done }) => frames.push(done));
    expect(all.rows[0]).toMatchObject({ word: '平台', documents: 5 });
    expect(frames.at(-1)).toBe(6);
  });

  it('are not counted where a text is no longer what was stored', async () => {
    await client().call('project.close', {});
    const [name = ''] = readdirSync(join(fixture.home, 'projects')).filter(each => each.endsWith('.rooted'));
    const db = new Database(join(fixture.home, 'projects', name));
    db.exec("UPDATE body SET text = replace(text, '手机', '手鸡')");
    db.close();
    const [file] = await client().call('project.list', {});
    await client().call('project.open', { token: file?.token ?? '' });
    await expect(count()).rejects.toMatchObject({ code: 'TEXT_DAMAGED', details: { title: 'village.txt' } });
    expect((await count({ scope: { sourceIds: [town] } })).documents).toBe(1);
  });

  it('are handed out as a table', async () => {
    const file = await client().call('words.csv', { scope: { sourceIds: [town] }, language: 'en' });
    const text = readFileSync((await fixture.core.resolveFile(file.token)).path, 'utf8');
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffWord,Count,Sources,Sites,Per 1000 words',
      'the,3,1,1,230.769',
    ]);
  });
});

describe('the word lists of a project', () => {
  let fixture: CoreFixture;
  const client = () => fixture.client;
  const listed = async () => {
    const { dictionary, stop } = await client().call('words.list', {});
    return { dictionary: dictionary.map(each => each.word), stop: stop.map(each => each.word) };
  };

  beforeEach(async () => {
    fixture = await startFixture();
    await client().call('project.create', { name: 'Words', language: 'en' });
  });
  afterEach(() => fixture.stop());

  it('take in words once, sorted, and give them back as steps', async () => {
    const add = { list: 'stop' as const, words: ['平台', 'the', 'The ', '', '会计', 'ｔｈｅ'] };
    expect(await client().call('words.add', add)).toEqual({ added: 3 });
    expect(await client().call('words.add', add)).toEqual({ added: 0 });
    expect(await listed()).toEqual({ dictionary: [], stop: ['会计', '平台', 'the'] });
    await client().call('words.add', { list: 'dictionary', words: ['the'] });
    await client().call('history.undo', {});
    const { stop } = await client().call('words.list', {});
    await client().call('words.remove', { ids: stop.map(each => each.id) });
    expect(await listed()).toEqual({ dictionary: [], stop: [] });
    await client().call('history.undo', {});
    expect((await listed()).stop).toHaveLength(3);
    await client().call('history.undo', {});
    expect((await listed()).stop).toEqual([]);
    await client().call('history.redo', {});
    expect((await listed()).stop).toHaveLength(3);
  });

  it('refuse to remove what is not there, and then remove nothing', async () => {
    await client().call('words.add', { list: 'stop', words: ['the'] });
    const { stop } = await client().call('words.list', {});
    const gone = '019ac000-0000-7000-8000-000000000000';
    const ids = [stop[0]?.id ?? '', gone];
    await expect(client().call('words.remove', { ids })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await listed()).stop).toEqual(['the']);
  });

  it('begin with a short list of words of grammar where that is wanted', async () => {
    for (const language of ['en', 'zh'] as const) {
      const words = await client().call('words.suggestStops', { language });
      expect(words.length).toBeLessThanOrEqual(60);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
