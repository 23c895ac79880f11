/** Lists of this many questions are kept; somebody pages through one at a time. */
const KEPT = 4;

/**
 * The rows of long lists in their order, kept from the second page on: to begin at the front again for each page would
 * make the last of 80,000 passages the slowest.
 */
export class RowOrder {
  private readonly kept = new Map<string, { stamp: object; rowIds: readonly number[] }>();

  /** @param stamp another object once the list may be another one */
  of(key: string, stamp: object, find: () => readonly number[]): readonly number[] {
    const known = this.kept.get(key);
    this.kept.delete(key);
    const entry = known?.stamp === stamp ? known : { stamp, rowIds: find() };
    this.kept.set(key, entry);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return entry.rowIds;
  }
}
