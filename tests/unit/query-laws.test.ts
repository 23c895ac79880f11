import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryNode, Relation } from '../../shared/api/entities/queries.ts';
import { findPassages } from '../../shared/query/find-passages.ts';
import { type Passage, passageSet } from '../../shared/query/passage.ts';
import type { QueriedText } from '../../shared/query/queried-text.ts';

const LENGTH = 60;
const TEXT = 'one two, three 四五六 seven\neight nine\n\nten eleven 十二 thirteen four'.padEnd(LENGTH, ' x');
const PARAGRAPHS = [0, TEXT.indexOf('eight'), TEXT.indexOf('ten')];
const TURNS = [0, PARAGRAPHS[2] ?? 0];

/** Codings of three codes, each a passage or none. */
const spans = fc.array(fc.tuple(fc.nat(LENGTH), fc.nat(12), fc.nat(2)), { maxLength: 14 }).map(list =>
  list.map(([start, length, code], number) => ({
    start,
    end: Math.min(LENGTH, start + length),
    code,
    number,
  })),
);
type Spans = typeof spans extends fc.Arbitrary<infer T> ? T : never;

const code = (number: number): QueryNode => ({
  kind: 'codes',
  codeIds: [String(number)],
  below: false,
  coderIds: [],
});
const [A, B, C] = [code(0), code(1), code(2)];

const setOf = (all: Spans, wanted: (code: number) => boolean) =>
  passageSet(
    all
      .filter(each => wanted(each.code))
      .map(({ start, end, number }) => ({ start, end, codings: [number] })),
  );

function textOf(all: Spans): QueriedText {
  return {
    leaf: node => setOf(all, number => node.kind === 'codes' && node.codeIds.includes(String(number))),
    coded: () => setOf(all, () => true),
    text: () => TEXT,
    starts: unit => (unit === 'turn' ? TURNS : PARAGRAPHS),
    isInCase: node => findPassages(node, textOf(all)).length > 0,
  };
}

const found = (node: QueryNode, all: Spans) => findPassages(node, textOf(all));
const places = (passages: readonly Passage[]) => passages.map(({ start, end }) => `${start}-${end}`);
type Pair = Extract<QueryNode, { kind: 'pair' }>;
type Group = Extract<QueryNode, { kind: 'group' }>;
const pair = (relation: Relation, rest: Partial<Pair> = {}): Pair => ({
  kind: 'pair',
  relation,
  most: 1,
  unit: 'words',
  span: 'left',
  left: A,
  right: B,
  ...rest,
});
const group = (members: [QueryNode, boolean?][], rest: Partial<Group> = {}): Group => ({
  kind: 'group',
  join: 'all',
  level: 'words',
  span: 'left',
  members: members.map(([node, not = false]) => ({ node, not })),
  ...rest,
});
const LEVELS = ['words', 'paragraph', 'turn', 'source', 'site'] as const;
const UNITS = ['words', 'characters', 'paragraphs'] as const;
const law = (check: (all: Spans) => void) => fc.assert(fc.property(spans, check), { numRuns: 1500 });

/** What the words say, tried on every pair. */
const paragraphOf = (at: number) => PARAGRAPHS.filter(start => start <= at).length;
const apart = (from: number, to: number, unit: (typeof UNITS)[number]) => {
  if (unit === 'characters') return to - from;
  if (unit === 'paragraphs') return paragraphOf(to) - paragraphOf(from - 1);
  return (TEXT.slice(from, to).match(/[一-龥]|[a-z]+/g) ?? []).length;
};
const ORACLE: Record<Relation, (a: Passage, b: Passage, p: Pair) => boolean> = {
  overlapping: (a, b) => Math.max(a.start, b.start) < Math.min(a.end, b.end),
  within: (a, b) => b.start <= a.start && a.end <= b.end,
  enclosing: (a, b) => a.start <= b.start && b.end <= a.end,
  followedBy: (a, b, { most, unit }) => a.end <= b.start && apart(a.end, b.start, unit) <= most,
  precededBy: (a, b, { most, unit }) => b.end <= a.start && apart(b.end, a.start, unit) <= most,
  near: (a, b, p) => ORACLE.overlapping(a, b, p) || ORACLE.followedBy(a, b, p) || ORACLE.precededBy(a, b, p),
};

describe('relations of passages', () => {
  it('hold where a try of every pair says so', () => {
    const anyPair = fc.tuple(
      fc.constantFrom(...(Object.keys(ORACLE) as Relation[])),
      fc.constantFrom(...UNITS),
      fc.nat(6),
    );
    fc.assert(
      fc.property(spans, anyPair, (all, [relation, unit, most]) => {
        const query = pair(relation, { unit, most });
        const right = found(B, all);
        const expected = found(A, all).filter(a => right.some(b => ORACLE[relation](a, b, query)));
        expect(found(query, all)).toEqual(expected);
      }),
      { numRuns: 6000 },
    );
  });

  it('give the shared words, and all from the first word to the last', () => {
    law(all => {
      const right = found(B, all);
      const cuts = new Set<number>();
      for (const a of found(A, all))
        for (const b of right)
          for (let at = Math.max(a.start, b.start); at < Math.min(a.end, b.end); at++) cuts.add(at);
      const covered = new Set<number>();
      for (const { start, end } of found(pair('overlapping', { span: 'cut' }), all))
        for (let at = start; at < end; at++) covered.add(at);
      expect([...covered].sort()).toEqual([...cuts].sort());
      const hulls = found(A, all).flatMap(a => {
        const met = right.filter(b => ORACLE.overlapping(a, b, pair('overlapping')));
        const [starts, ends] = [[a, ...met].map(each => each.start), [a, ...met].map(each => each.end)];
        return met.length === 0 ? [] : [`${Math.min(...starts)}-${Math.max(...ends)}`];
      });
      expect(new Set(places(found(pair('overlapping', { span: 'hull' }), all)))).toEqual(new Set(hulls));
    });
  });

  it('overlap both ways, and lie within what encloses them', () => {
    law(all => {
      const cutOf = (left: QueryNode, right: QueryNode) =>
        new Set(
          found(pair('overlapping', { left, right, span: 'cut' }), all).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          ),
        );
      expect(cutOf(A, B)).toEqual(cutOf(B, A));
      const within = found(pair('within'), all).length > 0;
      expect(found(pair('enclosing', { left: B, right: A }), all).length > 0).toBe(within);
      const follows = found(pair('followedBy'), all).length > 0;
      expect(found(pair('precededBy', { left: B, right: A }), all).length > 0).toBe(follows);
    });
  });

  it('come nearer the more is allowed in between, and are near where they overlap', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(...UNITS), fc.nat(5), (all, unit, most) => {
        const less = places(found(pair('near', { unit, most }), all));
        const more = new Set(places(found(pair('near', { unit, most: most + 1 }), all)));
        for (const each of [...less, ...places(found(pair('overlapping'), all))])
          expect(more).toContain(each);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('groups', () => {
  it('part what is there into what meets another and what does not, at every level', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(...LEVELS), (all, level) => {
        const both = found(group([[A], [B]], { level }), all);
        const alone = found(group([[A], [B, true]], { level }), all);
        expect(passageSet([...both, ...alone])).toEqual(found(A, all));
        expect(both.length + alone.length).toBe(found(A, all).length);
        const none = found(group([[B, true]], { level }), all);
        const twice = found(group([[group([[B, true]], { level }), true]], { level: 'words' }), all);
        for (const each of none) expect(twice).not.toContainEqual(each);
      }),
      { numRuns: 3000 },
    );
  });

  it('join as sets do: any in whatever order, all whatever the order of the others', () => {
    law(all => {
      const any = (...nodes: QueryNode[]) =>
        places(
          found(
            group(
              nodes.map(node => [node]),
              { join: 'any' },
            ),
            all,
          ),
        );
      expect(any(A, B)).toEqual(any(B, A));
      expect(any(A, A)).toEqual(any(A));
      expect(any(A, group([[B], [C]], { join: 'any' }))).toEqual(any(A, B, C));
      expect(found(group([[A], [B], [C]]), all)).toEqual(found(group([[A], [C], [B]]), all));
      expect(found(group([[A], [B]]), all)).toEqual(found(pair('overlapping'), all));
    });
  });

  it('name every coding behind a passage once, and no passage twice', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom('left', 'cut', 'hull'), (all, span) => {
        for (const query of [group([[A], [B], [C]], { span }), pair('near', { span, most: 3 })]) {
          const passages = found(query, all);
          expect(new Set(places(passages)).size).toBe(passages.length);
          for (const { codings, start, end } of passages) {
            expect(new Set(codings).size).toBe(codings.length);
            for (const number of codings) {
              const coding = all[number];
              expect(coding && coding.start < end && start < coding.end).toBe(true);
            }
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('keep to the paragraph and to the turn', () => {
    const at = (start: number, number: number) => ({ start, end: start + 3, code: number, number });
    const [first = 0, second = 0, third = 0] = PARAGRAPHS;
    const all = [at(first, 0), at(second, 1), at(second + 4, 0), at(third, 0)];
    const met = (level: Group['level']) => found(group([[A], [B]], { level }), all).map(each => each.start);
    expect(met('words')).toEqual([]);
    expect(met('paragraph')).toEqual([second + 4]);
    expect(met('turn')).toEqual([first, second + 4]);
    expect(met('source')).toEqual([first, second + 4, third]);
  });
});
