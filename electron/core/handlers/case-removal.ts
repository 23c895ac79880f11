import type { TableName } from '../../../shared/api/tables.ts';
import type { Rows } from '../storage/rows.ts';

type Case = Extract<TableName, 'site' | 'participant' | 'source'>;

/**
 * Removes a site, participant or source with the values of its attributes and what ties memos to it: neither is held to
 * its case by a foreign key. Fails with NOT_FOUND.
 */
export function removeCase(rows: Rows, table: Case, id: string): void {
  for (const value of rows.where('attributeValue', 'ownerId', id)) rows.remove('attributeValue', value.id);
  for (const ref of rows.where('memoRef', 'targetId', id)) rows.remove('memoRef', ref.id);
  rows.remove(table, id);
}
