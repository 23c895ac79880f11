import { z } from 'zod';
import { PassageQuery } from '../../../shared/api/entities/queries.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import { namedBy } from '../../../shared/query/walk-query.ts';
import type { Rows } from '../storage/rows.ts';

/** What a set is kept as: its query, and what the things in it were called, for when one of them is gone. */
const StoredSet = z.object({ query: PassageQuery, names: z.record(z.string(), z.string()) });

type NamedTable = keyof ReturnType<typeof namedBy>;

function nameOf(rows: Rows, table: NamedTable, id: string): string | null {
  if (table === 'source') return rows.find('source', id)?.title ?? null;
  return rows.find(table, id)?.name ?? null;
}

const idsIn = (query: PassageQuery) =>
  Object.entries(namedBy(query)).flatMap(([table, ids]) =>
    ids.map(id => ({ table: table as NamedTable, id })),
  );

/** A query as a set keeps it. */
export function storedSet(rows: Rows, query: PassageQuery): string {
  const names = idsIn(query).map(({ table, id }) => [id, nameOf(rows, table, id) ?? '']);
  return JSON.stringify({ query, names: Object.fromEntries(names) } satisfies z.infer<typeof StoredSet>);
}

function readSet(stored: string): z.infer<typeof StoredSet> | null {
  try {
    return StoredSet.parse(JSON.parse(stored));
  } catch {
    return null; // A set of a later version, or one that was written by hand: its name is still listed.
  }
}

/** What a set asks for. Fails with SET_GONE, or with SET_UNREADABLE where it cannot be read. */
export function setQuery(rows: Rows, id: string): PassageQuery {
  const row = rows.find('savedSet', id);
  if (row === null) throw new RootedError('SET_GONE', `there is no set ${id}`);
  const set = readSet(row.query);
  if (set === null) throw new RootedError('SET_UNREADABLE', 'the set cannot be read', { name: row.name });
  return set.query;
}

/** The sets by name, each with what it asks for that is gone. */
export function listSets(rows: Rows): Result<'sets.list'> {
  const sets = rows.all('savedSet', ['name', 'id']);
  return sets.map(({ id, name, query: stored }) => {
    const set = readSet(stored);
    if (set === null) return { id, name, query: null, gone: [] };
    const gone = idsIn(set.query).filter(each => nameOf(rows, each.table, each.id) === null);
    return { id, name, query: set.query, gone: gone.map(each => set.names[each.id] || each.id) };
  });
}

/** Fails with NAME_TAKEN where another set has the name. */
export function assertSetNameFree(rows: Rows, name: string, ownId: string | null): void {
  if (rows.where('savedSet', 'name', name).some(each => each.id !== ownId))
    throw new RootedError('NAME_TAKEN', 'another set has this name', { name });
}
