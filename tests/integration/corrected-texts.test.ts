import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Params, Result } from '../../shared/api/method-table.ts';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const TEXT = [
  '访谈员：平台上线以后，村民怎么报事？',
  '村支书：年轻人都走了，老人宁原走到我家门口也不开手机。会计替他们填，一件事录两遍，因为两个系统不通。',
  '[00:10:05] 访谈员：会计受过培训吗？',
  '村支书：培训了一个下午，念完幻灯片拍张照就结束了。😀𠮷',
].join('\n\n');

describe('correcting a transcript', () => {
  let fixture: CoreFixture;
  let sourceId: string;
  let codeId: string;
  let other: string;
  const call = () => fixture.client;
  const body = () => call().call('sources.text', { sourceId });
  const codings = () => call().call('codings.list', { sourceId });
  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not there: ${words}`);
    return { start, end: start + words.length };
  };
  const code = async (words: string) =>
    (await call().call('codings.create', { sourceId, codeId, ...at((await body()).text, words) })).id;
  const replace = async (...pairs: [string, string][]) => {
    const { text, version } = await body();
    const edits = pairs
      .map(([from, to]) => ({ ...at(text, from), text: to }))
      .sort((a, b) => a.start - b.start);
    return call().call('sources.correct', { sourceId, version, edits });
  };
  /** All that a correction may touch, as a client can read it. */
  const everything = async () => {
    const { tables } = await call().call('project.snapshot', {});
    const evidence = await call().call('evidence.list', { sourceId });
    const emptied = await call().call('sources.emptied', { sourceId });
    return { tables, body: await body(), codings: await codings(), evidence, emptied };
  };

  beforeEach(async () => {
    fixture = await startFixture();
    await call().call('project.create', { name: 'Study', language: 'zh' });
    sourceId = await fixture.importText('NA-02 村支书.txt', TEXT);
    codeId = (await call().call('codes.create', { name: '系统不通' })).id;
    other = (await call().call('codes.create', { name: '重复录入' })).id;
  });
  afterEach(() => fixture.stop());

  it('keeps each coding on its words, says which words changed, and leaves nothing for the check to find', async () => {
    const before = await code('访谈员：平台上线');
    const holds = await code('老人宁原走到我家门口');
    const after = await code('一件事录两遍');
    const done = await replace(['宁原', '宁愿'], ['平台', '新平台']);
    expect(done.version).toBe(2);
    expect(done.passages.map(({ id, before, after }) => [id, before, after])).toEqual([
      [before, '访谈员：平台上线', '访谈员：新平台上线'],
      [holds, '老人宁原走到我家门口', '老人宁愿走到我家门口'],
    ]);
    const { text } = await body();
    for (const coding of await codings()) expect(text.slice(coding.start, coding.end)).toBe(coding.quote);
    expect((await codings()).find(row => row.id === after)?.quote).toBe('一件事录两遍');
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('carries evidence with its cause and its effect', async () => {
    const quote = at(TEXT, '一件事录两遍，因为两个系统不通');
    const cause = at(TEXT, '两个系统不通');
    const effect = at(TEXT, '录两遍');
    const made = await call().call('links.create', {
      fromId: codeId,
      toId: other,
      polarity: '+',
      evidence: [
        {
          sourceId,
          ...quote,
          causeStart: cause.start,
          causeEnd: cause.end,
          effectStart: effect.start,
          effectEnd: effect.end,
        },
      ],
    });
    const { passages } = await replace(['老人', '村里的老人'], ['录两遍', '录了两遍']);
    expect(passages).toMatchObject([
      { kind: 'evidence', id: made.evidenceIds[0], codeIds: [codeId, other], state: 'ok' },
    ]);
    const { text } = await body();
    const [row] = await call().call('evidence.list', { sourceId });
    expect(row?.quote).toBe('一件事录了两遍，因为两个系统不通');
    expect(text.slice(row?.causeStart ?? 0, row?.causeEnd ?? 0)).toBe('两个系统不通');
    expect(text.slice(row?.effectStart ?? 0, row?.effectEnd ?? 0)).toBe('录了两遍');
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('is one step: undo and redo bring everything back as it was', async () => {
    await code('会计替他们填');
    await code('拍张照');
    const memo = await call().call('memos.create', {
      kind: 'code',
      body: '看这里',
      about: [{ targetKind: 'coding', targetId: (await codings())[0]?.id ?? '' }],
    });
    const before = await everything();
    await replace(['会计替他们填，', ''], ['村支书：培训', '李支书 00:12：培训'], ['拍张照', '拍了一张照']);
    const after = await everything();
    expect(after).not.toEqual(before);
    const { tables: _, ...rest } = before;
    await call().call('history.undo', {});
    expect(await everything()).toMatchObject({ ...rest, tables: { source: before.tables.source } });
    await call().call('history.redo', {});
    const { tables: __, ...again } = after;
    expect(await everything()).toMatchObject({ ...again, tables: { source: after.tables.source } });
    expect(after.tables.memoRef).toMatchObject([{ memoId: memo.id, targetId: (await codings())[0]?.id }]);
    const log = await call().call('history.list', { limit: 10 });
    expect(log.find(step => step.kind === 'do')).toMatchObject({
      command: 'sources.correct',
      place: { screen: 'open', sourceId },
    });
  });

  it('counts the new text anew', async () => {
    await replace(['平台', '政务平台 app']);
    const [source] = (await call().call('project.snapshot', {})).tables.source;
    expect(source).toMatchObject({
      textVersion: 2,
      length: TEXT.length + 6,
      characters: expect.any(Number),
    });
    await call().call('history.undo', {});
    const [was] = (await call().call('project.snapshot', {})).tables.source;
    expect((source?.characters ?? 0) - (was?.characters ?? 0)).toBe(5);
    expect((source?.words ?? 0) - (was?.words ?? 0)).toBeGreaterThan(0);
  });

  it('keeps a coding that lost its words, flagged, out of every count and every list of quotes', async () => {
    const id = await code('念完幻灯片');
    const { evidenceIds } = await call().call('links.create', {
      fromId: codeId,
      toId: other,
      polarity: '+',
      evidence: [{ sourceId, ...at(TEXT, '念完幻灯片拍张照') }],
    });
    const { passages } = await replace(['念完幻灯片拍张照就', '']);
    expect(passages.map(({ id, after, state }) => [id, after, state]).sort()).toEqual(
      [
        [id, '', 'emptied'],
        [evidenceIds[0], '', 'emptied'],
      ].sort(),
    );
    expect(await codings()).toMatchObject([{ id, quote: '念完幻灯片', state: 'emptied' }]);
    expect(await call().call('codings.counts', {})).toMatchObject({ total: 0 });
    expect(await call().call('codings.ofCode', { codeId })).toEqual({ total: 0, rows: [] });
    expect(await call().call('evidence.list', { sourceId })).toEqual([]);
    expect((await call().call('quotes.search', { words: ['幻灯片'] })).map(row => row.id)).toEqual([]);
    const { arrows } = await call().call('models.graph', { level: 'concept', filter: NO_FILTER });
    expect(arrows).toMatchObject([{ citations: 0, sources: 0 }]);
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('offers a place to what lost its words: the same words elsewhere, by their neighbours, or what took their place', async () => {
    const moved = await code('念完幻灯片');
    const rewritten = await code('原走');
    const gone = await code('😀');
    await replace(
      ['念完幻灯片', ''],
      ['宁原走到', '更愿意去'],
      ['😀', ''],
      ['访谈员：平台', '访谈员：（念完幻灯片）那么念完幻灯片拍张照，平台'],
    );
    const { total, rows } = await call().call('sources.emptied', { sourceId });
    const offered = new Map(rows.map(row => [row.id, row.offer]));
    expect(total).toBe(3);
    const { text } = await body();
    expect(offered.get(moved)).toMatchObject({
      start: text.indexOf('念完幻灯片拍张照'),
      words: '念完幻灯片',
    });
    expect(offered.get(rewritten)).toMatchObject({ words: '更愿意去' });
    expect(offered.get(gone)).toBeNull();
    const offer = offered.get(moved);
    await call().call('codings.move', { id: moved, start: offer?.start ?? 0, end: offer?.end ?? 0 });
    expect((await codings()).find(row => row.id === moved)).toMatchObject({
      state: 'ok',
      quote: '念完幻灯片',
    });
    expect((await call().call('sources.emptied', { sourceId })).total).toBe(2);
  });

  it('gives evidence its cause and effect again where it is put back on its words', async () => {
    const quote = at(TEXT, '录两遍，因为两个系统不通');
    const cause = at(TEXT, '两个系统不通');
    const { evidenceIds } = await call().call('links.create', {
      fromId: codeId,
      toId: other,
      polarity: '+',
      evidence: [{ sourceId, ...quote, causeStart: cause.start, causeEnd: cause.end }],
    });
    await replace(['录两遍，因为两个系统不通', '']);
    await replace(['访谈员：平台', '访谈员：录两遍，因为两个系统不通？平台']);
    const [lost] = (await call().call('sources.emptied', { sourceId })).rows;
    await call().call('evidence.update', {
      id: evidenceIds[0] ?? '',
      start: lost?.offer?.start ?? 0,
      end: lost?.offer?.end ?? 0,
    });
    const { text } = await body();
    const [row] = await call().call('evidence.list', { sourceId });
    expect(text.slice(row?.causeStart ?? 0, row?.causeEnd ?? 0)).toBe('两个系统不通');
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('refuses a correction of a version that is no longer current, and then changes nothing', async () => {
    await replace(['平台', '新平台']);
    const now = await body();
    const stale: Params<'sources.correct'> = {
      sourceId,
      version: 1,
      edits: [{ start: 0, end: 3, text: '问' }],
    };
    await expect(call().call('sources.correct', stale)).rejects.toMatchObject({ code: 'TEXT_CHANGED' });
    expect(await body()).toEqual(now);
  });

  it('refuses edits beyond the text, within a character, out of order or overlapping', async () => {
    const correct = (...edits: Params<'sources.correct'>['edits']) =>
      call().call('sources.correct', { sourceId, version: 1, edits });
    const pair = TEXT.indexOf('😀');
    const refused = { code: 'SPAN_OUTSIDE_TEXT' };
    const a = { start: 0, end: 3, text: '' };
    await expect(correct({ start: 0, end: TEXT.length + 1, text: '' })).rejects.toMatchObject(refused);
    await expect(correct({ start: pair + 1, end: pair + 2, text: '' })).rejects.toMatchObject(refused);
    await expect(correct({ start: 2, end: 4, text: '' }, a)).rejects.toMatchObject({
      code: 'PARAMS_INVALID',
    });
    await expect(correct(a, { start: 2, end: 4, text: '' })).rejects.toMatchObject({
      code: 'PARAMS_INVALID',
    });
  });

  it('makes no version and no step of edits that change nothing', async () => {
    const { history } = await call().call('project.snapshot', {});
    const done = await call().call('sources.correct', {
      sourceId,
      version: 1,
      edits: [{ start: 0, end: 3, text: TEXT.slice(0, 3) }],
    });
    expect(done).toEqual({ version: 1, passages: [] });
    expect((await call().call('project.snapshot', {})).history).toEqual(history);
  });

  it('gives the number of an undone version to another text, and keeps both apart', async () => {
    await replace(['两个系统不通', '两个系统不相通']);
    await call().call('history.undo', {});
    await replace(['两个系统不通', '三个系统不通']);
    expect(await body()).toMatchObject({ version: 2, text: expect.stringContaining('三个系统不通') });
    await code('三个系统不通');
    expect(await call().call('project.check', {})).toEqual([]);
  });

  describe('who speaks and when', () => {
    const turns = async () => {
      const { text, turns } = await body();
      return turns.map(t => [t.speaker, t.timeMs, text.slice(t.bodyStart, t.end).slice(0, 4)]);
    };
    const speakers = async () =>
      (await body()).speakers
        .map(s => [s.name, s.role])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0])));

    it('follows a label that was corrected, and the turns stay', async () => {
      await replace(['[00:10:05] 访谈员：', '[00:11:05] 林梅：']);
      expect(await turns()).toEqual([
        ['访谈员', null, '平台上线'],
        ['村支书', null, '年轻人都'],
        ['林梅', 665_000, '会计受过'],
        ['村支书', null, '培训了一'],
      ]);
      expect(await speakers()).toContainEqual(['林梅', 'interviewer']);
      expect(await speakers()).toContainEqual(['访谈员', 'interviewer']);
    });

    it('renames a voice whose every label was corrected, with its part in the interview', async () => {
      const { text, version, speakers: before } = await body();
      const edits = [...text.matchAll(/村支书/g)].map(({ index }) => ({
        start: index,
        end: index + 3,
        text: '会计',
      }));
      await call().call('sources.correct', { sourceId, version, edits });
      const old = before.find(s => s.name === '村支书');
      const { speakers: after } = await body();
      expect(after).toHaveLength(before.length);
      expect(after.find(s => s.id === old?.id)).toEqual({ ...old, name: '会计' });
    });

    it('lets a misspelt voice go where its label is set right', async () => {
      await replace(['村支书：培训', '村之书：培训']);
      expect((await speakers()).map(([name]) => name)).toContain('村之书');
      await replace(['村之书：培训', '村支书：培训']);
      expect((await speakers()).map(([name]) => name).sort()).toEqual(['村支书', '访谈员'].sort());
    });

    it('gives words typed at the edges of a turn to that turn', async () => {
      const { text, version, turns: before } = await body();
      const last = before[1] as Result<'sources.text'>['turns'][number];
      await call().call('sources.correct', {
        sourceId,
        version,
        edits: [
          { start: last.bodyStart, end: last.bodyStart, text: '嗯，' },
          { start: last.end, end: last.end, text: '就这样。' },
        ],
      });
      const now = await body();
      const turn = now.turns[1] as Result<'sources.text'>['turns'][number];
      expect(now.text.slice(turn.bodyStart, turn.end)).toBe(
        `嗯，${text.slice(last.bodyStart, last.end)}就这样。`,
      );
      expect(turn.speaker).toBe('村支书');
    });
  });
});
