/** Counts of a text: one number for a spelling's place and how often it is said, three where either is large. */
export type PackedCounts = Uint32Array;

/** Counts below this share a number with places below the other. */
const COUNTS = 1024;
const PLACES = 2 ** 22 - 1;
/** Comes before a place and a count that have no room in one number. */
const APART = 0xffffffff;

/**
 * @param pairs each a number for a spelling, and how often it is said
 * @param places the place in the vocabulary of each such number
 */
export function packCounts(pairs: Uint32Array, places: readonly number[]): PackedCounts {
  const packed: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const [place, count] = [places[pairs[i] ?? 0] ?? 0, pairs[i + 1] ?? 0];
    if (place < PLACES && count < COUNTS) packed.push(place * COUNTS + count);
    else packed.push(APART, place, count);
  }
  return Uint32Array.from(packed);
}

/** Calls `take` with each place and its count. */
export function eachCount(packed: PackedCounts, take: (place: number, count: number) => void): void {
  for (let i = 0; i < packed.length; i++) {
    const both = packed[i] ?? 0;
    if (both !== APART) take(Math.floor(both / COUNTS), both % COUNTS);
    else {
      take(packed[i + 1] ?? 0, packed[i + 2] ?? 0);
      i += 2;
    }
  }
}
