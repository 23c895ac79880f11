import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, readBackupName } from '../../electron/core/storage/backup-names.ts';
import { superseded } from '../../electron/core/storage/backup-thinning.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 25, 12);
const REASONS = ['automatic', 'before-update', 'before-restore'] as const;

const copiesEvery = (ms: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ at: new Date(NOW - i * ms), reason: 'automatic' as const }));

describe('which copies of a project are kept', () => {
  it('are all of them while there are twelve', () => {
    expect(superseded(copiesEvery(HOUR / 6, 12))).toEqual([]);
  });

  it('are the newest twelve and one of each day before, where copies are made every ten minutes', () => {
    const copies = copiesEvery(HOUR / 6, 6 * 24 * 3);
    const gone = new Set(superseded(copies));
    const kept = copies.filter(copy => !gone.has(copy));
    expect(kept.slice(0, 12)).toEqual(copies.slice(0, 12));
    const days = kept.slice(12).map(copy => copy.at.toISOString().slice(0, 10));
    expect(days).toEqual(['2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22']);
  });

  it('reach back half a year by weeks', () => {
    const copies = copiesEvery(24 * HOUR, 400);
    const gone = new Set(superseded(copies));
    const oldest = copies.findLast(copy => !gone.has(copy));
    const weeks = (NOW - (oldest?.at.getTime() ?? 0)) / (7 * 24 * HOUR);
    expect(weeks).toBeGreaterThan(25);
    expect(copies.length - gone.size).toBeLessThanOrEqual(12 + 14 + 26);
  });

  it('keep the newest of all and the latest before an update, whatever was made when', () => {
    const copy = fc.record({
      at: fc.integer({ min: 0, max: NOW }).map(ms => new Date(ms)),
      reason: fc.constantFrom(...REASONS),
    });
    fc.assert(
      fc.property(fc.array(copy, { minLength: 1, maxLength: 120 }), drawn => {
        const copies = drawn.toSorted((a, b) => b.at.getTime() - a.at.getTime());
        const gone = superseded(copies);
        expect(gone).not.toContain(copies[0]);
        for (const reason of REASONS) {
          const latest = copies.find(each => each.reason === reason);
          if (latest) expect(gone).not.toContain(latest);
        }
        // What is left is left: thinning twice takes nothing more.
        expect(superseded(copies.filter(each => !gone.includes(each)))).toEqual([]);
      }),
    );
  });
});

describe('the name of a copy', () => {
  it('gives back what it was made from', () => {
    const at = new Date(NOW + 7);
    for (const reason of REASONS) {
      const name = backupName('研究 2026-01-01 draft.rooted', reason, at);
      expect(readBackupName(name)).toEqual({ stem: '研究 2026-01-01 draft', at, reason });
    }
  });

  it('is not read into any other file', () => {
    for (const name of ['study.rooted', 'study 2026.rooted', 'a 2026-11-25T12-00-00-007Z automatic.txt']) {
      expect(readBackupName(name)).toBeNull();
    }
  });
});
