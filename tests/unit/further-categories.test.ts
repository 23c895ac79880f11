import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hindrance, outdatedTies } from '../../shared/theory/further-categories.ts';

/** Categories below main categories: no parents but those, so that only further categories can make circles. */
const forest = fc
  .record({
    kinds: fc.array(fc.constantFrom('concept', 'category', 'main'), { minLength: 2, maxLength: 8 }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }),
    parents: fc.array(fc.option(fc.nat(7)), { minLength: 8, maxLength: 8 }),
  })
  .map(({ kinds, pairs, parents }) => {
    const codes = kinds.map((kind, index) => {
      const parent = parents[index] ?? null;
      const isAbove = parent !== null && parent < index;
      return { id: `c${index}`, kind: kind as 'concept', parentId: isAbove ? `c${parent}` : null };
    });
    const wishes = pairs.map(([a, b]) => ({ codeId: `c${a}`, categoryId: `c${b}` }));
    return { codes, wishes };
  });

it('never lets a code be shown below itself, in whatever order categories are added', () => {
  fc.assert(
    fc.property(forest, ({ codes, wishes }) => {
      const byId = new Map(codes.map(code => [code.id, code]));
      const ties: typeof wishes = [];
      for (const wish of wishes)
        if (hindrance(byId, ties, wish.codeId, wish.categoryId) === null) ties.push(wish);
      const above = (id: string, seen: readonly string[]): boolean => {
        if (seen.includes(id)) return true;
        const parent = byId.get(id)?.parentId;
        const holders = ties.filter(tie => tie.codeId === id).map(tie => tie.categoryId);
        return [...(parent ? [parent] : []), ...holders].some(each => above(each, [...seen, id]));
      };
      expect(codes.some(code => above(code.id, []))).toBe(false);
      expect(outdatedTies(codes, ties)).toEqual([]);
    }),
  );
});
