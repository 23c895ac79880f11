import type { BackupReason } from '../../../shared/api/methods/backup-methods.ts';

interface Dated {
  at: Date;
  reason: BackupReason;
}

/** The newest automatic copies are all kept, then one a day, then one a week. */
const NEWEST = 12;
const DAYS = 14;
const WEEKS = 26;
/** Copies made before an update or a restore stand for a state that nothing else does: of each kind so many. */
const BEFORE = 6;

const DAY_MS = 86_400_000;

/**
 * The copies of one project that are no longer needed.
 * @param copies newest first
 */
export function superseded<T extends Dated>(copies: readonly T[]): T[] {
  const automatic = copies.filter(copy => copy.reason === 'automatic');
  const kept = new Set<T>(automatic.slice(0, NEWEST));
  const older = automatic.slice(NEWEST);
  for (const copy of newestOfEach(older, DAY_MS).slice(0, DAYS)) kept.add(copy);
  for (const copy of newestOfEach(older, 7 * DAY_MS).slice(0, WEEKS)) kept.add(copy);
  for (const reason of ['before-update', 'before-restore'] as const) {
    for (const copy of copies.filter(each => each.reason === reason).slice(0, BEFORE)) kept.add(copy);
  }
  return copies.filter(copy => !kept.has(copy));
}

/** The newest copy of each day or week that has one, newest first. Days are those of universal time. */
function newestOfEach<T extends Dated>(copies: readonly T[], lengthMs: number): T[] {
  const first = new Map<number, T>();
  for (const copy of copies) {
    const period = Math.floor(copy.at.getTime() / lengthMs);
    if (!first.has(period)) first.set(period, copy);
  }
  return [...first.values()];
}
