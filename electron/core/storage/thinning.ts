/** Why a copy was made; it stands in the copy's name. */
export const REASONS = ['automatic', 'before-update', 'before-restore'] as const;
export type Reason = (typeof REASONS)[number];

/** What the rule of keeping needs to know of a copy. `at` is in milliseconds since 1970. */
export interface DatedCopy {
  at: number;
  why: Reason;
  bytes: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** The newest copies, whatever their age. */
const NEWEST = 12;
/** For so long one copy of each day is kept, and every copy that was made before an update or a restore. */
const DAYS = 14;
/** No more than this in all. */
const MOST_COPIES = 40;
/** Nor more than this on the disk, unless fewer than three would be left. */
const MOST_BYTES = 2_000_000_000;
const LEAST_COPIES = 3;

/** The newest copy of each span of so many days. Spans begin at fixed moments, so the choice stands the next time. */
function newestOfEach<T extends DatedCopy>(copies: readonly T[], days: number): T[] {
  const chosen = new Map<number, T>();
  for (const copy of copies) {
    const span = Math.floor(copy.at / (days * DAY));
    if (!chosen.has(span)) chosen.set(span, copy);
  }
  return [...chosen.values()];
}

/**
 * The rule of keeping, the one place where it is written: the newest dozen; of the last fortnight one a day, and all
 * that were made before an update or a restore; of the time before one a week; forty in all and two gigabytes, the
 * oldest going first. Gives the copies to keep, newest first.
 */
export function copiesToKeep<T extends DatedCopy>(copies: readonly T[], now: number): T[] {
  const sorted = copies.toSorted((a, b) => b.at - a.at);
  const recent = sorted.filter(copy => now - copy.at < DAYS * DAY);
  const old = sorted.filter(copy => now - copy.at >= DAYS * DAY);
  const wanted = new Set([
    ...sorted.slice(0, NEWEST),
    ...recent.filter(copy => copy.why !== 'automatic'),
    ...newestOfEach(recent, 1),
    ...newestOfEach(old, 7),
  ]);
  const kept: T[] = [];
  let bytes = 0;
  for (const copy of sorted.filter(each => wanted.has(each)).slice(0, MOST_COPIES)) {
    bytes += copy.bytes;
    if (bytes > MOST_BYTES && kept.length >= LEAST_COPIES) break;
    kept.push(copy);
  }
  return kept;
}
