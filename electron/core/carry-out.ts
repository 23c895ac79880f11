import type { RowPlan } from '../../shared/theory/merge/row-plan.ts';
import type { Rows } from './storage/rows.ts';

/** Makes the changes that were thought through, in their order. */
export function carryOut(rows: Rows, { drops, patches, removals }: RowPlan): void {
  for (const { table, id } of drops) rows.remove(table, id);
  for (const { table, id, patch } of patches) rows.update(table, id, patch);
  for (const { table, id } of removals) if (rows.find(table, id)) rows.remove(table, id);
}
