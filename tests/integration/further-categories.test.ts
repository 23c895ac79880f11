import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import type { CodeKind } from '../../shared/api/entities/codes.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let client: CoreClient;

beforeEach(async () => {
  fixture = await startFixture();
  client = fixture.client;
  await client.call('project.create', { name: 'Further', language: 'en' });
});
afterEach(() => fixture.stop());

const make = async (name: string, kind: CodeKind = 'concept', parentId: string | null = null) =>
  (await client.call('codes.create', { name, kind, parentId })).id;
const add = (codeId: string, categoryId: string) => client.call('memberships.add', { codeId, categoryId });
const undo = () => client.call('history.undo', {});

/** Further categories by name, as `code > category`. */
async function ties(): Promise<string[]> {
  const { code, codeMembership } = (await client.call('project.snapshot', {})).tables;
  const name = (id: string) => code.find(each => each.id === id)?.name;
  return codeMembership.map(tie => `${name(tie.codeId)} > ${name(tie.categoryId)}`);
}

async function study() {
  const people = await make('People', 'category');
  const system = await make('System', 'category');
  const ageing = await make('Ageing', 'concept', people);
  return { people, system, ageing };
}

describe('further categories', () => {
  it('are added once, taken off again, and undone', async () => {
    const { system, ageing } = await study();
    await add(ageing, system);
    await add(ageing, system);
    expect(await ties()).toEqual(['Ageing > System']);
    await client.call('memberships.remove', { codeId: ageing, categoryId: system });
    expect(await ties()).toEqual([]);
    await undo();
    expect(await ties()).toEqual(['Ageing > System']);
  });

  it('are no category that the code is in already, and none of a level that cannot hold it', async () => {
    const { people, system, ageing } = await study();
    await add(ageing, people);
    expect(await ties()).toEqual([]);
    await expect(add(people, system)).rejects.toMatchObject({ code: 'CODE_LEVEL' });
    await expect(add(ageing, ageing)).rejects.toMatchObject({ code: 'CODE_CYCLE' });
  });

  it('go where the code was moved into one of them, and come back by undo', async () => {
    const { system, ageing } = await study();
    await add(ageing, system);
    await client.call('codes.move', { ids: [ageing], parentId: system });
    expect(await ties()).toEqual([]);
    await undo();
    expect(await ties()).toEqual(['Ageing > System']);
  });

  it('are kept by merging, by splitting and through the removal of a category', async () => {
    const { system, ageing, people } = await study();
    await add(ageing, system);
    const other = await make('Growing old', 'concept', people);
    await client.call('codes.merge', { ids: [ageing], keptId: other });
    expect(await ties()).toEqual(['Growing old > System']);
    const sourceId = await fixture.importText('interview.txt', INTERVIEW);
    const coding = await client.call('codings.create', { sourceId, codeId: other, start: 24, end: 40 });
    const parts = [{ newCode: { name: 'Leaving' }, codingIds: [coding.id] }];
    await client.call('codes.split', { id: other, parts });
    expect((await ties()).sort()).toEqual(['Growing old > System', 'Leaving > System']);
    await client.call('codes.remove', { ids: [system] });
    expect(await ties()).toEqual([]);
    await undo();
    expect(await ties()).toHaveLength(2);
  });
});

describe('the use of a code', () => {
  it('is counted at each site with the codes below it, and follows every step', async () => {
    const { people, ageing } = await study();
    const first = await fixture.importText('a.txt', INTERVIEW, 'Nong’an');
    const second = await fixture.importText('b.txt', `${INTERVIEW}\n`, 'Lishu');
    const use = async () => {
      const { total, sites } = await client.call('codes.usage', { codeId: people });
      return [total, ...sites.map(site => [site.codings, site.sources])];
    };
    expect(await use()).toEqual([0]);
    const code = (sourceId: string, start: number, codeId = ageing) =>
      client.call('codings.create', { sourceId, codeId, start, end: start + 5 });
    await code(first, 24);
    await code(first, 30, people);
    const { id } = await code(second, 24);
    expect(await use()).toEqual([3, [2, 1], [1, 1]]);
    await client.call('codings.remove', { ids: [id] });
    expect(await use()).toEqual([2, [2, 1]]);
    await undo();
    expect(await use()).toEqual([3, [2, 1], [1, 1]]);
  });

  it('tells when each code was used last', async () => {
    const { people, ageing } = await study();
    const sourceId = await fixture.importText('a.txt', INTERVIEW);
    const { id } = await client.call('codings.create', { sourceId, codeId: ageing, start: 24, end: 40 });
    const [coding] = await client.call('codings.list', { sourceId });
    expect(await client.call('codes.lastUsed', {})).toEqual({ [ageing]: coding?.createdAt });
    await client.call('codings.recode', { ids: [id], codeId: people });
    expect(Object.keys(await client.call('codes.lastUsed', {}))).toEqual([people]);
  });
});
