import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPinyin } from '../../renderer/names/pinyin.ts';
import {
  type Board,
  buildBoard,
  type ListedCode,
  NO_MAIN,
} from '../../renderer/screens/axial/board/board-model.ts';
import { countCodings } from '../../renderer/screens/axial/board/counts.ts';
import { looseList } from '../../renderer/screens/axial/loose/loose-list.ts';
import { CodeKind } from '../../shared/api/entities/codes.ts';
import { row, STUDY } from './axial-rows.ts';

const names = (listed: readonly ListedCode[]) =>
  listed.map(({ code, depth }) => `${'-'.repeat(depth)}${code.name}`);

/** The board as words: each column with what it holds. */
const outline = ({ core, columns, loose }: Board) => ({
  core: core?.name ?? null,
  columns: columns.map(column => [
    column.key,
    names(column.listed),
    column.cards.map(card => [card.code.name, ...names(card.listed)]),
  ]),
  loose: names(loose),
});

const idsOn = ({ core, columns, loose }: Board) => [
  ...(core ? [core.id] : []),
  ...columns.flatMap(({ holder, listed, cards }) => [
    ...(holder && holder !== core ? [holder.id] : []),
    ...listed.map(each => each.code.id),
    ...cards.flatMap(card => [card.code.id, ...card.listed.map(each => each.code.id)]),
  ]),
  ...loose.map(each => each.code.id),
];

describe('the category board', () => {
  it('gives every main category a column, and the core category’s own and homeless categories one each', () => {
    expect(outline(buildBoard(STUDY))).toEqual({
      core: 'Effect',
      columns: [
        [
          'Rural',
          ['Own words'],
          [
            ['People', 'Ageing', 'Leaving'],
            ['Network', 'No signal', '-Hills'],
          ],
        ],
        ['System', [], [['Funding']]],
        ['Effect', [], [['Faster', 'Same day']]],
        [NO_MAIN, [], [['Homeless', 'In homeless']]],
      ],
      loose: ['Loose', '-Below loose', 'Other'],
    });
  });

  it('has a place for categories even before there is a main category', () => {
    expect(outline(buildBoard([]))).toEqual({ core: null, columns: [[NO_MAIN, [], []]], loose: [] });
  });

  it('shows every code once, whatever lies under what', () => {
    const name = fc.nat(11).map(n => `code ${n}`);
    const codes = fc.uniqueArray(
      fc.record({
        name,
        kind: fc.constantFrom(...CodeKind.options),
        parent: fc.option(fc.oneof(name, fc.constant('gone'))),
      }),
      { selector: code => code.name, maxLength: 12 },
    );
    fc.assert(
      fc.property(codes, given => {
        const rows = given.map(code => row(code.name, code.kind, code.parent));
        expect(idsOn(buildBoard(rows)).sort()).toEqual(rows.map(code => code.id).sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe('counts on the board', () => {
  it('add what lies below to a code’s own codings, as the code tree does', () => {
    const { ownOf, totalOf } = countCodings(STUDY, { Ageing: 9, Leaving: 4, People: 2, Hills: 3, Loose: 1 });
    expect(['Ageing', 'People', 'Network', 'Rural', 'Effect', 'Loose', 'Other'].map(totalOf)).toEqual([
      9, 15, 3, 18, 18, 1, 0,
    ]);
    expect(ownOf('People')).toBe(2);
  });

  it('end also for codes that lie in a circle', () => {
    const { totalOf } = countCodings([row('a', 'category', 'b'), row('b', 'category', 'a')], { a: 1, b: 1 });
    expect(totalOf('a')).toBeGreaterThan(0);
  });
});

describe('the list of concepts to group', () => {
  const loose = [
    { code: { ...row('Worry', 'concept'), createdAt: 3 }, depth: 0 },
    { code: { ...row('落在后头', 'concept'), createdAt: 1 }, depth: 0 },
    { code: row('Below', 'concept', '落在后头'), depth: 1 },
    { code: { ...row('Ageing', 'concept'), createdAt: 2 }, depth: 0 },
  ];
  const totals: Record<string, number> = { Worry: 2, 落在后头: 7, Below: 3, Ageing: 5 };
  const wish = {
    typed: '',
    sort: 'own' as const,
    totalOf: (id: string) => totals[id] ?? 0,
    compare: (a: string, b: string) => (a < b ? -1 : 1),
    among: null,
  };
  const shown = (part: Partial<Parameters<typeof looseList>[1]>) =>
    looseList(loose, { ...wish, ...part }).map(each => each.code.name);

  it('is ordered by use, by name or by age, and keeps concepts below others with them', () => {
    expect(shown({ sort: 'use' })).toEqual(['落在后头', 'Below', 'Ageing', 'Worry']);
    expect(shown({ sort: 'name' })).toEqual(['Ageing', 'Worry', '落在后头', 'Below']);
    expect(shown({ sort: 'newest' })).toEqual(['Worry', 'Ageing', '落在后头', 'Below']);
    expect(shown({ sort: 'own' })).toEqual(['Worry', '落在后头', 'Below', 'Ageing']);
  });

  it('finds any part of a name and pinyin initials', async () => {
    await loadPinyin();
    expect(shown({ typed: 'orr' })).toEqual(['Worry']);
    expect(shown({ typed: 'lzht' })).toEqual(['落在后头']);
    expect(shown({ typed: 'nothing of it' })).toEqual([]);
  });

  it('keeps what was coded at a site', () => {
    expect(shown({ among: new Set(['Below', 'Worry']) })).toEqual(['Worry', '落在后头', 'Below']);
  });
});
