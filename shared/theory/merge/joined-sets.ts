import type { RowPlan, RowReader } from './row-plan.ts';

const isListOfIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(each => typeof each === 'string');

/** A stored query with the code that stays in place of those merged into it, in each list once. */
function queryAfter(query: string, codes: ReadonlyMap<string, string>): string {
  // An id is a UUID: it stands for nothing else, wherever in the query it is.
  const next = [...codes].reduce((text, [gone, kept]) => text.replaceAll(gone, kept), query);
  if (next === query) return query;
  try {
    return JSON.stringify(JSON.parse(next, (_, value) => (isListOfIds(value) ? [...new Set(value)] : value)));
  } catch {
    return next; // A set that cannot be read is still listed, and is no reason to refuse a merge.
  }
}

/** Has the queries of sets ask for the code that stays where they asked for one that was merged into it. */
export function planSets(plan: RowPlan, reader: RowReader, codes: ReadonlyMap<string, string>): void {
  for (const { id, query } of reader.all('savedSet')) {
    const next = queryAfter(query, codes);
    if (next !== query) plan.patch('savedSet', id, { query: next });
  }
}
