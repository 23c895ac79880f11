import { describe, expect, it } from 'vitest';
import { fuzzImport } from '../fuzz/fuzz-import.ts';
import { SEED } from '../support/seeded.ts';

describe('files that are broken in any way', () => {
  it(`are read or refused with a reason, 300 of all formats (seed ${SEED})`, async () => {
    const { outcomes, failures } = await fuzzImport(300, SEED);
    expect(failures).toEqual([]);
    expect([...outcomes.values()].reduce((sum, times) => sum + times, 0)).toBe(300);
    // Some survive what was done to them, some do not: neither would be much of a test.
    expect([...outcomes.keys()].some(outcome => outcome.startsWith('read as'))).toBe(true);
    expect(outcomes.has('FILE_DAMAGED')).toBe(true);
  });
});
