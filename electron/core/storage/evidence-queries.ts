import type { Statement } from '../../../shared/theory/typical-structures.ts';
import type { Rows } from './rows.ts';

/** All evidence that stands in its text, in the order of its ids and without its words: what links are counted and ranked by. */
export function statements(rows: Rows): Statement[] {
  return rows.db
    .prepare(
      `SELECT id, linkId, sourceId, start, "end", stance, coderId, causeStart, effectStart
       FROM evidence WHERE state = 'ok' ORDER BY id`,
    )
    .all() as Statement[];
}
