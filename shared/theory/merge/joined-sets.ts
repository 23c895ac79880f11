import type { RowPlan, RowReader } from './row-plan.ts';

/** Has the queries of sets ask for the code that stays where they asked for one that was merged into it. */
export function planSets(plan: RowPlan, reader: RowReader, codes: ReadonlyMap<string, string>): void {
  for (const { id, query } of reader.all('savedSet')) {
    // An id is a UUID: it stands for nothing else, wherever in the query it is.
    const next = [...codes].reduce((text, [gone, kept]) => text.replaceAll(gone, kept), query);
    if (next !== query) plan.patch('savedSet', id, { query: next });
  }
}
