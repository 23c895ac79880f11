/** A coding whose words were held against those of a passage. */
export interface HeldCoding {
  readonly codeId: string;
  /** 0 to 1, as `likenessTo` gives it. */
  readonly likeness: number;
  /** How many words both have. */
  readonly shared: number;
}

/** Passages with less in common are not called similar: two words in common, and a quarter of what they tell. */
const LEAST_LIKENESS = 0.25;
const LEAST_SHARED = 2;
/** What was coded once alone may be chance. */
const LEAST_TIMES = 2;
const MOST_CODES = 2;

/**
 * The codes that passages like one have, and how many of them, the most frequent first. Nothing where the passages do not
 * agree: where the codes named would be of less than half of them.
 */
export function similarCodes(held: readonly HeldCoding[]): { codeId: string; count: number }[] {
  const similar = held.filter(each => each.likeness >= LEAST_LIKENESS && each.shared >= LEAST_SHARED);
  const counts = new Map<string, number>();
  for (const { codeId } of similar) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  const named = [...counts]
    .map(([codeId, count]) => ({ codeId, count }))
    .filter(({ count }) => count >= LEAST_TIMES)
    .sort((a, b) => b.count - a.count || (a.codeId < b.codeId ? -1 : 1))
    .slice(0, MOST_CODES);
  const agreeing = named.reduce((sum, { count }) => sum + count, 0);
  return agreeing * 2 >= similar.length ? named : [];
}
