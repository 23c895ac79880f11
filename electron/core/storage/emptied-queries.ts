import type { EmptiedPassage } from '../../../shared/api/methods/source-methods.ts';
import type { Rows } from './rows.ts';

export type EmptiedRow = Omit<EmptiedPassage, 'offer'>;

const EMPTIED = `SELECT 'coding' AS kind, c.id, json_array(c.codeId) AS codeIds, c.quote, c.start
    FROM coding c WHERE c.sourceId = @sourceId AND c.state = 'emptied'
  UNION ALL
  SELECT 'evidence', e.id, json_array(l.fromId, l.toId), e.quote, e.start
    FROM evidence e JOIN link l ON l.id = e.linkId WHERE e.sourceId = @sourceId AND e.state = 'emptied'`;

/** The codings and the evidence of a source that lost their words, in the order of where they stood. */
export function emptiedRows(
  { db }: Rows,
  sourceId: string,
  limit: number,
): { total: number; rows: EmptiedRow[] } {
  const total = db.prepare(`SELECT COUNT(*) FROM (${EMPTIED})`).pluck().get({ sourceId }) as number;
  const found = db
    .prepare(`SELECT * FROM (${EMPTIED}) ORDER BY start, id LIMIT @limit`)
    .all({ sourceId, limit }) as (Omit<EmptiedRow, 'codeIds'> & { codeIds: string })[];
  return { total, rows: found.map(row => ({ ...row, codeIds: JSON.parse(row.codeIds) as string[] })) };
}
