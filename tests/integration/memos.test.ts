import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let codes: { id: string; name: string }[];
let quote: { id: string; quote: string };

const rows = async () => (await fixture.client.call('project.snapshot', {})).tables;
const write = (body: string, title = '') =>
  fixture.client.call('memos.create', { kind: 'theory', title, body }).then(({ id }) => id);
const mentions = async (memoId: string) =>
  (await rows()).memoRef
    .filter(ref => ref.memoId === memoId && ref.relation === 'mentions')
    .map(ref => `${ref.targetKind}:${ref.targetId}`);
const exported = async (format: 'md' | 'docx', ids?: string[]) => {
  const ref = await fixture.client.call('memos.export', { format, language: 'en', ids });
  return readFileSync((await fixture.core.resolveFile(ref.token)).path);
};

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.openSample', { language: 'en' });
  codes = (await rows()).code.filter(code => code.kind === 'concept');
  const sourceId = (await rows()).source[0]?.id ?? '';
  const [coding] = await fixture.client.call('codings.list', { sourceId });
  if (!coding) throw new Error('the sample has no coding');
  quote = coding;
});
afterAll(() => fixture.stop());

describe('memos', () => {
  it('find quotes to link to by words within them', async () => {
    const words = quote.quote.trim().slice(0, 14);
    const found = await fixture.client.call('search.quotes', { text: words, limit: 20 });
    expect(found.map(each => each.id)).toContain(quote.id);
    expect(found.filter(each => !each.quote.toLowerCase().includes(words.toLowerCase()))).toEqual([]);
    expect(await fixture.client.call('search.quotes', { text: 'a', limit: 3 })).toHaveLength(3);
    expect(await fixture.client.call('search.quotes', { text: 'nowhere said xyzzy' })).toEqual([]);
  });

  it('are about what is added, once, until it is taken away, each as one step', async () => {
    const about = async (memoId: string) =>
      (await rows()).memoRef.filter(ref => ref.memoId === memoId && ref.relation === 'about');
    const memoId = await write('On a code');
    const [source] = (await rows()).source;
    const { id } = await fixture.client.call('memos.tie', {
      memoId,
      targetKind: 'code',
      targetId: codes[0]?.id ?? '',
    });
    const object = { memoId, targetKind: 'source', targetId: source?.id ?? '' } as const;
    const second = await fixture.client.call('memos.tie', object);
    expect(await fixture.client.call('memos.tie', object)).toEqual(second);
    expect((await about(memoId)).map(ref => ref.targetKind)).toEqual(['code', 'source']);
    await fixture.client.call('memos.untie', { id });
    expect((await about(memoId)).map(ref => ref.targetKind)).toEqual(['source']);
    await fixture.client.call('history.undo', {});
    await fixture.client.call('history.undo', {});
    expect((await about(memoId)).map(ref => ref.targetKind)).toEqual(['code']);
    await expect(fixture.client.call('memos.tie', { ...object, targetKind: 'site' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('cannot have what their text mentions taken away but in the text', async () => {
    const memo = await write(`See [[code:${codes[0]?.id}]]`);
    const mention = (await rows()).memoRef.find(ref => ref.memoId === memo);
    await expect(fixture.client.call('memos.untie', { id: mention?.id ?? '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await mentions(memo)).toHaveLength(1);
  });

  it('keep what their text links to, as it is written and taken out again', async () => {
    const code = codes[0]?.id ?? '';
    const memo = await write(`See [[code:${code}]] and [[coding:${quote.id}]]`);
    expect(await mentions(memo)).toEqual([`code:${code}`, `coding:${quote.id}`]);
    await fixture.client.call('memos.update', { id: memo, body: `Only [[coding:${quote.id}]]` });
    expect(await mentions(memo)).toEqual([`coding:${quote.id}`]);
    await fixture.client.call('history.undo', {});
    expect(await mentions(memo)).toEqual([`code:${code}`, `coding:${quote.id}`]);
  });

  it('make one step of a burst of typing, and another of the next', async () => {
    const memo = await write('a');
    const type = (body: string, burst: string) =>
      fixture.client.call('memos.update', { id: memo, body, burst });
    await type('ab', 'one');
    await type('abc', 'one');
    await type('abcd', 'two');
    const body = async () => (await rows()).memo.find(row => row.id === memo)?.body;
    await fixture.client.call('history.undo', {});
    expect(await body()).toBe('abc');
    await fixture.client.call('history.undo', {});
    expect(await body()).toBe('a');
  });

  it('are handed out as Markdown and Word with the names of what they link to as they are now', async () => {
    const [code] = codes;
    const target = await write('Words', 'The other memo');
    const memo = await write(`[[code:${code?.id}]] says [[coding:${quote.id}]], [[memo:${target}]]`, 'Mine');
    await fixture.client.call('codes.update', { id: code?.id ?? '', name: 'A *new* name' });
    const text = (await exported('md', [memo])).toString('utf8');
    expect(text).toContain('## Mine');
    expect(text).toContain('A \\*new\\* name says “');
    expect(text).toContain('The other memo');
    expect(text).not.toContain('## The other memo');
    const parts = unzipSync(await exported('docx', [memo]));
    const word = new TextDecoder().decode(parts['word/document.xml']).replace(/<[^>]+>/g, '');
    expect(word).toContain('A *new* name');
    expect(word).toContain(quote.quote.slice(0, 12));
    const all = (await exported('md')).toString('utf8');
    expect(all.match(/^## /gm)).toHaveLength((await rows()).memo.length);
  });

  it('link to the code that a linked one was merged into', async () => {
    const [, kept, merged] = codes;
    const memo = await write(`About [[code:${merged?.id}]]`);
    await fixture.client.call('codes.merge', { ids: [merged?.id ?? ''], keptId: kept?.id ?? '' });
    expect((await rows()).memo.find(row => row.id === memo)?.body).toBe(`About [[code:${kept?.id}]]`);
    expect(await mentions(memo)).toEqual([`code:${kept?.id}`]);
  });
});

describe('constant comparison', () => {
  it('orders the other passages of the code, the most alike first or the least, with the words they share', async () => {
    const codeId = (await rows()).code.find(code => code.kind === 'concept')?.id ?? '';
    const { rows: passages } = await fixture.client.call('codings.ofCode', { codeId, below: false });
    const codingId = passages[0]?.id ?? '';
    const most = await fixture.client.call('codings.alike', { codingId, order: 'most' });
    const least = await fixture.client.call('codings.alike', { codingId, order: 'least' });
    expect(most.total).toBe(passages.length - 1);
    expect(most.compared).toBe(most.total);
    const values = most.rows.map(row => row.likeness);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(least.rows.map(row => row.likeness)).toEqual(values.toReversed());
    expect(most.rows.map(row => row.id)).not.toContain(codingId);
    for (const row of most.rows)
      for (const { start, end } of row.shared) {
        const word = row.quote.slice(start - row.start, end - row.start).toLowerCase();
        expect(row.words).toContain(word);
      }
  });

  it('gives passages with the words around them, as the text has them', async () => {
    const [row] = await fixture.client.call('codings.around', { ids: [quote.id] });
    const { text } = await fixture.client.call('sources.text', { sourceId: row?.sourceId ?? '' });
    expect(text).toContain(`${row?.before}${row?.quote}${row?.after}`);
    expect(`${row?.before}${row?.after}`).not.toContain('\n');
  });
});
