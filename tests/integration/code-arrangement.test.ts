import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import type { CodeKind } from '../../shared/api/entities/codes.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let client: CoreClient;

beforeEach(async () => {
  fixture = await startFixture();
  client = fixture.client;
  await client.call('project.create', { name: 'Levels', language: 'en' });
});
afterEach(() => fixture.stop());

async function make(name: string, kind: CodeKind, parentId: string | null = null): Promise<string> {
  return (await client.call('codes.create', { name, kind, parentId })).id;
}

const codes = async () => (await client.call('project.snapshot', {})).tables.code;

/** The tree as lines, two spaces for each step down, siblings in their order. */
async function outline(): Promise<string[]> {
  const all = (await codes()).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const lines = (parentId: string | null, indent: string): string[] =>
    all
      .filter(code => code.parentId === parentId)
      .flatMap(code => [`${indent}${code.kind} ${code.name}`, ...lines(code.id, `${indent}  `)]);
  return lines(null, '');
}

const undo = () => client.call('history.undo', {});

/** Two main categories around a core category; the first holds two categories and a concept of its own. */
async function study() {
  const core = await make('Effect', 'core');
  const rural = await make('Rural', 'main', core);
  const people = await make('People', 'category', rural);
  const ageing = await make('Ageing', 'concept', people);
  const leaving = await make('Leaving', 'concept', people);
  const network = await make('Network', 'category', rural);
  const signal = await make('No signal', 'concept', network);
  const system = await make('System', 'main', core);
  const loose = await make('Loose', 'concept');
  return { core, rural, people, ageing, leaving, network, signal, system, loose };
}

describe('moving codes', () => {
  it('keeps a category a category wherever it may lie, also straight under the core category', async () => {
    const { core, people, network } = await study();
    await client.call('codes.move', { ids: [people, network], parentId: core });
    await client.call('codes.move', { ids: [network], parentId: core, beforeId: people });
    expect(await outline()).toEqual([
      'core Effect',
      '  main Rural',
      '  main System',
      '  category Network',
      '    concept No signal',
      '  category People',
      '    concept Ageing',
      '    concept Leaving',
      'concept Loose',
    ]);
  });

  it('makes a category put into another a concept that keeps its concepts', async () => {
    const { people, network } = await study();
    await client.call('codes.move', { ids: [people], parentId: network });
    expect(await outline()).toEqual([
      'core Effect',
      '  main Rural',
      '    category Network',
      '      concept No signal',
      '      concept People',
      '        concept Ageing',
      '        concept Leaving',
      '  main System',
      'concept Loose',
    ]);
    await undo();
    expect((await codes()).find(code => code.id === people)?.kind).toBe('category');
  });

  it('puts a main category into another without lowering its categories', async () => {
    const { rural, system } = await study();
    await client.call('codes.move', { ids: [rural], parentId: system });
    expect(await outline()).toEqual([
      'core Effect',
      '  main System',
      '    category Rural',
      '    category People',
      '      concept Ageing',
      '      concept Leaving',
      '    category Network',
      '      concept No signal',
      'concept Loose',
    ]);
  });

  it('takes what lies below a moved code along once, though both were chosen', async () => {
    const { people, ageing, system, loose } = await study();
    await client.call('codes.move', { ids: [ageing, loose, people], parentId: system });
    const parents = new Map((await codes()).map(code => [code.id, code.parentId]));
    expect([parents.get(ageing), parents.get(people), parents.get(loose)]).toEqual([people, system, system]);
  });

  it('orders between siblings by touching only what moves, and again and again', async () => {
    const parent = await make('Parent', 'category');
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) ids.push(await make(name, 'concept', parent));
    const [, b = '', c = '', d = ''] = ids;
    const names = async () => (await outline()).slice(1).map(line => line.trim().slice('concept '.length));
    await client.call('codes.move', { ids: [d, c], parentId: parent, beforeId: b });
    expect(await names()).toEqual(['a', 'd', 'c', 'b']);
    expect((await client.call('history.list', { limit: 1 }))[0]?.count).toBe(2);
    const before = await codes();
    // Each of these halves a gap, until the siblings are numbered again.
    for (let i = 0; i < 60; i++) {
      const [second, third] = i % 2 === 0 ? [c, d] : [d, c];
      await client.call('codes.move', { ids: [second], parentId: parent, beforeId: third });
    }
    expect(await names()).toEqual(['a', 'd', 'c', 'b']);
    const positions = (await codes()).filter(code => code.parentId === parent).map(code => code.position);
    expect(new Set(positions).size).toBe(4);
    for (let i = 0; i < 60; i++) await undo();
    expect(await codes()).toEqual(before);
  });

  it('makes no step of a move that moves nothing', async () => {
    const { people, ageing } = await study();
    await client.call('codes.move', { ids: [ageing], parentId: people });
    const first = (await client.call('history.state', {})).undo;
    await client.call('codes.move', { ids: [ageing], parentId: people });
    expect(first?.command).toBe('codes.move');
    expect((await client.call('history.state', {})).undo).toEqual(first);
  });

  it('refuses a cycle and a name that is taken, and moves nothing then', async () => {
    const { rural, people, network, loose } = await study();
    const before = await outline();
    const twin = await make('Loose', 'concept', people);
    const move = (ids: string[], parentId: string | null) => client.call('codes.move', { ids, parentId });
    await expect(move([rural], people)).rejects.toMatchObject({ code: 'CODE_CYCLE' });
    await expect(move([loose, twin], network)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await client.call('codes.remove', { ids: [twin] });
    expect(await outline()).toEqual(before);
  });

  it('goes back by undo to the stage where it was done', async () => {
    const { people, loose } = await study();
    await client.call('codes.move', { ids: [loose], parentId: people, screen: 'axial' });
    await client.call('codes.update', { id: people, name: 'Residents', screen: 'axial' });
    expect((await undo()).place).toEqual({ screen: 'axial', codeId: people });
    expect((await undo()).place).toEqual({ screen: 'axial', codeId: loose });
  });
});

describe('making codes', () => {
  it('makes a category from concepts in one step, also under the name of one of them', async () => {
    const { ageing, loose } = await study();
    const childIds = [ageing, loose];
    const { id } = await client.call('codes.create', { name: 'Loose', kind: 'category', childIds });
    const inside = (await codes()).filter(code => code.parentId === id).map(code => code.name);
    expect(inside.sort()).toEqual(['Ageing', 'Loose']);
    await undo();
    const left = await codes();
    expect(left.some(code => code.id === id)).toBe(false);
    expect(left.find(code => code.id === loose)?.parentId).toBeNull();
  });

  it('puts a new core category in the place of the old, which becomes a main category, in one step', async () => {
    await study();
    const before = await outline();
    await make('Core two', 'core');
    expect(await outline()).toEqual([
      'concept Loose',
      'core Core two',
      '  main Rural',
      '    category People',
      '      concept Ageing',
      '      concept Leaving',
      '    category Network',
      '      concept No signal',
      '  main System',
      '  main Effect',
    ]);
    await undo();
    expect(await outline()).toEqual(before);
  });
});

describe('the level of a code', () => {
  it('raised to a category, takes a concept out of its category into the main category', async () => {
    const { ageing } = await study();
    await client.call('codes.update', { id: ageing, kind: 'category' });
    expect((await outline()).slice(1, 7)).toEqual([
      '  main Rural',
      '    category People',
      '      concept Leaving',
      '    category Network',
      '      concept No signal',
      '    category Ageing',
    ]);
  });

  it('raised to the core, leaves one core category with every main category around it', async () => {
    const { rural } = await study();
    await client.call('codes.update', { id: rural, kind: 'core' });
    expect(await outline()).toEqual([
      'concept Loose',
      'core Rural',
      '  category People',
      '    concept Ageing',
      '    concept Leaving',
      '  category Network',
      '    concept No signal',
      '  main System',
      '  main Effect',
    ]);
  });

  it('lowered, hands what it may no longer hold to what holds it, and keeps concepts', async () => {
    const { rural, people } = await study();
    await make('Own', 'concept', rural);
    await client.call('codes.update', { id: rural, kind: 'category' });
    expect((await outline()).slice(0, 10)).toEqual([
      'core Effect',
      '  category Rural',
      '    concept Own',
      '  main System',
      '  category People',
      '    concept Ageing',
      '    concept Leaving',
      '  category Network',
      '    concept No signal',
      'concept Loose',
    ]);
    await client.call('codes.update', { id: people, kind: 'concept' });
    expect((await outline()).slice(4, 7)).toEqual([
      '  concept People',
      '    concept Ageing',
      '    concept Leaving',
    ]);
  });

  it('given again as it is, moves nothing', async () => {
    const { people } = await study();
    const before = await outline();
    await client.call('codes.update', { id: people, kind: 'category', definition: 'Who lives there' });
    expect(await outline()).toEqual(before);
  });
});

describe('the colour of codes', () => {
  it('reaches what lies below only where asked to, in one step', async () => {
    const { rural, people, signal, system } = await study();
    const colors = async () => {
      const byId = new Map((await codes()).map(code => [code.id, code.color]));
      return [rural, people, signal, system].map(id => byId.get(id));
    };
    const [before, , , other] = await colors();
    await client.call('codes.recolor', { ids: [rural], color: 'pink' });
    expect(await colors()).toEqual(['pink', before, before, other]);
    await client.call('codes.recolor', { ids: [rural, people], color: 'red', below: true });
    expect(await colors()).toEqual(['red', 'red', 'red', other]);
    await undo();
    expect(await colors()).toEqual(['pink', before, before, other]);
  });
});
