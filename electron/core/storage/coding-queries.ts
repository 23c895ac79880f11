import type { Coding } from '../../../shared/api/entities/codes.ts';
import type { MatrixCoding } from '../../../shared/theory/matrix.ts';
import type { PlacedCoding } from '../../../shared/theory/suggestions/together.ts';
import { OF_ANSWER, QUESTIONS } from './question-spans.ts';
import { fromStored, type StoredRow } from './row-mapping.ts';
import type { Rows } from './rows.ts';

/** A source's codings in the order of the text. */
export function codingsOfSource(rows: Rows, sourceId: string): Coding[] {
  const found = rows.db
    .prepare('SELECT * FROM coding WHERE sourceId = ? ORDER BY start, "end" DESC, id')
    .all(sourceId);
  return (found as StoredRow[]).map(row => fromStored('coding', row));
}

/** What a source holds: its codings, the codes they are of, and when the newest was made. */
export interface SourceCount {
  codings: number;
  codes: number;
  lastAt: number;
}

const among = (column: string, ids: readonly string[] | undefined) =>
  ids === undefined ? '' : `AND ${column} IN (SELECT value FROM json_each(?))`;
const bound = (ids: readonly string[] | undefined) => (ids === undefined ? [] : [JSON.stringify(ids)]);

/** Codings of each code (its own, not those below it), of some codes or of all; emptied ones are counted nowhere. */
export function countByCode(rows: Rows, codeIds?: readonly string[]): Map<string, number> {
  const sql = `SELECT codeId, COUNT(*) FROM coding WHERE state = 'ok' ${among('codeId', codeIds)} GROUP BY codeId`;
  return new Map(
    rows.db
      .prepare(sql)
      .raw()
      .all(...bound(codeIds)) as [string, number][],
  );
}

/** The same of sources. */
export function countBySource(rows: Rows, sourceIds?: readonly string[]): Map<string, SourceCount> {
  const sql = `SELECT sourceId, COUNT(*), COUNT(DISTINCT codeId), MAX(createdAt) FROM coding
    WHERE state = 'ok' ${among('sourceId', sourceIds)} GROUP BY sourceId`;
  const found = rows.db
    .prepare(sql)
    .raw()
    .all(...bound(sourceIds)) as [string, number, number, number][];
  return new Map(found.map(([id, codings, codes, lastAt]) => [id, { codings, codes, lastAt }]));
}

/** Codings of one code by source, in the index alone. */
export function codingsInSources(rows: Rows, codeId: string): Map<string, number> {
  const sql = `SELECT sourceId, COUNT(*) FROM coding WHERE codeId = ? AND state = 'ok' GROUP BY sourceId`;
  return new Map(rows.db.prepare(sql).raw().all(codeId) as [string, number][]);
}

/** Codings of each code that were said at one site (null: in sources without one). */
export function countByCodeAt(rows: Rows, siteId: string | null): Map<string, number> {
  const sql = `SELECT codeId, COUNT(*) FROM coding
    WHERE state = 'ok' AND sourceId IN (SELECT id FROM source WHERE siteId IS ?) GROUP BY codeId`;
  return new Map(rows.db.prepare(sql).raw().all(siteId) as [string, number][]);
}

/** How often each code stands in each source where it stands, source by source, with codings of questions or without. */
export function codingCells(rows: Rows, leavesOutQuestions: boolean): Iterable<MatrixCoding> {
  const [first, ofAnswer] = leavesOutQuestions ? [`WITH ${QUESTIONS}`, OF_ANSWER] : ['', ''];
  const sql = `${first} SELECT c.sourceId, c.codeId, COUNT(*) AS codings FROM coding c
    WHERE c.state = 'ok' ${ofAnswer} GROUP BY c.sourceId, c.codeId`;
  return rows.db.prepare(sql).iterate() as Iterable<MatrixCoding>;
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

/** Gives of a source the code, start and end of each coding that stands in it, in the order of their starts. */
export function placesBySource(
  rows: Rows,
): (sourceId: string) => [codeId: string, start: number, end: number][] {
  const places = rows.db
    .prepare(
      `SELECT codeId, start, "end" FROM coding WHERE sourceId = ? AND state = 'ok' ORDER BY start, "end", codeId`,
    )
    .raw();
  return sourceId => places.all(sourceId) as [string, number, number][];
}
