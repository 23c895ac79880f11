import type { Code } from '../../api/entities/codes.ts';
import type { RowPlan, RowReader } from './row-plan.ts';

/** The code that stays, as it is called from now on. */
type Kept = Pick<Code, 'id' | 'name'>;

/** A value of a stored query, each id once in a list, and the code that stays by its own name where its id has one. */
function withKept(value: unknown, { id, name }: Kept): unknown {
  if (Array.isArray(value))
    return value.every(each => typeof each === 'string') ? [...new Set(value)] : value;
  const isNames = typeof value === 'object' && value !== null && Object.hasOwn(value, id);
  return isNames ? { ...value, [id]: name } : value;
}

/** A stored query with the code that stays in place of those merged into it. */
function queryAfter(query: string, gone: Iterable<string>, kept: Kept): string {
  // An id is a UUID: it stands for nothing else, wherever in the query it is.
  const next = [...gone].reduce((text, id) => text.replaceAll(id, kept.id), query);
  if (next === query) return query;
  try {
    return JSON.stringify(JSON.parse(next, (_, value) => withKept(value, kept)));
  } catch {
    return next; // A set that cannot be read is still listed, and is no reason to refuse a merge.
  }
}

/** Has the queries of sets ask for the code that stays where they asked for one that was merged into it. */
export function planSets(plan: RowPlan, reader: RowReader, gone: Iterable<string>, kept: Kept): void {
  for (const { id, query } of reader.all('savedSet')) {
    const next = queryAfter(query, gone, kept);
    if (next !== query) plan.patch('savedSet', id, { query: next });
  }
}
