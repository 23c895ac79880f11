import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Params } from '../../shared/api/method-table.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

type Query = Params<'queries.run'>['query'];
type Node = Query['node'];

const TEXTS = [
  'Nurse: Funding 2019 was low.\n\nNurse: In 2020 pay fell. 经费不够。',
  'Teacher: Nothing here.\n\nTeacher: Funding came in 2021, late.',
  'Teacher: 2022 and 2023.',
];
const YEAR = '20\\d\\d';

describe('regular expressions in retrieval queries', () => {
  let fixture: CoreFixture;
  let sourceIds: string[];
  let codeId: string;
  const client = () => fixture.client;
  const pattern = (text: string, rest = {}): Node => ({ kind: 'words', mode: 'regex', text, ...rest });
  const coded = (): Node => ({ kind: 'codes', codeIds: [codeId] });
  const found = async (node: Node) => {
    const { rows } = await client().call('queries.run', { query: { node }, limit: 1000 });
    const { passages } = await client().call('queries.count', { query: { node } });
    expect(passages).toBe(rows.length);
    return rows.map(row => row.quote);
  };
  const code = async (at: number, quote: string) => {
    const start = TEXTS[at]?.indexOf(quote) ?? 0;
    const span = { sourceId: sourceIds[at] ?? '', start, end: start + quote.length };
    await client().call('codings.create', { ...span, codeId });
  };

  beforeEach(async () => {
    fixture = await startFixture();
    await client().call('project.create', { name: 'Patterns', language: 'en' });
    sourceIds = [];
    for (const [at, text] of TEXTS.entries()) sourceIds.push(await fixture.importText(`${at}.txt`, text));
    codeId = (await client().call('codes.create', { name: 'Funding' })).id;
    await code(0, 'Funding 2019 was low.');
    await code(1, 'Funding came');
  });
  afterEach(() => fixture.stop());

  it('find what a reading of every text by JavaScript finds', async () => {
    const pieces = fc.constantFrom(
      '20',
      '\\d',
      '[a-z]+',
      'F',
      'pay',
      '经费',
      '.',
      '(?:was|fell)',
      '\\s',
      '^',
      '$',
    );
    const expressions = fc.array(pieces, { minLength: 1, maxLength: 3 }).map(each => each.join(''));
    await fc.assert(
      fc.asyncProperty(expressions, fc.boolean(), async (text, matchCase) => {
        const naive = TEXTS.flatMap(each =>
          [...each.matchAll(new RegExp(text, matchCase ? 'gmu' : 'gimu'))]
            .map(match => match[0])
            .filter(Boolean),
        );
        expect(await found(pattern(text, { matchCase }))).toEqual(naive);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('join with codes, stand near them and are left out, as words are', async () => {
    const pair = (
      relation: 'near' | 'enclosing' | 'followedBy',
      left: Node,
      right: Node,
      most = 0,
    ): Node => ({
      kind: 'pair',
      relation,
      left,
      right,
      most,
    });
    const year = pattern(YEAR);
    expect(await found(pair('enclosing', coded(), year))).toEqual(['Funding 2019 was low.']);
    expect(await found(pair('followedBy', coded(), year))).toEqual(['Funding came']);
    expect(await found(pair('near', year, coded()))).toEqual(['2019', '2021']);
    expect(await found(pair('near', year, pattern('pay|came')))).toEqual(['2020', '2021']);
    const without = (level: 'words' | 'source' | 'participant'): Node => ({
      kind: 'group',
      join: 'all',
      level,
      members: [{ node: coded() }, { not: true, node: year }],
    });
    expect(await found(without('words'))).toEqual(['Funding came']);
    expect(await found(without('source'))).toEqual([]);
    expect(await found(without('participant'))).toEqual([]);
    const any: Node = { kind: 'group', join: 'any', members: [{ node: year }, { node: pattern('经费') }] };
    expect(await found(any)).toEqual(['2019', '2020', '经费', '2021', '2022', '2023']);
  });

  it('are asked only of the texts that the rest of the query leaves', async () => {
    await fixture.importText('slow.txt', `Nurse: ${'a'.repeat(400)}!`);
    const slow = pattern('(a+a+)+b');
    const of: Node = { kind: 'pair', relation: 'near', left: coded(), right: slow };
    expect(await found(of)).toEqual([]);
    const negated: Node = {
      kind: 'group',
      join: 'all',
      members: [{ node: coded() }, { not: true, node: slow }],
    };
    expect(await found(negated)).toHaveLength(2);
  });

  it('say when they are none, and one that would never end is ended while other calls are answered', async () => {
    await expect(found(pattern('('))).rejects.toMatchObject({ code: 'SEARCH_PATTERN_INVALID' });
    await fixture.importText('slow.txt', `Nurse: ${'a'.repeat(400)}!`);
    const slow = found(pattern('(a+a+)+b'));
    let isOver = false;
    const ended = expect(slow).rejects.toMatchObject({ code: 'SEARCH_TOO_SLOW' });
    void slow
      .catch(() => null)
      .finally(() => {
        isOver = true;
      });
    expect(await found(coded())).toHaveLength(2);
    expect(isOver).toBe(false);
    await ended;
    expect(await found(pattern(YEAR))).toHaveLength(5);
  }, 30_000);

  it('are kept as sets that stay live', async () => {
    await client().call('sets.save', { name: 'Years', query: { node: pattern(YEAR) } });
    const [set] = await client().call('sets.list', {});
    expect(set?.query?.node).toMatchObject({ mode: 'regex', text: YEAR });
    const start = TEXTS[2]?.indexOf('2023') ?? 0;
    await client().call('sources.correct', {
      sourceId: sourceIds[2] ?? '',
      version: 1,
      edits: [{ start, end: start + 4, text: 'then' }],
    });
    expect(await found(pattern(YEAR))).toEqual(['2019', '2020', '2021', '2022']);
  });
});
