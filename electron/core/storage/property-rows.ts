import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { CodedCount, PlacedCoding } from '../../../shared/theory/property-grid.ts';
import type { QuotePlaces } from './quote-rows.ts';
import type { Rows } from './rows.ts';

type Query = CheckedParams<'properties.list'> & { codeIds: readonly string[] };
type Page = Result<'properties.list'>;
type Stored = Omit<Page['rows'][number], 'sourceTitle' | 'participantCode' | 'siteId' | 'paragraph'>;

/** How many codings of each code each source has; what a correction of the text emptied is left out. */
export function codedCounts(rows: Rows): CodedCount[] {
  return rows.db
    .prepare(
      `SELECT codeId, sourceId, COUNT(*) AS count FROM coding WHERE state = 'ok' GROUP BY codeId, sourceId`,
    )
    .all() as CodedCount[];
}

/** Every coding that lies on a property, with its code and source. */
export function placedCodings(rows: Rows): PlacedCoding[] {
  return rows.db
    .prepare(
      `SELECT p.propertyId, c.codeId, c.sourceId, p.value FROM propertyPlacement p
       JOIN coding c ON c.id = p.codingId WHERE c.state = 'ok'`,
    )
    .all() as PlacedCoding[];
}

/** The condition that a coding's source `s` belongs to a case. */
function atCase(given: Query['case']): string {
  if (given === undefined) return '';
  if (given.by === 'site') return 'AND s.siteId IS @caseId';
  if (given.by === 'source') return 'AND s.id = @caseId';
  const told = 'SELECT 1 FROM sourceParticipant sp WHERE sp.sourceId = s.id';
  return given.id === null
    ? `AND NOT EXISTS (${told})`
    : `AND EXISTS (${told} AND sp.participantId = @caseId)`;
}

/** A page of the quotes that lie on a property, or of those of its codes that do not, in the order of the text. */
export function quotesOnProperty(rows: Rows, places: QuotePlaces, query: Query): Page {
  const from = `FROM coding c JOIN source s ON s.id = c.sourceId
    LEFT JOIN propertyPlacement p ON p.codingId = c.id AND p.propertyId = @propertyId
    WHERE c.state = 'ok' AND ${
      query.placed ? 'p.id IS NOT NULL' : 'p.id IS NULL AND c.codeId IN (SELECT value FROM json_each(@codes))'
    } ${atCase(query.case)}`;
  const isNamed = query.case !== undefined && !(query.case.by === 'participant' && query.case.id === null);
  const values = {
    propertyId: query.propertyId,
    ...(query.placed ? {} : { codes: JSON.stringify(query.codeIds) }),
    ...(isNamed ? { caseId: query.case?.id ?? null } : {}),
  };
  const total = rows.db.prepare(`SELECT COUNT(*) ${from}`).pluck().get(values) as number;
  const page = rows.db
    .prepare(
      `SELECT c.id, c.sourceId, c.start, c."end", c.quote, c.codeId, c.coderId, c.createdAt, p.value
       ${from} ORDER BY s.position, s.id, c.start, c.id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset }) as Stored[];
  return { total, rows: page.map(row => ({ ...row, ...places.of(row) })) };
}
