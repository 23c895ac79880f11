import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachCount, packCounts } from '../../electron/core/words/packed-counts.ts';

it('gives back the counts of a text, however large', () => {
  const edge = fc.constantFrom(0, 1, 1023, 1024, 2 ** 22 - 2, 2 ** 22 - 1, 2 ** 22, 2 ** 31);
  const number = fc.oneof(edge, fc.nat());
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number)), pairs => {
      const given = Uint32Array.from(pairs.flatMap(([, count], i) => [i, count]));
      const places = pairs.map(([place]) => place);
      const found: [number, number][] = [];
      eachCount(packCounts(given, places), (place, count) => found.push([place, count]));
      expect(found).toEqual(pairs);
    }),
  );
});
