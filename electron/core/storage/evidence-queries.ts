import type { Statement } from '../../../shared/theory/typical-structures.ts';
import type { Rows } from './rows.ts';

/** All evidence in the order of its ids, without its words: what links are counted and ranked by. */
export function statements(rows: Rows): Statement[] {
  return rows.db
    .prepare(
      `SELECT id, linkId, sourceId, start, "end", stance, coderId, causeStart, effectStart
       FROM evidence ORDER BY id`,
    )
    .all() as Statement[];
}
