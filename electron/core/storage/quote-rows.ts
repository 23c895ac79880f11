import type { QuoteRow } from '../../../shared/api/methods/coding-methods.ts';
import type { EvidenceRow } from '../../../shared/api/methods/link-methods.ts';
import { OF_ANSWER, QUESTIONS } from './question-spans.ts';
import type { Rows } from './rows.ts';
import type { TextCache } from './text-cache.ts';

interface FromSource {
  sourceId: string;
  start: number;
}

/** Adds to a span what a reader needs to find it: whose words, which site, which paragraph. */
export class QuotePlaces {
  private readonly rows: Rows;
  private readonly texts: TextCache;

  constructor(rows: Rows, texts: TextCache) {
    this.rows = rows;
    this.texts = texts;
  }

  /** Fails with NOT_FOUND or TEXT_DAMAGED. */
  of({ sourceId, start }: FromSource) {
    return placed(this.texts, this.sourceOf(sourceId), start);
  }

  /** The same for many spans of few sources, each of which is looked up once. */
  forPage(): (from: FromSource) => ReturnType<QuotePlaces['of']> {
    const known = new Map<string, ReturnType<QuotePlaces['sourceOf']>>();
    return ({ sourceId, start }) => {
      const source = known.get(sourceId) ?? this.sourceOf(sourceId);
      known.set(sourceId, source);
      return placed(this.texts, source, start);
    };
  }

  private sourceOf(sourceId: string) {
    const { title, siteId, textHash } = this.rows.get('source', sourceId);
    return { title, siteId, textHash, participantCode: this.participantOf(sourceId) };
  }

  private participantOf(sourceId: string): string | null {
    const first = this.rows.where('sourceParticipant', 'sourceId', sourceId)[0];
    return first ? this.rows.get('participant', first.participantId).code : null;
  }
}

interface FoundSource {
  readonly title: string;
  readonly siteId: string | null;
  readonly textHash: string;
  readonly participantCode: string | null;
}

function placed(texts: TextCache, source: FoundSource, start: number) {
  const { title, siteId, participantCode } = source;
  return { sourceTitle: title, participantCode, siteId, paragraph: texts.paragraphNumber(source, start) };
}

interface StoredQuote {
  id: string;
  sourceId: string;
  start: number;
  end: number;
  quote: string;
  codeId: string;
  coderId: string;
  createdAt: number;
}

const QUOTE_COLUMNS = 'c.id, c.sourceId, c.start, c."end", c.quote, c.codeId, c.coderId, c.createdAt';

/** Which codings are asked for: of which codes, at which site (null: at none), with questions or without. */
export interface WantedCodings {
  readonly codeIds: readonly string[];
  readonly siteId?: string | null | undefined;
  readonly leavesOutQuestions?: boolean | undefined;
}

/** The codings that are wanted, as parts of a statement and its values. */
function wantedParts({ codeIds, siteId, leavesOutQuestions }: WantedCodings) {
  const [first, ofAnswer] = leavesOutQuestions ? [`WITH ${QUESTIONS}`, OF_ANSWER] : ['', ''];
  const atSite = siteId === undefined ? '' : 'WHERE s.siteId IS @siteId';
  return {
    first,
    wanted: `c.codeId IN (SELECT value FROM json_each(@codes)) AND c.state = 'ok' ${ofAnswer}`,
    sources: `(SELECT s.id, s.position FROM source s ${atSite}) s`,
    among: siteId === undefined ? '' : `AND c.sourceId IN (SELECT s.id FROM source s ${atSite})`,
    values: { codes: JSON.stringify(codeIds), ...(siteId === undefined ? {} : { siteId }) },
  };
}

/** How many codings are wanted. */
export function countCodings(rows: Rows, query: WantedCodings): number {
  const { first, wanted, among, values } = wantedParts(query);
  const sql = `${first} SELECT COUNT(*) FROM coding c WHERE ${wanted} ${among}`;
  return rows.db.prepare(sql).pluck().get(values) as number;
}

/** The sources go first, in their order, so that the first page is read and not all the passages sorted. */
const inOrder = (columns: string, { sources, wanted }: ReturnType<typeof wantedParts>) =>
  `SELECT ${columns} FROM ${sources} CROSS JOIN coding c ON c.sourceId = s.id AND ${wanted}
   ORDER BY s.position, s.id, c.start, c.id`;

/** The first of the wanted codings, in the order of the sources and of the text. */
export function firstCodings(
  rows: Rows,
  places: QuotePlaces,
  query: WantedCodings,
  limit: number,
): QuoteRow[] {
  const parts = wantedParts(query);
  const sql = `${parts.first} ${inOrder(QUOTE_COLUMNS, parts)} LIMIT @limit`;
  return withPlaces(rows.db.prepare(sql).all({ ...parts.values, limit }) as StoredQuote[], places);
}

/** Where all the wanted codings lie in their table, in that order. */
export function rowIdsOf(rows: Rows, query: WantedCodings): number[] {
  const parts = wantedParts(query);
  const sql = `${parts.first} ${inOrder('c.rowid', parts)}`;
  return rows.db.prepare(sql).pluck().all(parts.values) as number[];
}

/** The codings at places of their table, in the order of the places. */
export function codingsAt(rows: Rows, places: QuotePlaces, rowIds: readonly number[]): QuoteRow[] {
  const sql = `SELECT ${QUOTE_COLUMNS} FROM json_each(?) j CROSS JOIN coding c ON c.rowid = j.value ORDER BY j.key`;
  return withPlaces(rows.db.prepare(sql).all(JSON.stringify(rowIds)) as StoredQuote[], places);
}

/** The codings with these ids, in the order of the ids; those that are gone are left out. */
export function codingsOf(rows: Rows, places: QuotePlaces, ids: readonly string[]): QuoteRow[] {
  const sql = `SELECT ${QUOTE_COLUMNS} FROM json_each(?) j CROSS JOIN coding c ON c.id = j.value ORDER BY j.key`;
  return withPlaces(rows.db.prepare(sql).all(JSON.stringify(ids)) as StoredQuote[], places);
}

function withPlaces(found: readonly StoredQuote[], places: QuotePlaces): QuoteRow[] {
  const placeOf = places.forPage();
  return found.map(row => ({ ...row, ...placeOf(row) }));
}

/** Evidence with its place and its link, in the order of the sources and of the text. */
export function evidenceRows(
  rows: Rows,
  places: QuotePlaces,
  query: {
    linkIds?: readonly string[] | undefined;
    ids?: readonly string[] | undefined;
    sourceId?: string | undefined;
  },
): EvidenceRow[] {
  const wanted = [
    "e.state = 'ok'",
    query.linkIds && 'e.linkId IN (SELECT value FROM json_each(@linkIds))',
    query.ids && 'e.id IN (SELECT value FROM json_each(@ids))',
    query.sourceId && 'e.sourceId = @sourceId',
  ].filter(Boolean);
  const values = {
    ...(query.linkIds ? { linkIds: JSON.stringify(query.linkIds) } : {}),
    ...(query.ids ? { ids: JSON.stringify(query.ids) } : {}),
    ...(query.sourceId ? { sourceId: query.sourceId } : {}),
  };
  const found = rows.db
    .prepare(
      `SELECT e.id, e.sourceId, e.start, e."end", e.quote, e.coderId, e.createdAt, e.linkId, e.stance,
         e.causeStart, e.causeEnd, e.effectStart, e.effectEnd, l.fromId, l.toId, l.polarity
       FROM evidence e JOIN link l ON l.id = e.linkId JOIN source s ON s.id = e.sourceId
       WHERE ${wanted.join(' AND ')}
       ORDER BY s.position, s.id, e.start, e.id`,
    )
    .all(values) as Omit<EvidenceRow, 'sourceTitle' | 'participantCode' | 'siteId' | 'paragraph'>[];
  const placeOf = places.forPage();
  return found.map(row => ({ ...row, ...placeOf(row) }));
}
