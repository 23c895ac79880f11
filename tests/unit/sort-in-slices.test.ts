import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSlices } from '../../electron/core/words/sort-in-slices.ts';

it('sorts as sorting at once does, equal items in their order, and lets others through between', async () => {
  const items = fc.array(fc.nat(40), { maxLength: 9000, size: 'max' });
  await fc.assert(
    fc.asyncProperty(items, async values => {
      let pauses = 0;
      const given = values.map((value, place) => ({ value, place }));
      const sorted = await sortInSlices(
        given,
        (a, b) => a.value - b.value,
        async () => {
          pauses += 1;
        },
      );
      expect(sorted).toEqual(given.toSorted((a, b) => a.value - b.value));
      expect(pauses).toBeGreaterThanOrEqual(Math.floor(values.length / 2048));
    }),
    { numRuns: 20 },
  );
});
