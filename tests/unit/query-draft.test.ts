import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DraftNode,
  draftOf,
  EMPTY_DRAFT,
  EMPTY_LEAF,
  joined,
  NO_WHERE,
  queryOf,
  related,
  withoutMember,
} from '../../renderer/retrieve/query-draft.ts';

const leaf: fc.Arbitrary<DraftNode> = fc.oneof(
  fc.constantFrom('a', 'b').map(id => ({ ...EMPTY_LEAF, codeIds: [id] })),
  fc.constant({ ...EMPTY_LEAF, kind: 'any' as const }),
  fc.constant({ ...EMPTY_LEAF, kind: 'words' as const, text: 'money', wholeWords: true }),
  fc.constant({ ...EMPTY_LEAF, kind: 'words' as const, text: 'mon(ey|th)', mode: 'regex' as const }),
);
const { tree } = fc.letrec<{ tree: DraftNode }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => ({ ...related(left), right, most: 3 })),
    fc.tuple(tie('tree'), tie('tree'), fc.boolean()).map(([first, second, not]) => {
      const group = joined(first);
      const members = group.members.with(1, { key: 0, not, node: second });
      return { ...group, members };
    }),
  ),
}));

describe('a query that is being built', () => {
  it('is the same after it was kept and taken in hand again', () => {
    fc.assert(
      fc.property(tree, node => {
        const query = queryOf({ node, where: NO_WHERE });
        if (query === null) throw new Error('finished drafts have a query');
        expect(JSON.stringify(queryOf(draftOf(query)))).toBe(JSON.stringify(query));
      }),
    );
  });

  it('is none while a part of it waits for a code or for words', () => {
    expect(queryOf(EMPTY_DRAFT)).toBeNull();
    const code = { ...EMPTY_LEAF, codeIds: ['a'] };
    expect(queryOf({ node: code, where: NO_WHERE })).not.toBeNull();
    expect(queryOf({ node: related(code), where: NO_WHERE })).toBeNull();
    expect(queryOf({ node: joined(code), where: NO_WHERE })).toBeNull();
    expect(queryOf({ node: { ...EMPTY_LEAF, kind: 'words', text: ' ' }, where: NO_WHERE })).toBeNull();
  });

  it('leaves nothing out by an attribute whose value is not chosen yet', () => {
    const node = { ...EMPTY_LEAF, codeIds: ['a'] };
    const attributes = [{ attributeId: 'x', test: 'is' as const, values: [''] }];
    expect(queryOf({ node, where: { ...NO_WHERE, attributes } })?.where?.attributes).toEqual([]);
  });

  it('becomes its last part where the others are taken away, unless that part is not wanted', () => {
    const group = joined({ ...EMPTY_LEAF, codeIds: ['a'] });
    const [first, second] = group.members;
    expect(withoutMember(group, second?.key ?? 0)).toEqual(first?.node);
    const negated = { ...group, members: group.members.map(each => ({ ...each, not: true })) };
    expect(withoutMember(negated, second?.key ?? 0)).toMatchObject({
      kind: 'group',
      members: [{ not: true }],
    });
  });
});
