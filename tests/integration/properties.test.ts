import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let codeId: string;
let codings: string[];
let rangeId: string;
let listId: string;

const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);
const undo = () => call('history.undo', {});
const tables = async () => (await call('project.snapshot', {})).tables;
const property = async (id: string) => (await tables()).property.find(each => each.id === id);
const valueAt = async (codingId: string, propertyId: string) =>
  (await call('properties.ofCoding', { codingId })).find(each => each.propertyId === propertyId)?.value;
const place = (propertyId: string, index: number, value: number | null) =>
  call('properties.place', { propertyId, codingId: codings[index] ?? '', value });
const usage = async (id: string) => (await call('properties.usage', {})).find(each => each.propertyId === id);

beforeAll(async () => {
  fixture = await startFixture();
  await call('project.openSample', { language: 'en' });
  codeId = (await tables()).code.find(code => code.name === 'Information barriers')?.id ?? '';
  codings = (await call('codings.ofCode', { codeId })).rows.map(row => row.id);
});
afterAll(() => fixture.stop());

beforeEach(async () => {
  const range = { codeId, name: 'Height', kind: 'range', low: 'low', high: 'high' } as const;
  const list = { codeId, name: 'Kind', kind: 'list' as const, options: ['law', 'habit', 'wire'] };
  rangeId = (await call('properties.create', range)).id;
  listId = (await call('properties.create', list)).id;
});

describe('placing a quote on a property', () => {
  it('keeps it where it was put, moves it, and takes it off', async () => {
    const [codingId = ''] = codings;
    await place(rangeId, 0, 0.25);
    expect(await valueAt(codingId, rangeId)).toBe(0.25);
    await place(rangeId, 0, 1);
    expect(await valueAt(codingId, rangeId)).toBe(1);
    await place(rangeId, 0, null);
    expect(await valueAt(codingId, rangeId)).toBeUndefined();
  });

  it('is taken back by undo, which leads to the passage', async () => {
    await place(listId, 0, 2);
    const { place: back } = await undo();
    expect(back?.screen).toBe('open');
    expect(await valueAt(codings[0] ?? '', listId)).toBeUndefined();
  });

  it('is refused beyond the ends of a range and at values a list does not have', async () => {
    for (const [id, value] of [
      [rangeId, 1.2],
      [rangeId, -0.1],
      [listId, 3],
      [listId, 0.5],
    ] as const)
      await expect(place(id, 0, value)).rejects.toMatchObject({ code: 'PARAMS_INVALID' });
  });

  it('makes the number of quotes that are not placed yet fall', async () => {
    const before = await usage(rangeId);
    await place(rangeId, 0, 0.9);
    expect(await usage(rangeId)).toMatchObject({
      placed: 1,
      missing: (before?.missing ?? 0) - 1,
      byValue: [0, 0, 1],
    });
  });
});

describe('changing a property', () => {
  it('renames it and its ends without moving a quote', async () => {
    await place(rangeId, 0, 0.4);
    await call('properties.update', { id: rangeId, name: 'Wall', low: 'none', high: 'closed' });
    expect(await property(rangeId)).toMatchObject({ name: 'Wall', low: 'none', high: 'closed' });
    expect(await valueAt(codings[0] ?? '', rangeId)).toBe(0.4);
  });

  it('takes quotes along to the values they are told to, lets go of the others, and undo brings all back', async () => {
    for (const value of [0, 1, 2]) await place(listId, value, value);
    const values = { options: ['wire and law', 'custom'], to: [0, null, 0] };
    await call('properties.update', { id: listId, values });
    const at = () => Promise.all([0, 1, 2].map(index => valueAt(codings[index] ?? '', listId)));
    expect(await at()).toEqual([0, undefined, 0]);
    expect((await property(listId))?.options).toEqual(['wire and law', 'custom']);
    await undo();
    expect(await at()).toEqual([0, 1, 2]);
    expect((await property(listId))?.options).toEqual(['law', 'habit', 'wire']);
  });

  it.each([
    ['a value that is told nothing', { options: ['law'], to: [0] }],
    ['a value that is sent to one that is not there', { options: ['law'], to: [0, 1, 0] }],
  ])('refuses %s, and changes nothing', async (_, values) => {
    await expect(call('properties.update', { id: listId, name: 'X', values })).rejects.toMatchObject({
      code: 'PARAMS_INVALID',
    });
    expect(await property(listId)).toMatchObject({ name: 'Kind', options: ['law', 'habit', 'wire'] });
  });

  it('orders the properties of a category among themselves', async () => {
    const names = async () => {
      const all = (await tables()).property.sort((a, b) => a.position - b.position);
      return all.filter(each => [rangeId, listId].includes(each.id)).map(each => each.name);
    };
    await call('properties.move', { id: listId, beforeId: rangeId });
    expect(await names()).toEqual(['Kind', 'Height']);
    await call('properties.move', { id: listId, beforeId: null });
    expect(await names()).toEqual(['Height', 'Kind']);
    await undo();
    expect(await names()).toEqual(['Kind', 'Height']);
  });

  it('removes it with all placements, and undo brings both back', async () => {
    await place(rangeId, 0, 0.4);
    await place(rangeId, 1, 0.6);
    await call('properties.remove', { id: rangeId });
    expect(await property(rangeId)).toBeUndefined();
    await undo();
    expect(await usage(rangeId)).toMatchObject({ placed: 2 });
  });
});

describe('what is asked of properties', () => {
  it('the quotes that lie on one, page by page, with their value', async () => {
    for (const index of [0, 1, 2]) await place(rangeId, index, index / 2);
    const page = await call('properties.list', { propertyId: rangeId, offset: 1, limit: 1 });
    expect(page.total).toBe(3);
    expect(page.rows).toMatchObject([{ id: codings[1], value: 0.5 }]);
    const rest = await call('properties.list', { propertyId: rangeId, placed: false, limit: 2000 });
    expect(rest.total).toBe(codings.length - 3);
    expect(rest.rows.map(row => row.id)).toEqual(codings.slice(3));
  });

  it('the quotes of one case, as many as the grid says', async () => {
    for (const index of codings.keys()) await place(rangeId, index, (index % 5) / 4);
    for (const by of ['site', 'participant', 'source'] as const) {
      const { rows, propertyIds } = await call('properties.grid', { by, codeId });
      const column = propertyIds.indexOf(rangeId);
      expect(rows.length).toBeGreaterThan(1);
      for (const { caseId, cells } of rows) {
        const found = await call('properties.list', { propertyId: rangeId, case: { by, id: caseId } });
        expect(found.total, `${by} ${caseId}`).toBe(cells[column]?.placed);
      }
    }
  });

  it('the properties of all categories, where none is named', async () => {
    const { propertyIds } = await call('properties.grid', { by: 'site' });
    expect(propertyIds).toHaveLength((await tables()).property.length);
  });
});
