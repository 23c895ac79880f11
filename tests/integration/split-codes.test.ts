import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let client: CoreClient;
let sourceId: string;

beforeEach(async () => {
  fixture = await startFixture();
  client = fixture.client;
  await client.call('project.create', { name: 'Splitting', language: 'en' });
  sourceId = await fixture.importText('NA-01.txt', INTERVIEW, 'Nongan');
});
afterEach(() => fixture.stop());

const tables = async () => (await client.call('project.snapshot', {})).tables;

async function code(codeId: string, start: number): Promise<string> {
  return (await client.call('codings.create', { sourceId, codeId, start, end: start + 6 })).id;
}

/** Where each passage lies: under which code. */
async function placed(): Promise<Record<string, string>> {
  const names = new Map((await tables()).code.map(each => [each.id, each.name]));
  const codings = await client.call('codings.list', { sourceId });
  return Object.fromEntries(codings.map(each => [each.id, names.get(each.codeId) ?? '']));
}

/** A concept with four passages, between two others in a category. */
async function study() {
  const { id: parentId } = await client.call('codes.create', { name: 'Category', kind: 'category' });
  const make = async (name: string) => (await client.call('codes.create', { name, parentId })).id;
  const before = await make('Before');
  const wide = await make('Wide');
  const after = await make('After');
  const codings = [];
  for (const start of [20, 30, 40, 50]) codings.push(await code(wide, start));
  const [a = '', b = '', c = '', d = ''] = codings;
  return { parentId, before, wide, after, a, b, c, d };
}

describe('splitting a code', () => {
  it('gives its passages to new and to existing codes and leaves the rest, in one step', async () => {
    const { parentId, wide, after, a, b, c, d } = await study();
    const parts = [
      { newCode: { name: 'Narrow', color: 'red' as const }, codingIds: [a, b] },
      { codeId: after, codingIds: [c] },
    ];
    const { ids } = await client.call('codes.split', { id: wide, parts });
    expect(await placed()).toEqual({ [a]: 'Narrow', [b]: 'Narrow', [c]: 'After', [d]: 'Wide' });
    expect(ids[1]).toBe(after);
    const inOrder = (await tables()).code
      .filter(each => each.parentId === parentId)
      .sort((x, y) => x.position - y.position);
    expect(inOrder.map(each => `${each.kind} ${each.name}`)).toEqual([
      'concept Before',
      'concept Wide',
      'concept Narrow',
      'concept After',
    ]);
    expect(inOrder[2]?.color).toBe('red');
    expect((await client.call('history.undo', {})).revision.command).toBe('codes.split');
    expect(new Set(Object.values(await placed()))).toEqual(new Set(['Wide']));
    expect((await tables()).code).toHaveLength(4);
  });

  it('counts before what moves, what is joined and what stays', async () => {
    const { wide, after, a, b, c } = await study();
    const there = await code(after, 30);
    const about = [
      { targetKind: 'code' as const, targetId: wide },
      { targetKind: 'coding' as const, targetId: b },
    ];
    const { id: memoId } = await client.call('memos.create', { kind: 'code', body: 'Wide?', about });
    await client.call('links.create', {
      fromId: wide,
      toId: after,
      polarity: '+',
      evidence: [{ sourceId, start: 20, end: 40, causeCodingId: a }],
    });
    await client.call('properties.create', { codeId: wide, name: 'Depth', kind: 'range' });
    const parts = [
      { newCode: { name: 'Narrow' }, codingIds: [a] },
      { codeId: after, codingIds: [b, c] },
    ];
    expect(await client.call('codes.splitPreview', { id: wide, parts })).toEqual({
      parts: [
        { moved: 1, joined: 0, lost: 0 },
        { moved: 1, joined: 1, lost: 0 },
      ],
      stays: { codings: 1, memos: 1, links: 1, linkQuotes: 1, placements: 0, properties: 1, below: 0 },
      example: 'none',
    });
    expect((await tables()).code).toHaveLength(4);
    await client.call('codes.split', { id: wide, parts });
    const refs = (await tables()).memoRef.filter(ref => ref.memoId === memoId);
    expect(refs.map(ref => ref.targetId)).toEqual([wide, there]);
    expect((await placed())[there]).toBe('After');
    expect(await client.call('project.check', {})).toEqual([]);
  });

  it('refuses the name of a sibling and a code that is not there, and moves nothing', async () => {
    const { wide, a, b } = await study();
    const before = await placed();
    const split = (newCode: { name: string }) =>
      client.call('codes.split', { id: wide, parts: [{ newCode, codingIds: [a, b] }] });
    await expect(split({ name: 'After' })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await expect(
      client.call('codes.split', { id: wide, parts: [{ codeId: a, codingIds: [a] }] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await placed()).toEqual(before);
    expect((await tables()).code).toHaveLength(4);
  });

  it('leaves alone passages that are of other codes', async () => {
    const { before, wide, after } = await study();
    const foreign = await code(before, 60);
    await client.call('codes.split', { id: wide, parts: [{ codeId: after, codingIds: [foreign] }] });
    expect((await placed())[foreign]).toBe('Before');
  });

  it('of the core category makes a main category under it', async () => {
    const { id } = await client.call('codes.create', { name: 'Effect', kind: 'core' });
    const coding = await code(id, 20);
    const parts = [{ newCode: { name: 'Part' }, codingIds: [coding] }];
    const { ids } = await client.call('codes.split', { id, parts });
    expect((await tables()).code.find(each => each.id === ids[0])).toMatchObject({
      kind: 'main',
      parentId: id,
    });
  });
});
