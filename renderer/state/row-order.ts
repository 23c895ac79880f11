interface Identified {
  id: string;
}

// One sorted array per map: a map is never changed after it was put into the mirror.
const cache = new WeakMap<ReadonlyMap<string, Identified>, readonly Identified[]>();

/** The rows of a map by `position` where they have one, then by id, which sorts by the time it was made. */
export function orderedRows<R extends Identified>(map: ReadonlyMap<string, R>): readonly R[] {
  const known = cache.get(map);
  if (known !== undefined) return known as readonly R[];
  const rows = [...map.values()].sort(
    (a, b) => positionOf(a) - positionOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  cache.set(map, rows);
  return rows;
}

function positionOf(row: Identified): number {
  return 'position' in row && typeof row.position === 'number' ? row.position : 0;
}
