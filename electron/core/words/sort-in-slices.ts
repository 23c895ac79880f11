/** So many are sorted, or compared, between two pauses. */
const AT_A_TIME = 2048;

/**
 * Sorts without holding up others for long: parts of the list, then two parts at a time into one (merge sort, so that equal
 * items keep their order).
 * @param pause called again and again; may wait
 */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pause: () => Promise<void>,
): Promise<T[]> {
  let parts: T[][] = [];
  for (let at = 0; at < items.length; at += AT_A_TIME) {
    parts.push(items.slice(at, at + AT_A_TIME).sort(compare));
    await pause();
  }
  while (parts.length > 1) {
    const next: T[][] = [];
    for (let i = 0; i < parts.length; i += 2)
      next.push(await merged(parts[i] ?? [], parts[i + 1] ?? [], compare, pause));
    parts = next;
  }
  return parts[0] ?? [];
}

async function merged<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
  pause: () => Promise<void>,
): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (all.length % AT_A_TIME === 0) await pause();
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && (right === undefined || compare(left, right) <= 0)) {
      all.push(left);
      i += 1;
    } else if (right !== undefined) {
      all.push(right);
      j += 1;
    }
  }
  return all;
}
