import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarCodes } from '../../shared/theory/similar-codes.ts';

const like = (codeId: string, likeness = 0.6, shared = 3) => ({ codeId, likeness, shared });

describe('the codes of similar passages', () => {
  it('are counted, the most frequent first, two at most', () => {
    const held = ['a', 'b', 'b', 'a', 'b', 'c', 'c'].map(codeId => like(codeId));
    expect(similarCodes(held)).toEqual([
      { codeId: 'b', count: 3 },
      { codeId: 'a', count: 2 },
    ]);
  });

  it('are none where only one passage is similar, or one word is shared', () => {
    expect(similarCodes([like('a'), like('b')])).toEqual([]);
    expect(similarCodes([like('a', 0.2), like('a', 0.24)])).toEqual([]);
    expect(similarCodes([like('a', 0.9, 1), like('a', 0.9, 1)])).toEqual([]);
  });

  it('are none where the passages do not agree', () => {
    const others = ['b', 'c', 'd', 'e', 'f'].map(codeId => like(codeId));
    expect(similarCodes([like('a'), like('a'), ...others])).toEqual([]);
    expect(similarCodes([like('a'), like('a'), ...others.slice(3)])).toEqual([{ codeId: 'a', count: 2 }]);
  });

  it('never count more than there are, and do not depend on the order', () => {
    const coding = fc.record({
      codeId: fc.constantFrom('a', 'b', 'c'),
      likeness: fc.double({ min: 0, max: 1, noNaN: true }),
      shared: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(coding), held => {
        const found = similarCodes(held);
        expect(found.length).toBeLessThanOrEqual(2);
        for (const { codeId, count } of found)
          expect(count).toBeLessThanOrEqual(held.filter(each => each.codeId === codeId).length);
        expect(similarCodes(held.toReversed())).toEqual(found);
      }),
    );
  });
});
