import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ParadigmRole } from '../../shared/api/entities/theory.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let paradigmId: string;
let codes: string[];
let codings: string[];

const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);

/** Codes at each role of the paradigm under test, in their order. */
async function placed(): Promise<Record<string, string[]>> {
  const { tables } = await call('project.snapshot', {});
  const mine = tables.paradigmPlacement
    .filter(each => each.paradigmId === paradigmId)
    .sort((a, b) => a.position - b.position);
  const byRole = [...Map.groupBy(mine, each => each.role)];
  return Object.fromEntries(byRole.map(([role, rows]) => [role, rows.map(row => row.codeId)]));
}

const quotes = async () =>
  (await call('paradigms.quotes', { paradigmId })).map(({ placementId, quotes }) => [
    placementId,
    quotes.map(quote => quote.id),
  ]);

const place = async (role: ParadigmRole, codeId: string | undefined, beforeId: string | null = null) =>
  (await call('paradigms.place', { paradigmId, role, codeId: codeId ?? '', beforeId })).id;

beforeAll(async () => {
  fixture = await startFixture();
  await call('project.openSample', { language: 'en' });
  const { tables } = await call('project.snapshot', {});
  codes = tables.code.filter(code => code.kind === 'concept').map(code => code.id);
  const list = await call('codings.list', { sourceId: tables.source[0]?.id ?? '' });
  codings = list.map(coding => coding.id);
});
afterAll(() => fixture.stop());

beforeEach(async () => {
  const phenomenon = codes.shift() ?? '';
  paradigmId = (await call('paradigms.create', { phenomenonId: phenomenon })).id;
});

describe('a paradigm', () => {
  it('is the only one around its phenomenon', async () => {
    const { tables } = await call('project.snapshot', {});
    const { phenomenonId } = tables.paradigm.find(each => each.id === paradigmId) ?? { phenomenonId: '' };
    const before = await call('history.state', {});
    expect(await call('paradigms.create', { phenomenonId })).toEqual({ id: paradigmId });
    expect(await call('history.state', {})).toEqual(before);
  });

  it('holds codes in the order in which they were put before one another', async () => {
    const [a, b, c] = codes;
    const first = await place('causal', a);
    await place('causal', b, first);
    await place('causal', c, first);
    expect(await placed()).toEqual({ causal: [b, c, a] });
  });

  it('lets a code play several roles around one phenomenon, but each only once', async () => {
    const [a] = codes;
    const first = await place('causal', a);
    expect(await place('causal', a)).toBe(first);
    await place('consequence', a);
    expect(await placed()).toEqual({ causal: [a], consequence: [a] });
  });

  it('takes quotes along to another role, and joins them where the code had that role', async () => {
    const [a] = codes;
    const [x = '', y = ''] = codings;
    const causal = await place('causal', a);
    const context = await place('context', a);
    await call('paradigms.cite', { placementId: causal, codingIds: [x], cited: true });
    await call('paradigms.cite', { placementId: context, codingIds: [y, x], cited: true });
    await call('paradigms.move', { ids: [causal], role: 'context' });
    expect(await placed()).toEqual({ context: [a] });
    expect(await quotes()).toEqual([[context, [x, y]]]);
    await call('history.undo', {});
    expect(await placed()).toEqual({ causal: [a], context: [a] });
    expect(await quotes()).toHaveLength(2);
  });

  it('cites a quote once, and takes it away again', async () => {
    const [x = ''] = codings;
    const placementId = await place('strategy', codes[0]);
    await call('paradigms.cite', { placementId, codingIds: [x], cited: true });
    await call('paradigms.cite', { placementId, codingIds: [x], cited: true });
    expect(await quotes()).toEqual([[placementId, [x]]]);
    await call('paradigms.cite', { placementId, codingIds: [x], cited: false });
    expect(await quotes()).toEqual([]);
  });

  it('is gone with its placements, and back with all of them', async () => {
    const [x = ''] = codings;
    const placementId = await place('condition', codes[0]);
    await call('paradigms.cite', { placementId, codingIds: [x], cited: true });
    const before = [await placed(), await quotes()];
    await call('paradigms.remove', { id: paradigmId });
    expect(await placed()).toEqual({});
    await call('history.undo', {});
    expect([await placed(), await quotes()]).toEqual(before);
  });

  it('loses what is taken out of it, and nothing else', async () => {
    const [a, b] = codes;
    const first = await place('context', a);
    await place('context', b);
    await call('paradigms.unplace', { ids: [first] });
    expect(await placed()).toEqual({ context: [b] });
  });
});
