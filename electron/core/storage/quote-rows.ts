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
    const source = this.rows.get('source', sourceId);
    return {
      sourceTitle: source.title,
      participantCode: this.participantOf(sourceId),
      siteId: source.siteId,
      paragraph: this.texts.paragraphNumber(source, start),
    };
  }

  private participantOf(sourceId: string): string | null {
    const first = this.rows.where('sourceParticipant', 'sourceId', sourceId)[0];
    return first ? this.rows.get('participant', first.participantId).code : null;
  }
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
interface WantedCodings {
  readonly codeIds: readonly string[];
  readonly siteId?: string | null | undefined;
  readonly leavesOutQuestions?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the codings of some codes, in the order of the sources and of the text. */
export function codingsOfCodes(
  rows: Rows,
  places: QuotePlaces,
  query: WantedCodings,
): { total: number; rows: QuoteRow[] } {
  const bySite = query.siteId === undefined ? '' : 'WHERE s.siteId IS @siteId';
  const [first, ofAnswer] = query.leavesOutQuestions ? [`WITH ${QUESTIONS}`, OF_ANSWER] : ['', ''];
  const values = {
    codes: JSON.stringify(query.codeIds),
    ...(query.siteId === undefined ? {} : { siteId: query.siteId }),
  };
  const wanted = `c.codeId IN (SELECT value FROM json_each(@codes)) AND c.state = 'ok' ${ofAnswer}`;
  const at = bySite === '' ? '' : `AND c.sourceId IN (SELECT s.id FROM source s ${bySite})`;
  const total = rows.db
    .prepare(`${first} SELECT COUNT(*) FROM coding c WHERE ${wanted} ${at}`)
    .pluck()
    .get(values) as number;
  // The sources go first, in their order, so that a page is read and not all the passages sorted.
  const page = rows.db
    .prepare(
      `${first} SELECT ${QUOTE_COLUMNS} FROM (SELECT s.id, s.position FROM source s ${bySite}) s
       CROSS JOIN coding c ON c.sourceId = s.id AND ${wanted}
       ORDER BY s.position, s.id, c.start, c.id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset }) as StoredQuote[];
  return { total, rows: page.map(row => ({ ...row, ...places.of(row) })) };
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
  return found.map(row => ({ ...row, ...places.of(row) }));
}
