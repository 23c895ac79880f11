import type { Coding } from '../../../shared/api/entities/codes.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { PlacedCoding } from '../../../shared/theory/suggestions/together.ts';
import { fromStored, type StoredRow } from './row-mapping.ts';
import type { Rows } from './rows.ts';

/** A source's codings in the order of the text. */
export function codingsOfSource(rows: Rows, sourceId: string): Coding[] {
  const found = rows.db
    .prepare('SELECT * FROM coding WHERE sourceId = ? ORDER BY start, "end" DESC, id')
    .all(sourceId);
  return (found as StoredRow[]).map(row => fromStored('coding', row));
}

/**
 * Codings per code (its own, not those below it), of one site where one is given, and per source; those that a
 * correction emptied are counted nowhere.
 */
export function codingCounts(rows: Rows, siteId?: string | null): Result<'codings.counts'> {
  const there = 'AND sourceId IN (SELECT id FROM source WHERE siteId IS ?)';
  const sql = `SELECT codeId AS id, COUNT(*) AS n FROM coding WHERE state = 'ok' ${siteId === undefined ? '' : there} GROUP BY codeId`;
  const codes = rows.db.prepare(sql).all(...(siteId === undefined ? [] : [siteId])) as {
    id: string;
    n: number;
  }[];
  const sources = rows.db
    .prepare(
      `SELECT sourceId AS id, COUNT(*) AS codings, COUNT(DISTINCT codeId) AS codes, MAX(createdAt) AS lastAt
       FROM coding WHERE state = 'ok' GROUP BY sourceId`,
    )
    .all() as { id: string; codings: number; codes: number; lastAt: number }[];
  return {
    total: codes.reduce((sum, { n }) => sum + n, 0),
    byCode: Object.fromEntries(codes.map(({ id, n }) => [id, n])),
    bySource: Object.fromEntries(sources.map(({ id, ...counts }) => [id, counts])),
  };
}

/** Every coding that stands in its text, source by source in the order of the text. */
export function standingCodings(rows: Rows): Coding[] {
  return rows.all('coding', ['sourceId', 'start', 'id']).filter(coding => coding.state === 'ok');
}

/** Where every coding stands, without its words: what a sweep over all of them needs. */
export function placedCodings(rows: Rows): PlacedCoding[] {
  return rows.db
    .prepare('SELECT id, sourceId, codeId, start, "end" FROM coding WHERE state = \'ok\'')
    .all() as PlacedCoding[];
}
