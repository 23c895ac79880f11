import type { Row, TableName } from '../../api/tables.ts';

/** What a plan reads of a project; the storage's rows are one. */
export interface RowReader {
  all<T extends TableName>(table: T): Row<T>[];
  /** Rows whose column has this value, oldest first. */
  where<T extends TableName>(table: T, column: keyof Row<T> & string, value: string): Row<T>[];
}

interface RowRef {
  readonly table: TableName;
  readonly id: string;
}

interface RowPatch extends RowRef {
  readonly patch: Readonly<Record<string, unknown>>;
}

/** Columns to change; those that are undefined stay as they are. */
type Patch<R> = { readonly [K in Exclude<keyof R, 'id'>]?: R[K] | undefined };

/** How many things of a sort change: what is kept as it was is not counted. */
export interface Tally {
  /** Stay, and belong to something else from now on. */
  moved: number;
  /** Say what another says already, and become one with it. */
  joined: number;
  /** Have nothing left to say. */
  lost: number;
}

/**
 * Changes to rows, thought through before any of them is made. In this order none meets a key that is taken, and nothing
 * is removed together with what it hung on before it was moved away.
 */
export class RowPlan {
  /** What falls away before anything is changed. */
  readonly drops: RowRef[] = [];
  readonly patches: RowPatch[] = [];
  /** What falls away after, with all that still hangs on it. */
  readonly removals: RowRef[] = [];

  patch<T extends TableName>(table: T, id: string, patch: Patch<Row<T>>): void {
    this.patches.push({ table, id, patch });
  }

  drop(table: TableName, id: string): void {
    this.drops.push({ table, id });
  }

  remove(table: TableName, id: string): void {
    this.removals.push({ table, id });
  }
}

export interface Rejoined<R> {
  /** Rows that stay, as they are from now on. */
  readonly changed: readonly R[];
  /** Rows that say what another says, by id, with that other as it is from now on. */
  readonly joined: ReadonlyMap<string, { row: R; into: R }>;
  readonly lost: readonly R[];
}

/**
 * What becomes of rows when what they name is replaced. `to` gives a row as it would be: itself where nothing changes,
 * null where nothing is left of it. Rows with the same `key` become one: one that need not change where there is one,
 * else the first. Rows that do not change are never joined with each other.
 */
export function rejoin<R extends { readonly id: string }>(
  rows: readonly R[],
  to: (row: R) => R | null,
  key: (row: R) => string,
): Rejoined<R> {
  const known = new Map<string, R>();
  const changing: { row: R; next: R }[] = [];
  const lost: R[] = [];
  for (const row of rows) {
    const next = to(row);
    if (next === null) lost.push(row);
    else if (next !== row) changing.push({ row, next });
    else if (!known.has(key(row))) known.set(key(row), row);
  }
  const changed: R[] = [];
  const joined = new Map<string, { row: R; into: R }>();
  for (const { row, next } of changing) {
    const into = known.get(key(next));
    if (into) joined.set(row.id, { row: next, into });
    else {
      known.set(key(next), next);
      changed.push(next);
    }
  }
  return { changed, joined, lost };
}

export function tallyOf({ changed, joined, lost }: Rejoined<unknown>): Tally {
  return { moved: changed.length, joined: joined.size, lost: lost.length };
}

/** Ids of rows that were joined, with the id of what they became. */
export function idsOf<R extends { readonly id: string }>({ joined }: Rejoined<R>): Map<string, string> {
  return new Map([...joined].map(([id, { into }]) => [id, into.id]));
}

/** The id that stands for another from now on. */
export function standIn(ids: ReadonlyMap<string, string>, id: string): string {
  return ids.get(id) ?? id;
}
