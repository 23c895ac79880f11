import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { TABLE_NAMES } from '../../electron/core/storage/row-mapping.ts';
import type { CodeKind } from '../../shared/api/entities/codes.ts';
import { INTERVIEW, temporaryFolder } from '../support/core-fixture.ts';
import { type Call, callsTo } from '../support/in-process.ts';

let home: string;
let core: CoreState;
let call: Call;
let sourceId: string;

beforeEach(async () => {
  home = temporaryFolder();
  core = new CoreState({ home, samples: '' });
  call = callsTo(core);
  await call('project.create', { name: 'Merging', language: 'en' });
  const file = join(home, 'NA-01.txt');
  writeFileSync(file, INTERVIEW);
  const token = core.files.register(file);
  const item = { token, fileName: 'NA-01.txt', title: 'NA-01', siteName: 'Nongan', participantCode: 'NA-01' };
  const { imported } = await call('imports.commit', { items: [item] });
  sourceId = imported[0]?.sourceId ?? '';
});
afterEach(() => {
  core.dispose();
  rmSync(home, { recursive: true, force: true });
});

const rows = () => core.session.rows;
const everything = () => JSON.stringify(TABLE_NAMES.map(table => rows().all(table)));

async function make(name: string, kind: CodeKind = 'concept', parentId: string | null = null) {
  return (await call('codes.create', { name, kind, parentId })).id;
}

async function code(codeId: string, start: number, end = start + 8) {
  return (await call('codings.create', { sourceId, codeId, start, end })).id;
}

const link = (fromId: string, toId: string, start: number, polarity: '+' | '-' = '+') =>
  call('links.create', {
    fromId,
    toId,
    polarity,
    meaning: `at ${start}`,
    evidence: [{ sourceId, start, end: start + 6 }],
  });

/** Two concepts of much the same meaning, on one passage in common, with all that can hang on a code. */
async function study() {
  const people = await make('People', 'category');
  const kept = await make('Few young people', 'concept', people);
  const gone = await make('Young people gone', 'concept');
  const other = await make('Reporting');
  const below = await make('Son in the city', 'concept', gone);
  const own = await code(kept, 24);
  const same = await code(gone, 24);
  const further = await code(gone, 40);
  return { people, kept, gone, other, below, own, same, further };
}

const preview = (ids: string[], keptId: string) => call('codes.mergePreview', { ids, keptId });

describe('merging codes', () => {
  it('moves codings and joins those on the same passage, with all that hung on them', async () => {
    const { kept, gone, other, own, same, further, people } = await study();
    const { id: depth } = await call('properties.create', { codeId: people, name: 'Depth', kind: 'range' });
    await call('properties.place', { propertyId: depth, codingId: same, value: 0.7 });
    const about = [{ targetKind: 'coding' as const, targetId: same }];
    await call('memos.create', { kind: 'comparison', body: 'Same?', about });
    const { id: paradigm } = await call('paradigms.create', { phenomenonId: other });
    await call('paradigms.place', { paradigmId: paradigm, role: 'causal', codeId: gone, codingIds: [same] });
    await call('storyline.write', { title: 'S', paragraphs: [[{ quote: same }]], burst: 'a' });
    core.session.write({ command: 'codes.update', subject: '' }, each =>
      each.update('code', gone, { exampleCodingId: same }),
    );
    expect(await preview([gone], kept)).toMatchObject({
      example: 'taken',
      tallies: { codings: { moved: 1, joined: 1, lost: 0 }, propertyPlacements: { moved: 1 } },
    });
    await call('codes.merge', { ids: [gone], keptId: kept });
    expect(
      rows()
        .all('coding')
        .map(row => [row.id, row.codeId]),
    ).toEqual([
      [own, kept],
      [further, kept],
    ]);
    expect(rows().all('propertyPlacement')).toMatchObject([{ codingId: own, value: 0.7 }]);
    expect(rows().all('memoRef')).toMatchObject([{ targetKind: 'coding', targetId: own }]);
    expect(rows().all('placementEvidence')).toMatchObject([{ codingId: own }]);
    expect(rows().all('storyline')[0]?.paragraphs).toEqual([[{ quote: own }]]);
    expect(rows().get('code', kept).exampleCodingId).toBe(own);
  });

  it('keeps apart what two coders coded alike', async () => {
    const { kept, gone } = await study();
    const { id: second } = await call('coders.create', { name: 'Second', initials: 'S', color: 'red' });
    await call('coders.use', { id: second });
    const theirs = await code(gone, 24);
    await call('codes.merge', { ids: [gone], keptId: kept });
    expect(
      rows()
        .where('coding', 'codeId', kept)
        .map(row => row.id),
    ).toContain(theirs);
  });

  it('lets memos be about the code that stays, once each', async () => {
    const { kept, gone } = await study();
    const about = (targetId: string) => ({ targetKind: 'code' as const, targetId });
    await call('memos.create', { kind: 'code', body: 'Both', about: [about(kept), about(gone)] });
    await call('memos.create', { kind: 'code', body: 'One', about: [about(gone)] });
    expect((await preview([gone], kept)).tallies.memos).toEqual({ moved: 1, joined: 1, lost: 0 });
    await call('codes.merge', { ids: [gone], keptId: kept });
    expect(rows().all('memo')).toHaveLength(2);
    expect(
      rows()
        .all('memoRef')
        .map(ref => ref.targetId),
    ).toEqual([kept, kept]);
  });

  it('joins links that say the same with their quotes, and says which lead nowhere then', async () => {
    const { kept, gone, other } = await study();
    const stays = await link(kept, other, 30);
    const joins = await link(gone, other, 30);
    await call('evidence.add', { linkId: joins.id, sourceId, start: 60, end: 70 });
    const opposite = await link(gone, other, 30, '-');
    const between = await link(kept, gone, 50);
    const { id: proposition } = await call('propositions.create', {
      text: 'Claim',
      linkIds: [stays.id, joins.id, between.id],
    });
    const [quote] = joins.evidenceIds;
    await call('structures.set', { fromId: gone, toId: other, meaning: 'Told', evidenceId: quote ?? null });
    await call('structures.set', { fromId: kept, toId: other, meaning: 'Shown' });
    await call('structures.set', { fromId: kept, toId: gone, meaning: 'Nothing' });
    const paragraphs = [
      [{ code: gone }, ' ', { link: joins.id }, { link: between.id }],
      [{ fromId: gone, toId: other }, { fromId: gone, toId: kept }, { quote: quote ?? '' }],
    ];
    await call('storyline.write', { title: 'S', paragraphs, burst: 'a' });
    expect((await preview([gone], kept)).tallies).toMatchObject({
      links: { moved: 1, joined: 1, lost: 1 },
      evidence: { moved: 1, joined: 1, lost: 1 },
      propositions: { moved: 0, joined: 1, lost: 1 },
      structures: { moved: 0, joined: 1, lost: 1 },
      story: { moved: 6, lost: 0 },
    });
    await call('codes.merge', { ids: [gone], keptId: kept });
    expect(
      rows()
        .all('link')
        .map(each => [each.id, each.fromId, each.toId, each.meaning]),
    ).toEqual([
      [stays.id, kept, other, 'at 30'],
      [opposite.id, kept, other, 'at 30'],
    ]);
    const quotes = rows().where('evidence', 'linkId', stays.id);
    expect(quotes.map(each => each.start)).toEqual([30, 60]);
    expect(
      rows()
        .where('propositionLink', 'propositionId', proposition)
        .map(tie => tie.linkId),
    ).toEqual([stays.id]);
    expect(rows().all('structure')).toMatchObject([
      { fromId: kept, toId: other, meaning: 'Shown\nTold', evidenceId: stays.evidenceIds[0] },
    ]);
    expect(rows().all('storyline')[0]?.paragraphs).toEqual([
      [{ code: kept }, ' ', { link: stays.id }, { code: kept }],
      [{ fromId: kept, toId: other }, { code: kept }, { quote: stays.evidenceIds[0] }],
    ]);
  });

  it('joins paradigms around both, places in them and their quotes, and puts no code around itself', async () => {
    const { kept, gone, other, own, same, further } = await study();
    const mine = await call('paradigms.create', { phenomenonId: kept });
    const theirs = await call('paradigms.create', { phenomenonId: gone });
    const third = await call('paradigms.create', { phenomenonId: other });
    const place = (paradigmId: string, codeId: string, codingIds: string[] = []) =>
      call('paradigms.place', { paradigmId, role: 'context', codeId, codingIds });
    await place(mine.id, other);
    await place(theirs.id, other, [further]);
    await place(mine.id, gone);
    const stays = await place(third.id, kept, [own]);
    await place(third.id, gone, [same, further]);
    expect((await preview([gone], kept)).tallies).toMatchObject({
      paradigms: { moved: 0, joined: 1 },
      placements: { moved: 0, joined: 2, lost: 1 },
    });
    await call('codes.merge', { ids: [gone], keptId: kept });
    expect(
      rows()
        .all('paradigm')
        .map(row => row.id),
    ).toEqual([mine.id, third.id]);
    expect(
      rows()
        .all('paradigmPlacement')
        .map(row => [row.paradigmId, row.codeId]),
    ).toEqual([
      [mine.id, other],
      [third.id, kept],
    ]);
    const cited = rows().where('placementEvidence', 'placementId', stays.id);
    expect(cited.map(row => row.codingId)).toEqual([own, further]);
    expect(rows().all('placementEvidence')).toHaveLength(3);
  });

  it('joins properties that measure the same, also where lists hold different values', async () => {
    const { kept, gone, own, same, further } = await study();
    const list = (codeId: string, options: string[]) =>
      call('properties.create', { codeId, name: 'Who', kind: 'list', options });
    const mine = await list(kept, ['son', 'daughter']);
    const theirs = await list(gone, ['nephew', 'son']);
    const range = await call('properties.create', { codeId: gone, name: 'Who', kind: 'range' });
    const place = (propertyId: string, codingId: string, value: number) =>
      call('properties.place', { propertyId, codingId, value });
    await place(mine.id, own, 1);
    await place(theirs.id, same, 1);
    await place(theirs.id, further, 0);
    await call('codes.merge', { ids: [gone], keptId: kept });
    expect(
      rows()
        .all('property')
        .map(row => [row.id, row.codeId, row.options]),
    ).toEqual([
      [mine.id, kept, ['son', 'daughter', 'nephew']],
      [range.id, kept, []],
    ]);
    expect(
      rows()
        .all('propertyPlacement')
        .map(row => [row.codingId, row.value]),
    ).toEqual([
      [own, 1],
      [further, 2],
    ]);
  });

  it('keeps places in models and further categories, each once', async () => {
    const { kept, gone } = await study();
    const other = await make('Habits', 'category');
    const third = await make('Services', 'category');
    const { id: modelId } = await call('models.create', { name: 'M', level: 'concept' });
    const at = (codeId: string, x: number) => ({ codeId, x, y: 0 });
    await call('models.place', { modelId, level: 'concept', positions: [at(kept, 1), at(gone, 2)] });
    await call('models.place', { modelId, level: 'main', positions: [at(gone, 3)] });
    core.session.write({ command: 'codes.update', subject: '' }, each => {
      each.insert('codeMembership', { codeId: gone, categoryId: other });
      each.insert('codeMembership', { codeId: kept, categoryId: other });
      each.insert('codeMembership', { codeId: gone, categoryId: third });
      each.insert('codeMembership', { codeId: kept, categoryId: gone });
    });
    expect((await preview([gone], kept)).tallies.memberships).toEqual({ moved: 1, joined: 1, lost: 1 });
    await call('codes.merge', { ids: [gone], keptId: kept });
    expect(
      rows()
        .all('modelPosition')
        .map(row => [row.codeId, row.x]),
    ).toEqual([
      [kept, 1],
      [kept, 3],
    ]);
    expect(
      rows()
        .all('codeMembership')
        .map(row => [row.codeId, row.categoryId]),
    ).toEqual([
      [kept, other],
      [kept, third],
    ]);
  });

  it('takes name, colour and definition from either, and tells apart what is called the same below', async () => {
    const people = await make('People', 'category');
    const persons = await make('Persons', 'category');
    await make('Age', 'concept', people);
    const age = await make('Age', 'concept', persons);
    const place = await preview([persons], people);
    expect(place.below).toEqual({ moved: 1, renamed: ['Age (Persons)'] });
    const words = { name: 'Persons', color: 'red' as const, definition: 'Who lives there' };
    await call('codes.merge', { ids: [persons], keptId: people, ...words });
    expect(rows().get('code', people)).toMatchObject({ ...words, kind: 'category' });
    expect(rows().get('code', age)).toMatchObject({ parentId: people, name: 'Age (Persons)' });
  });

  it('takes the highest level and stays out of what goes with it', async () => {
    const main = await make('Main', 'main');
    const category = await make('Same', 'category', main);
    const inside = await make('Same', 'concept', category);
    const deep = await make('Deep', 'concept', inside);
    const sibling = await make('Sibling', 'concept', category);
    expect(await preview([category], inside)).toMatchObject({ kind: 'category', parentId: main });
    await call('codes.merge', { ids: [category], keptId: inside });
    expect(rows().get('code', inside)).toMatchObject({ kind: 'category', parentId: main });
    expect([deep, sibling].map(id => rows().get('code', id).parentId)).toEqual([inside, inside]);
  });

  it('leaves one core category with the main ones around it, when it is merged away', async () => {
    const centre = await make('Effect', 'core');
    const main = await make('Rural', 'main', centre);
    const second = await make('System', 'main', centre);
    await call('codes.merge', { ids: [centre], keptId: second });
    expect(rows().get('code', second)).toMatchObject({ kind: 'core', parentId: null });
    expect(rows().get('code', main).parentId).toBe(second);
  });

  it('refuses a name that is taken, and a code that is not there, and changes nothing', async () => {
    const { kept, gone, other } = await study();
    await make('Taken', 'concept', rows().get('code', kept).parentId);
    const before = everything();
    const merge = (ids: string[], name: string) => call('codes.merge', { ids, keptId: kept, name });
    expect(await call('codes.mergePreview', { ids: [gone], keptId: kept, name: 'Taken' })).toMatchObject({
      nameTakenBy: expect.any(String),
    });
    await expect(merge([gone], 'Taken')).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await call('codes.remove', { ids: [other] });
    await expect(merge([other], 'Free')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await call('history.undo', {});
    expect(everything()).toBe(before);
  });

  it('is one step, which takes an accepted suggestion with it', async () => {
    const { kept, gone, other } = await study();
    await link(kept, other, 30);
    await link(gone, other, 30);
    const before = everything();
    await call('codes.merge', { ids: [gone, other], keptId: kept, suggestionKey: `near ${kept} ${gone}` });
    const after = everything();
    expect(rows().all('suggestionAnswer')).toMatchObject([{ answer: 'accepted' }]);
    expect((await call('history.undo', {})).revision.command).toBe('codes.merge');
    expect(everything()).toBe(before);
    await call('history.redo', {});
    expect(everything()).toBe(after);
    expect(await call('project.check', {})).toEqual([]);
  });

  it('loses no passage and leaves nothing hanging, whatever is merged into what, and undoes to the row', async () => {
    const passages = () =>
      new Set(
        rows()
          .all('coding')
          .map(row => `${row.sourceId} ${row.start} ${row.end} ${row.coderId}`),
      );
    const codes: string[] = [];
    for (let i = 0; i < 8; i++)
      codes.push(await make(`Code ${i % 5} ${i}`, i < 3 ? 'category' : 'concept', codes[i - 3] ?? null));
    const at = fc.nat(7).map(n => codes[n] ?? '');
    const codings = fc.array(fc.tuple(at, fc.nat(4), fc.nat(2)), { maxLength: 20 });
    const links = fc.array(fc.tuple(at, at, fc.nat(2)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        codings,
        links,
        fc.array(at, { minLength: 1, maxLength: 4 }),
        at,
        async (a, b, ids, keptId) => {
          let steps = 0;
          for (const [codeId, start, length] of a) {
            await code(codeId, start, start + 1 + length);
            steps += 1;
          }
          for (const [from, to, start] of b.filter(([from, to]) => from !== to)) {
            await link(from, to, start);
            steps += 1;
          }
          const before = everything();
          const kept = passages();
          const { tallies } = await preview(ids, keptId);
          const total = rows().all('coding').length;
          await call('codes.merge', { ids, keptId });
          expect(passages()).toEqual(kept);
          expect(rows().all('coding')).toHaveLength(total - tallies.codings.joined);
          expect(await call('project.check', {})).toEqual([]);
          if (everything() !== before) await call('history.undo', {});
          expect(everything()).toBe(before);
          for (let i = 0; i < steps; i++) await call('history.undo', {});
        },
      ),
      { numRuns: 30 },
    );
  });
});
