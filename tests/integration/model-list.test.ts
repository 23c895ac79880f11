import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;

beforeEach(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.openSample', { language: 'en' });
});
afterEach(() => fixture.stop());

const tables = async () => (await fixture.client.call('project.snapshot', {})).tables;
const undo = () => fixture.client.call('history.undo', {});

/** The models in their order, as they are listed. */
async function models() {
  return (await tables()).model.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
const names = async () => (await models()).map(model => model.name);
const make = async (name: string) => (await fixture.client.call('models.create', { name })).id;

/** Where the factors of a model stand, without the ids of the rows. */
async function places(modelId: string) {
  const rows = (await tables()).modelPosition.filter(row => row.modelId === modelId);
  return rows
    .map(({ codeId, level, x, y }) => ({ codeId, level, x, y }))
    .toSorted((a, b) => (a.codeId < b.codeId ? -1 : 1));
}

describe('the models of a project', () => {
  it('are copied with level, filter, look and the places of their factors', async () => {
    const [first] = await models();
    const { code, site } = await tables();
    const modelId = first?.id ?? '';
    const main = code.filter(row => row.kind === 'main');
    const positions = main.map(({ id }, i) => ({ codeId: id, x: i * 10, y: -i }));
    await fixture.client.call('models.place', { modelId, level: 'main', positions });
    const filter = { ...NO_FILTER, siteIds: [site[0]?.id ?? ''], threadsOnly: true };
    await fixture.client.call('models.update', { id: modelId, level: 'category', filter });
    await make('Last');

    const { id } = await fixture.client.call('models.duplicate', { id: modelId, name: 'Copy' });
    const [original, copy, last] = await models();
    expect([original?.id, copy?.id, last?.name]).toEqual([modelId, id, 'Last']);
    expect(copy).toMatchObject({ name: 'Copy', level: 'category', filter, display: original?.display });
    expect(await places(id)).toEqual(await places(modelId));
    expect((await places(id)).length).toBeGreaterThanOrEqual(4);
  });

  it('go their own way after copying', async () => {
    const modelId = (await models())[0]?.id ?? '';
    const { id } = await fixture.client.call('models.duplicate', { id: modelId, name: 'Copy' });
    const before = await places(modelId);
    const codeId = (await tables()).code.find(row => row.kind === 'main')?.id ?? '';
    const positions = [{ codeId, x: 7, y: 8 }];
    await fixture.client.call('models.place', { modelId: id, level: 'main', positions });
    await fixture.client.call('models.update', { id, filter: { ...NO_FILTER, minQuotes: 9 } });
    expect(await places(modelId)).toEqual(before);
    expect((await models())[0]?.filter).toEqual(NO_FILTER);
  });

  it('take one step to copy, and one to take that back', async () => {
    const before = await tables();
    await fixture.client.call('models.duplicate', { id: before.model[0]?.id ?? '', name: 'Copy' });
    await undo();
    const after = await tables();
    expect(after.model).toEqual(before.model);
    expect(after.modelPosition).toEqual(before.modelPosition);
  });

  it('stand in the order they are put in', async () => {
    const [first] = await names();
    const [a, b] = [await make('A'), await make('B')];
    await fixture.client.call('models.move', { id: b, beforeId: a });
    expect(await names()).toEqual([first, 'B', 'A']);
    await fixture.client.call('models.move', { id: (await models())[0]?.id ?? '', beforeId: null });
    expect(await names()).toEqual(['B', 'A', first]);
    await undo();
    expect(await names()).toEqual([first, 'B', 'A']);
  });

  it('come back whole when their removal is undone', async () => {
    const modelId = (await models())[0]?.id ?? '';
    const codeId = (await tables()).code.find(row => row.kind === 'main')?.id ?? '';
    const positions = [{ codeId, x: 7, y: 8 }];
    await fixture.client.call('models.place', { modelId, level: 'main', positions });
    const before = await tables();
    await fixture.client.call('models.remove', { id: modelId });
    expect(await places(modelId)).toEqual([]);
    await undo();
    expect((await tables()).model).toEqual(before.model);
    expect(await places(modelId)).toContainEqual({ codeId, level: 'main', x: 7, y: 8 });
  });

  it('take back a new level apart from a new filter', async () => {
    const id = (await models())[0]?.id ?? '';
    await fixture.client.call('models.update', { id, filter: { ...NO_FILTER, minQuotes: 2 } });
    await fixture.client.call('models.update', { id, filter: { ...NO_FILTER, minQuotes: 3 } });
    await fixture.client.call('models.update', { id, level: 'concept' });
    await undo();
    expect((await models())[0]).toMatchObject({ level: 'main', filter: { minQuotes: 3 } });
    await undo();
    expect((await models())[0]?.filter).toEqual(NO_FILTER);
  });
});

describe('the filter of a model', () => {
  const citations = async (filter: Partial<typeof NO_FILTER>) => {
    const graph = await fixture.client.call('models.graph', {
      level: 'main',
      filter: { ...NO_FILTER, ...filter },
    });
    return graph.arrows.reduce((sum, arrow) => sum + arrow.citations, 0);
  };

  it('counts only interviews whose people or site have the value of an attribute', async () => {
    const { attribute, attributeValue, sourceParticipant, source } = await tables();
    const own = attribute.find(row => row.owner === 'participant');
    const values = attributeValue.filter(row => row.attributeId === own?.id);
    const value = values[0]?.value ?? '';
    const having = new Set(values.filter(row => row.value === value).map(row => row.ownerId));
    const heard = sourceParticipant.filter(row => having.has(row.participantId)).map(row => row.sourceId);
    const drawn = {
      level: 'main' as const,
      filter: { ...NO_FILTER, attributes: [{ attributeId: own?.id ?? '', values: [value] }] },
    };
    const { arrows } = await fixture.client.call('models.graph', drawn);
    expect(arrows.length).toBeGreaterThan(0);
    for (const { from, to } of arrows) {
      const behind = { ...drawn, fromId: from, toId: to, offset: 0, limit: 100 };
      const { rows } = await fixture.client.call('models.quotes', behind);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(row => !heard.includes(row.sourceId))).toEqual([]);
    }
    expect(new Set(heard).size).toBeLessThan(source.length);
    expect(await citations({ attributes: [{ attributeId: own?.id ?? '', values: [value] }] })).toBeLessThan(
      await citations({}),
    );
  });

  it('counts anew when someone is given another value', async () => {
    const { attribute, attributeValue } = await tables();
    const own = attribute.find(row => row.owner === 'participant');
    const [row] = attributeValue.filter(each => each.attributeId === own?.id);
    const attributes = [{ attributeId: own?.id ?? '', values: ['Somebody new'] }];
    expect(await citations({ attributes })).toBe(0);
    await fixture.client.call('attributes.setValue', {
      attributeId: own?.id ?? '',
      ownerId: row?.ownerId ?? '',
      value: 'Somebody new',
    });
    expect(await citations({ attributes })).toBeGreaterThan(0);
  });

  it('is read from a call of before there were attributes and threads', async () => {
    const before = { siteIds: [], coderIds: [], polarities: [], minQuotes: 0, minSources: 0, minSites: 0 };
    const graph = await fixture.client.call('models.graph', { level: 'main', filter: before });
    expect(graph).toEqual(
      await fixture.client.call('models.graph', { level: 'main', filter: { ...NO_FILTER } }),
    );
  });
});
