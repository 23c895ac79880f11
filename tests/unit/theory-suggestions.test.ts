import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardSuggestions, suggestionKey } from '../../shared/theory/suggestions/board-suggestions.ts';
import { formsOf } from '../../shared/theory/suggestions/name-forms.ts';
import { nearNames, nearness } from '../../shared/theory/suggestions/near-names.ts';
import { meetingsOf, NEIGHBOURS_WITHIN, standTogether } from '../../shared/theory/suggestions/together.ts';
import { row } from './axial-rows.ts';

const why = (a: string, b: string) => nearness(formsOf(a), formsOf(b))?.reason ?? null;

describe('names that are near each other', () => {
  it.each([
    ['No signal', 'no-signal', 'marks'],
    ['Policy', 'Policies', 'plural'],
    ['Lack of road funding', 'Road funding: lack', 'order'],
    ['Leadership', 'Leadreship', 'spelling'],
    ['Training for village staff', 'Training of new village staff', 'words'],
    ['年轻人的外流', '年轻人外流', 'particles'],
    ['信息共享平台', '共享信息平台', 'order'],
    ['年轻人外出', '年轻人外流', 'characters'],
    ['数字能力欠佳', '数字能力较差', 'characters'],
  ])('%s and %s: %s', (a, b, reason) => {
    expect(why(a, b)).toBe(reason);
    expect(why(b, a)).toBe(reason);
  });

  it.each([
    ['Organized', 'Unorganized'],
    ['Training', 'No training'],
    ['Phase 1', 'Phase 2'],
    ['制度健全', '制度不健全'],
    ['信息不通', '信息互通'],
    ['资金', '资格'],
    ['Raises', 'Roads'],
    ['Trust', 'Thrift'],
  ])('keeps apart %s and %s', (a, b) => {
    expect(why(a, b)).toBeNull();
  });

  it('says how many letters, words or characters', () => {
    expect(nearness(formsOf('年轻人外出'), formsOf('年轻人外流'))).toMatchObject({ count: 4, of: 5 });
    expect(nearness(formsOf('Leadership'), formsOf('Leadershipp'))).toMatchObject({ count: 1 });
  });

  it('are found by what they have in common as they are by comparing each with each', () => {
    const word = fc.constantFrom(
      'road',
      'roads',
      'village',
      'villages',
      'fund',
      'staff',
      'training',
      'signal',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), names => {
        const items = names.map((text, at) => ({ text, at }));
        const found = nearNames(
          items,
          each => each.text,
          () => true,
        ).map(({ a, b }) => `${a.at} ${b.at}`);
        const all = items.flatMap(a =>
          items.filter(b => a.at < b.at && why(a.text, b.text) !== null).map(b => `${a.at} ${b.at}`),
        );
        expect(found.sort()).toEqual(all.sort());
      }),
    );
  });
});

const coding = (codeId: string, sourceId: string, start: number, end: number) => ({
  id: `${codeId}${sourceId}${start}`,
  codeId,
  sourceId,
  start,
  end,
});
const ANY = { passages: 1, sources: 1, share: 0 };

describe('codes that stand together', () => {
  it('are counted on the same passage and beside it, each passage once', () => {
    const codings = [
      coding('a', 's1', 0, 100),
      coding('b', 's1', 20, 40),
      coding('b', 's1', 60, 80),
      coding('a', 's1', 300, 320),
      coding('b', 's1', 320 + NEIGHBOURS_WITHIN, 400),
      coding('a', 's2', 0, 10),
      coding('b', 's2', 11 + NEIGHBOURS_WITHIN, 90),
    ];
    expect(standTogether(codings, () => true, ANY)).toEqual([
      { a: 'a', b: 'b', same: 1, near: 1, either: 5, sources: 1, share: 2 / 5 },
    ]);
    expect(meetingsOf(codings, 'b', 'a').map(({ a, b, isSame }) => [a.start, b.start, isSame])).toEqual([
      [0, 20, true],
      [300, 360, false],
    ]);
  });

  it('count what two coders coded alike as one passage', () => {
    const codings = [coding('a', 's', 0, 10), coding('a', 's', 2, 12), coding('b', 's', 0, 10)];
    expect(standTogether(codings, () => true, ANY)).toMatchObject([{ same: 1, either: 1, share: 1 }]);
  });

  it('never share more than all of their passages, however codings overlap', () => {
    const code = fc.constantFrom('a', 'b', 'c');
    const placed = fc.tuple(code, fc.constantFrom('s', 't'), fc.nat(200), fc.nat(120));
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 40 }), given => {
        const codings = given.map(([codeId, source, start, length], at) => ({
          ...coding(codeId, source, start, start + length),
          id: String(at),
        }));
        for (const pair of standTogether(codings, () => true, ANY)) {
          expect(pair.share).toBeGreaterThan(0);
          expect(pair.share).toBeLessThanOrEqual(1);
          expect(meetingsOf(codings, pair.a, pair.b)).toHaveLength(pair.same + pair.near);
        }
      }),
    );
  });
});

describe('suggestions for the board', () => {
  const codes = [
    row('Village staff', 'concept'),
    row('village staffs', 'concept'),
    row('Village  staff', 'category'),
    row('People', 'category'),
    row('Ageing', 'concept', 'People'),
    row('Leaving', 'concept', 'People'),
    row('Empty homes', 'concept'),
    row('Ageings', 'concept', 'Ageing'),
  ];
  const codings = ['s1', 's2', 's3'].flatMap((source, at) =>
    ['Ageing', 'Leaving', 'Empty homes'].map(name => coding(name, source, at * 10, at * 10 + 9)),
  );
  const keys = (answered: string[] = []) => {
    const { near, together } = boardSuggestions(codes, codings, new Set(answered));
    return [...near, ...together].map(each => each.key);
  };

  it('offer codes of one level that are not above each other, and concepts that are not in one group', () => {
    expect(keys()).toEqual([
      suggestionKey('near', ['Village staff', 'village staffs']),
      suggestionKey('together', ['Ageing', 'Empty homes']),
      suggestionKey('together', ['Leaving', 'Empty homes']),
    ]);
  });

  it('leave out what was answered, whichever code was named first', () => {
    expect(keys([suggestionKey('near', ['village staffs', 'Village staff'])])).toHaveLength(2);
  });
});
