import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const TEXT = [
  '村民：因为没有产业，年轻人都走了。村里修了路。',
  '培训没有促进就业，大家都这么说。',
  '村民：年轻人都走了，会计替他们填。',
].join('\n\n');

describe('links that causal words suggest', () => {
  let fixture: CoreFixture;
  let sourceId: string;
  const codes: Record<string, string> = {};
  const call: CoreFixture['client']['call'] = (...given) => fixture.client.call(...given);
  const ask = (more: object = {}) => call('links.candidates', { sourceId, ...more });

  async function code(name: string, words: string) {
    const start = (await call('sources.text', { sourceId })).text.indexOf(words);
    const at = { sourceId, start, end: start + words.length };
    codes[name] = (await call('codings.create', { ...at, newCode: { name } })).codeId;
  }

  beforeEach(async () => {
    fixture = await startFixture();
    await call('project.create', { name: 'Words', language: 'zh' });
    sourceId = await fixture.importText('words.txt', TEXT);
    await code('产业', '没有产业');
    await code('外流', '年轻人都走了');
    await code('道路', '修了路');
    await code('培训', '培训');
    await code('就业', '就业');
  });
  afterEach(() => fixture.stop());

  it('are the sentences with a causal word between two codes, with direction, sign and denial', async () => {
    const { total, rows } = await ask();
    expect(total).toBe(2);
    expect(rows.map(row => [row.quote, row.directed, row.polarity, row.negated])).toEqual([
      ['因为没有产业，年轻人都走了。', true, '?', false],
      ['培训没有促进就业，大家都这么说。', true, '+', true],
    ]);
    expect([rows[0]?.cause.codeId, rows[0]?.effect.codeId]).toEqual([codes['产业'], codes['外流']]);
    expect(rows[0]).toMatchObject({ paragraph: 1, linkIds: [] });
    expect((await ask({ codeId: codes['就业'] })).rows.map(row => row.key)).toEqual([rows[1]?.key]);
    expect((await ask({ offset: 1, limit: 1 })).rows.map(row => row.key)).toEqual([rows[1]?.key]);
  });

  it('store nothing, are gone once they are evidence, and come back with undo', async () => {
    expect((await call('evidence.list', {})).length).toBe(0);
    const [first] = (await ask()).rows;
    if (!first) throw new Error('no candidate');
    const { cause, effect } = first;
    const span = { sourceId, start: first.start, end: first.end };
    await call('links.create', {
      fromId: cause.codeId,
      toId: effect.codeId,
      polarity: '+',
      evidence: [
        {
          ...span,
          causeStart: cause.start,
          causeEnd: cause.end,
          effectStart: effect.start,
          effectEnd: effect.end,
          causeCodingId: cause.codingId,
          effectCodingId: effect.codingId,
        },
      ],
    });
    expect((await ask()).rows.map(row => row.key)).not.toContain(first.key);
    await call('history.undo', {});
    expect((await ask()).rows.map(row => row.key)).toContain(first.key);
  });

  it('name the links that there are between the two codes', async () => {
    const ends = { fromId: codes['产业'] ?? '', toId: codes['外流'] ?? '' };
    const { id } = await call('links.create', { ...ends, polarity: '-' });
    expect((await ask()).rows[0]?.linkIds).toEqual([id]);
  });

  it('stay put off until that is taken back', async () => {
    const [first, second] = (await ask()).rows;
    await call('suggestions.answer', { kind: 'link', key: first?.key ?? '', answer: 'putOff' });
    expect((await ask()).rows.map(row => row.key)).toEqual([second?.key]);
    const putOff = await ask({ isPutOff: true });
    expect([putOff.putOff, putOff.rows.map(row => row.key)]).toEqual([1, [first?.key]]);
    await call('history.undo', {});
    expect((await ask()).putOff).toBe(0);
  });

  it('follow the codings', async () => {
    const [coding] = await call('codings.list', { sourceId });
    await call('codings.remove', { ids: [coding?.id ?? ''] });
    expect((await ask()).total).toBe(1);
  });
});
