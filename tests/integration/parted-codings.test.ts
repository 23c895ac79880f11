import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { TABLE_NAMES } from '../../electron/core/storage/row-mapping.ts';
import { INTERVIEW, temporaryFolder } from '../support/core-fixture.ts';
import { type Call, callsTo } from '../support/in-process.ts';

let home: string;
let core: CoreState;
let call: Call;
let sourceId: string;
let codeId: string;

beforeAll(async () => {
  home = temporaryFolder();
  core = new CoreState({ home, samples: '' });
  call = callsTo(core);
  await call('project.create', { name: 'Parts', language: 'en' });
  const file = join(home, 'NA-01.txt');
  writeFileSync(file, INTERVIEW);
  const token = core.files.register(file);
  const item = { token, fileName: 'NA-01.txt', title: 'NA-01', siteName: 'Nongan', participantCode: 'NA-01' };
  sourceId = (await call('imports.commit', { items: [item] })).imported[0]?.sourceId ?? '';
  codeId = (await call('codes.create', { name: 'Doing it twice' })).id;
});
afterAll(() => {
  core.dispose();
  rmSync(home, { recursive: true, force: true });
});

const rows = () => core.session.rows;
const everything = () => TABLE_NAMES.map(table => rows().all(table));
const list = () => call('codings.list', { sourceId });
const memosOf = (id: string) => rows().where('memoRef', 'targetId', id);
const text = async () => (await call('sources.text', { sourceId })).text;
const code = async (start: number, end: number, id = codeId) =>
  (await call('codings.create', { sourceId, codeId: id, start, end })).id;
const undo = () => call('history.undo', {});

/** A coding with all that can hang on one. */
async function laden(start: number, end: number) {
  const id = await code(start, end);
  const { id: other } = await call('codes.create', { name: `Effect ${id}` });
  const about = [{ targetKind: 'coding' as const, targetId: id }];
  await call('memos.create', { kind: 'comparison', title: '', body: 'Twice', about });
  const property = { codeId, name: `Effort ${id}`, kind: 'range' as const, low: 'little', high: 'much' };
  const { id: propertyId } = await call('properties.create', property);
  await call('properties.place', { propertyId, codingId: id, value: 0.7 });
  const { id: linkId } = await call('links.create', { fromId: codeId, toId: other, polarity: '+' });
  const quote = { linkId, sourceId, stance: 'supports' as const, causeCodingId: id };
  const first = await call('evidence.add', { ...quote, start, end: start + 4 });
  const last = await call('evidence.add', { ...quote, start: end - 4, end });
  const { id: paradigmId } = await call('paradigms.create', { phenomenonId: other });
  const place = { paradigmId, role: 'strategy' as const, codeId };
  const { id: placementId } = await call('paradigms.place', place);
  await call('paradigms.cite', { placementId, codingIds: [id], cited: true });
  return { id, propertyId, placementId, first: first.id, last: last.id };
}

describe('splitting a coding', () => {
  it('keeps memos, places and paradigms on both pieces and gives each quote of a link the piece it lies in', async () => {
    const { id, first, last, propertyId, placementId } = await laden(24, 60);
    const { id: second } = await call('codings.split', { id, at: 40 });
    const pieces = (await list()).filter(each => each.id === id || each.id === second);
    const whole = await text();
    expect(pieces.map(({ start, end, quote }) => [start, end, quote])).toEqual([
      [24, 40, whole.slice(24, 40)],
      [40, 60, whole.slice(40, 60)],
    ]);
    expect([memosOf(id), memosOf(second)].map(refs => refs.length)).toEqual([1, 1]);
    expect(rows().get('evidence', first).causeCodingId).toBe(id);
    expect(rows().get('evidence', last).causeCodingId).toBe(second);
    const cited = rows().where('placementEvidence', 'placementId', placementId);
    expect(cited.map(each => each.codingId)).toEqual([id, second]);
    for (const codingId of [id, second]) {
      const places = await call('properties.ofCoding', { codingId });
      expect(places.map(each => [each.propertyId, each.value])).toEqual([[propertyId, 0.7]]);
    }
    await undo();
  });

  it('is taken back by joining, whatever hangs on the coding and wherever it is cut', async () => {
    const { id } = await laden(24, 70);
    const before = everything();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 25, max: 69 }), async at => {
        const { id: second } = await call('codings.split', { id, at });
        const { id: kept } = await call('codings.join', { ids: [second, id] });
        expect(kept).toBe(id);
        expect(everything()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('and joining is taken back by splitting', async () => {
    const whole = await text();
    const a = await code(24, 40);
    const b = await code(40, 60);
    await call('codings.join', { ids: [a, b] });
    const { id: second } = await call('codings.split', { id: a, at: 40 });
    const pieces = (await list()).filter(each => each.id === a || each.id === second);
    expect(pieces.map(each => each.quote)).toEqual([whole.slice(24, 40), whole.slice(40, 60)]);
  });

  it('never cuts a character and refuses a piece without words', async () => {
    const whole = await text();
    const at = whole.indexOf('😀');
    const id = await code(at - 3, whole.length);
    await call('codings.split', { id, at: at + 1 });
    expect((await list()).at(-1)?.quote.startsWith('😀')).toBe(true);
    await expect(call('codings.split', { id, at: 0 })).rejects.toMatchObject({ code: 'SPAN_EMPTY' });
  });
});

describe('uncoding a part', () => {
  it.each([
    ['the beginning', 20, 30, [[30, 50]]],
    ['the end', 40, 60, [[24, 40]]],
    [
      'the middle',
      30,
      40,
      [
        [24, 30],
        [40, 50],
      ],
    ],
    ['all of it', 20, 60, []],
    ['words beside it', 60, 70, [[24, 50]]],
  ])('takes away %s', async (_what, start, end, left) => {
    const { id: own } = await call('codes.create', { name: `Own ${start} ${end}` });
    const id = await code(24, 50, own);
    await call('codings.uncode', { ids: [id], start, end });
    const rest = (await list()).filter(each => each.codeId === own);
    expect(rest.map(each => [each.start, each.end])).toEqual(left);
  });

  it('is one step for several codings', async () => {
    const a = await code(24, 50);
    const b = await code(30, 60);
    const before = await list();
    await call('codings.uncode', { ids: [a, b], start: 35, end: 40 });
    expect((await list()).length).toBe(before.length + 2);
    await undo();
    expect(await list()).toEqual(before);
  });
});

describe('joining codings', () => {
  it('keeps the memos of both, and refuses two values on one property', async () => {
    const a = await laden(24, 40);
    const b = await laden(38, 60);
    const { id } = await call('codings.join', { ids: [b.id, a.id] });
    expect(id).toBe(a.id);
    expect(memosOf(id)).toHaveLength(2);
    const places = await call('properties.ofCoding', { codingId: id });
    expect(places.map(each => each.propertyId).sort()).toEqual([a.propertyId, b.propertyId].sort());
    const c = await code(58, 70);
    await call('properties.place', { propertyId: a.propertyId, codingId: c, value: 0.1 });
    const refused = call('codings.join', { ids: [id, c] });
    await expect(refused).rejects.toMatchObject({ code: 'CODINGS_VALUES_DIFFER' });
  });

  it('refuses codings of two codes, and codings with words between them', async () => {
    const { id: other } = await call('codes.create', { name: 'Another' });
    const [a, b, c] = [await code(24, 30), await code(30, 40, other), await code(44, 50)];
    const join = (ids: string[]) => call('codings.join', { ids });
    await expect(join([a, b])).rejects.toMatchObject({ code: 'CODINGS_DIFFER' });
    await expect(join([a, c])).rejects.toMatchObject({ code: 'CODINGS_APART' });
  });
});

describe('recoding', () => {
  it('keeps the memo, and joins with the code where it stands on the passage already', async () => {
    const { id: to } = await call('codes.create', { name: 'To' });
    const a = await laden(24, 40);
    await call('codings.recode', { ids: [a.id], codeId: to });
    expect(memosOf(a.id)).toHaveLength(1);
    const b = await laden(24, 40);
    await call('codings.recode', { ids: [b.id], codeId: to });
    expect((await list()).filter(each => each.codeId === to).map(each => each.id)).toEqual([a.id]);
    expect(memosOf(a.id)).toHaveLength(2);
  });
});
