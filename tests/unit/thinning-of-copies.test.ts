import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesToKeep, type DatedCopy, REASONS } from '../../electron/core/storage/thinning.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 24, 18);

const copyAt = (at: number, why: DatedCopy['why'] = 'automatic', bytes = 1_000_000): DatedCopy => ({
  at,
  why,
  bytes,
});

/** What is left after so many days of work, six hours each, with a copy every half hour and thinning after each. */
function afterDaysOfWork(days: number): DatedCopy[] {
  let kept: DatedCopy[] = [];
  for (let day = days; day >= 0; day--) {
    for (let half = 0; half < 12; half++) {
      const at = NOW - day * DAY - 6 * HOUR + half * 30 * MINUTE;
      kept = copiesToKeep([...kept, copyAt(at)], at);
    }
  }
  return kept;
}

describe('thinning of kept copies', () => {
  it('keeps every copy while they are few', () => {
    const few = Array.from({ length: 12 }, (_, i) => copyAt(NOW - i * 10 * MINUTE));
    expect(copiesToKeep(few, NOW)).toEqual(few);
  });

  it('leaves a dozen of today, one a day for a fortnight and one a week before that', () => {
    const ages = afterDaysOfWork(100).map(copy => (NOW - copy.at) / DAY);
    expect(ages.filter(age => age < 0.5)).toHaveLength(12);
    for (let day = 1; day < 14; day++) {
      expect(ages.filter(age => age >= day && age < day + 1)).toHaveLength(1);
    }
    const older = ages.filter(age => age >= 14);
    expect(older.length).toBeGreaterThan(10);
    const gaps = older.slice(1).map((age, i) => age - (older[i] ?? 0));
    // The youngest week is still losing days to the fortnight's end.
    expect(gaps[0]).toBeLessThanOrEqual(7.01);
    for (const gap of gaps.slice(1)) expect(gap).toBeCloseTo(7);
  });

  it('never keeps more than forty, and lets the oldest go first', () => {
    const kept = afterDaysOfWork(400);
    expect(kept.length).toBe(40);
    expect(NOW - (kept.at(-1)?.at ?? 0)).toBeGreaterThan(80 * DAY);
  });

  it('keeps a copy from before an update through many copies of the same day, and lets it go with its fortnight', () => {
    const before = copyAt(NOW - 9 * HOUR, 'before-update');
    const day = Array.from({ length: 48 }, (_, i) => copyAt(NOW - i * 10 * MINUTE));
    expect(copiesToKeep([before, ...day], NOW)).toContain(before);
    const later = day.map(copy => copyAt(copy.at + 20 * DAY));
    const kept = copiesToKeep([before, copyAt(before.at + HOUR), ...later], NOW + 20 * DAY);
    expect(kept).not.toContain(before);
  });

  it('does not fill the disk with large ones, but never leaves fewer than three', () => {
    const large = Array.from({ length: 12 }, (_, i) => copyAt(NOW - i * HOUR, 'automatic', 300_000_000));
    expect(copiesToKeep(large, NOW)).toEqual(large.slice(0, 6));
    const huge = large.map(copy => ({ ...copy, bytes: 5_000_000_000 }));
    expect(copiesToKeep(huge, NOW)).toEqual(huge.slice(0, 3));
  });

  it('always keeps the newest, never makes one up, and asked again gives the same answer', () => {
    const copy = fc.record({
      at: fc.integer({ min: NOW - 500 * DAY, max: NOW }),
      why: fc.constantFrom(...REASONS),
      bytes: fc.integer({ min: 1, max: 500_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(copy, { minLength: 1, maxLength: 80 }), copies => {
        const kept = copiesToKeep(copies, NOW);
        expect(kept[0]?.at).toBe(Math.max(...copies.map(c => c.at)));
        expect(kept.every(c => copies.includes(c))).toBe(true);
        expect(copiesToKeep(kept, NOW)).toEqual(kept);
      }),
    );
  });
});
