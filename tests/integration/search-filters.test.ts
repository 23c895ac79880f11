import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Params, Result } from '../../shared/api/method-table.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

type Query = Params<'search.text'>['query'];
type Attribute = NonNullable<Query['attributes']>[number];
type Set = Params<'sets.save'>['query'];

const SITES = ['Lishu', 'Naran', 'Tongyu'];
/** Region and number of beds of each site; the last has neither. */
const REGION = ['north', 'south'];
const BEDS = ['9', '10'];
const textOf = (n: number) => `Nurse: rain ${n}, and rain.\n\nTeacher: dust, then rain. 下雨了。`;

describe('filters of the search', () => {
  let fixture: CoreFixture;
  let sources: Result<'project.snapshot'>['tables']['source'];
  let [region, beds, gender, rainId, dustId] = ['', '', '', '', ''];
  const client = () => fixture.client;
  const hits = async (query: Query) => (await client().call('search.text', { query, limit: 500 })).hits;
  const titles = async (attributes: readonly Attribute[]) => {
    const found = await hits({ text: 'dust', attributes: [...attributes] });
    return found.map(hit => sources.find(source => source.id === hit.sourceId)?.title ?? '');
  };
  const site = (source: (typeof sources)[number]) => Number(source.title[0]) % SITES.length;

  beforeAll(async () => {
    fixture = await startFixture();
    await client().call('project.create', { name: 'Filters', language: 'en' });
    for (let n = 0; n < 6; n++) await fixture.importText(`${n}.txt`, textOf(n), SITES[n % SITES.length]);
    const { tables } = await client().call('project.snapshot', {});
    sources = tables.source;
    const attribute = async (owner: 'site' | 'source', name: string, type: 'text' | 'number') =>
      (await client().call('attributes.create', { owner, name, type })).id;
    region = await attribute('site', 'Region', 'text');
    beds = await attribute('site', 'Beds', 'number');
    gender = await attribute('source', 'Round', 'text');
    for (const [at, name] of SITES.entries()) {
      const ownerId = tables.site.find(each => each.name === name)?.id ?? '';
      if (!REGION[at]) continue;
      await client().call('attributes.setValue', { attributeId: region, ownerId, value: REGION[at] });
      await client().call('attributes.setValue', { attributeId: beds, ownerId, value: BEDS[at] ?? '' });
    }
    for (const source of sources.slice(0, 3))
      await client().call('attributes.setValue', { attributeId: gender, ownerId: source.id, value: 'first' });
    rainId = (await client().call('codes.create', { name: 'Rain' })).id;
    dustId = (await client().call('codes.create', { name: 'Dust' })).id;
    await client().call('search.autocode', { query: { text: 'rain' }, codeId: rainId });
    const wanted = { text: 'dust', sourceIds: sources.slice(0, 2).map(each => each.id) };
    await client().call('search.autocode', { query: wanted, unit: 'sentence', codeId: dustId });
  });
  afterAll(() => fixture.stop());

  it('take several values of an attribute, several attributes, and compare by type', async () => {
    const is = (attributeId: string, ...values: string[]): Attribute => ({ attributeId, test: 'is', values });
    expect(await titles([is(region, 'north', 'south')])).toHaveLength(4);
    expect(await titles([is(region, 'north', 'south'), is(gender, 'first')])).toEqual(['0.txt', '1.txt']);
    expect(await titles([{ attributeId: region, test: 'isNot', values: ['north'] }])).toHaveLength(4);
    expect(await titles([{ attributeId: beds, test: 'less', values: ['10'] }])).toEqual(['0.txt', '3.txt']);
    expect(await titles([{ attributeId: beds, test: 'more', values: ['9'] }])).toEqual(['1.txt', '4.txt']);
    // As older clients ask.
    expect(await titles([{ attributeId: region, values: ['north'] }])).toEqual(['0.txt', '3.txt']);
  });

  it('leave what a naive try of each source leaves', async () => {
    const condition = fc.oneof(
      fc.record({
        what: fc.constant('region' as const),
        test: fc.constantFrom('is' as const, 'isNot' as const),
        values: fc.uniqueArray(fc.constantFrom('north', 'south', 'west'), { minLength: 1 }),
      }),
      fc.record({
        what: fc.constant('beds' as const),
        test: fc.constantFrom('less' as const, 'more' as const),
        values: fc.tuple(fc.constantFrom('8', '9', '10', '11')),
      }),
    );
    const naive = (
      source: (typeof sources)[number],
      { what, test, values }: { what: string; test: string; values: readonly string[] },
    ) => {
      const has = (what === 'region' ? REGION : BEDS)[site(source)];
      if (test === 'is') return has !== undefined && values.includes(has);
      if (test === 'isNot') return has === undefined || !values.includes(has);
      if (has === undefined) return false;
      return test === 'less' ? Number(has) < Number(values[0]) : Number(has) > Number(values[0]);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { maxLength: 3 }), async conditions => {
        const wanted = sources.filter(source => conditions.every(each => naive(source, each)));
        const attributes = conditions.map(({ what, ...rest }) => ({
          attributeId: what === 'region' ? region : beds,
          ...rest,
        }));
        expect(await titles(attributes)).toEqual(wanted.map(source => source.title));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('keep places within the passages of a set, or outside, as a try of every pair does', async () => {
    const codes = (id: string): Set['node'] => ({ kind: 'codes', codeIds: [id] });
    const nodes: Set['node'][] = [
      codes(rainId),
      codes(dustId),
      { kind: 'pair', relation: 'near', most: 1, left: codes(dustId), right: codes(rainId), span: 'hull' },
      { kind: 'words', text: '下雨' },
      { kind: 'words', mode: 'regex', text: 'rain \\d' },
    ];
    for (const [at, node] of nodes.entries()) {
      const { id: setId } = await client().call('sets.save', { name: `Set ${at}`, query: { node } });
      const { rows } = await client().call('queries.run', { query: { node } });
      for (const text of ['rain', 'dust, then', '雨', 'r|u']) {
        const query = { text, mode: text.includes('|') ? ('regex' as const) : ('phrase' as const) };
        const all = await hits(query);
        expect(all.length).toBeGreaterThan(0);
        const isIn = (hit: (typeof all)[number]) =>
          rows.some(row => row.sourceId === hit.sourceId && row.start < hit.end && hit.start < row.end);
        expect(await hits({ ...query, inSet: { setId, with: true } })).toEqual(all.filter(isIn));
        expect(await hits({ ...query, inSet: { setId, with: false } })).toEqual(
          all.filter(hit => !isIn(hit)),
        );
      }
    }
  });

  it('follow a set as its codings and its query change, and say when it is gone or cannot be read', async () => {
    const query: Set = { node: { kind: 'codes', codeIds: [dustId] } };
    const { id: setId } = await client().call('sets.save', { name: 'Live', query });
    const count = async () => {
      const wanted = { text: 'dust', inSet: { setId, with: true } };
      const { hits: all } = await client().call('search.count', { query: wanted });
      expect(await hits(wanted)).toHaveLength(all);
      return all;
    };
    expect(await count()).toBe(2);
    const { id: lateId } = await client().call('codes.create', { name: 'Late' });
    await client().call('search.autocode', { query: { text: 'dust' }, codeId: lateId });
    expect(await count()).toBe(2);
    const other: Set = { node: { kind: 'codes', codeIds: [lateId] } };
    await client().call('sets.save', { id: setId, name: 'Live', query: other });
    expect(await count()).toBe(6);
    await client().call('codes.remove', { ids: [lateId] });
    expect(await count()).toBe(0);
    await client().call('history.undo', {});
    expect(await count()).toBe(6);
    await client().call('sets.remove', { id: setId });
    await expect(count()).rejects.toMatchObject({ code: 'SET_GONE' });
  });

  it('go on after a source that was removed between two pages', async () => {
    const query = { text: 'rain' };
    const all = await hits(query);
    const first = await client().call('search.text', { query, limit: 4 });
    expect(first.next).not.toBeNull();
    await client().call('sources.remove', { ids: [first.next?.sourceId ?? ''] });
    const second = await client().call('search.text', { query, from: first.next, limit: 500 });
    const left = all.filter(hit => hit.sourceId !== first.next?.sourceId);
    expect(second.hits).toEqual(
      left.slice(first.hits.filter(hit => hit.sourceId !== first.next?.sourceId).length),
    );
    await client().call('history.undo', {});
  });
});
