import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const TEXT = '问：平台好用吗？\n答：不好用，没信号。\n问：为什么没信号？\n答：山里。\n';
let fixture: CoreFixture;
let sourceId = '';
let codeId = '';

async function code(quote: string, until = quote): Promise<void> {
  const start = TEXT.indexOf(quote);
  const end = TEXT.indexOf(until, start) + until.length;
  await fixture.client.call('codings.create', { sourceId, start, end, codeId });
}

beforeAll(async () => {
  fixture = await startFixture();
  const { client } = fixture;
  await client.call('project.create', { name: 'Answers', language: 'zh' });
  sourceId = await fixture.importText('NA-01.txt', TEXT);
  codeId = (await client.call('codes.create', { name: '信号', kind: 'category' })).id;
  await code('为什么没信号？');
  await code('没信号。');
  // What begins in a question and goes on into its answer is part of the answer.
  await code('没信号？', '山里。');
});
afterAll(() => fixture?.stop());

const matrix = (leavesOutQuestions: boolean) =>
  fixture.client.call('compare.matrix', { level: 'category', leavesOutQuestions });

describe('a comparison without questions', () => {
  it('counts codings of answers and the characters of answers alone', async () => {
    const [all, answers] = [await matrix(false), await matrix(true)];
    expect(all.groups[0]?.total.codings).toBe(3);
    expect(answers.groups[0]?.total.codings).toBe(2);
    expect(answers.total.characters).toBe('不好用，没信号。山里。'.length);
    expect(answers.groups[0]?.total.perThousand).toBeCloseTo(2000 / 11, 9);
  });

  it('opens the quotes it counted', async () => {
    const siteId = (await matrix(true)).columns[0]?.siteId ?? null;
    const { total, rows } = await fixture.client.call('codings.ofCode', {
      codeId,
      siteId,
      leavesOutQuestions: true,
    });
    expect(total).toBe(2);
    expect(rows.map(row => row.quote)).toEqual(['没信号。', '没信号？\n答：山里。']);
  });

  it('counts again when somebody else turns out to ask', async () => {
    const { speakers } = await fixture.client.call('sources.text', { sourceId });
    const asking = speakers.find(speaker => speaker.name === '问')?.id ?? '';
    await fixture.client.call('speakers.update', { id: asking, role: 'other' });
    // Nobody asks any more: the source counts as it is.
    expect(await matrix(true)).toEqual(await matrix(false));
    await fixture.client.call('history.undo', {});
    expect((await matrix(true)).groups[0]?.total.codings).toBe(2);
  });
});

describe('the sample study without questions', () => {
  it('counts in every cell as many quotes as the cell opens', async () => {
    await fixture.client.call('project.openSample', { language: 'zh' });
    const { columns, groups } = await matrix(true);
    const lines = groups.flatMap(({ mainId, rows }) =>
      rows.map(row => ({ ...row, below: row.codeId !== mainId })),
    );
    for (const row of lines)
      for (const [at, cell] of row.cells.entries()) {
        const siteId = columns[at]?.siteId ?? null;
        const opened = await fixture.client.call('codings.ofCode', {
          codeId: row.codeId,
          below: row.below,
          siteId,
          leavesOutQuestions: true,
        });
        expect(opened.total).toBe(cell.codings);
      }
  });
});
