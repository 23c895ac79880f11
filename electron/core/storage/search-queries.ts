import type { WantedTerm } from '../../../shared/search/index-terms.ts';
import type { Rows } from './rows.ts';
import { matchExpression } from './text-index.ts';

/** A source whose text may hold a match. */
export interface SearchedSource {
  readonly id: string;
  readonly title: string;
  /** Sources stand in the order of their positions, and of their ids where two have the same. */
  readonly position: number;
  readonly textHash: string;
  readonly textVersion: number;
}

/** Which sources are searched; an empty list leaves nothing out. */
export interface SourceFilter {
  readonly sourceIds: readonly string[];
  readonly siteIds: readonly string[];
}

/**
 * The sources that can have a match, in their order: those whose text holds the terms, and those whose text the index
 * does not hold yet. With no terms all of them.
 */
export function sourcesToSearch(
  rows: Rows,
  terms: readonly WantedTerm[],
  filter: SourceFilter,
): SearchedSource[] {
  const among = (column: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [{ sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(ids)] }];
  const ofTerms = {
    sql: '(i.id IS NULL OR i.id IN (SELECT rowid FROM textTerm WHERE textTerm MATCH ?))',
    values: [matchExpression(terms)],
  };
  const wanted = [
    ...(terms.length === 0 ? [] : [ofTerms]),
    ...among('s.id', filter.sourceIds),
    ...among('s.siteId', filter.siteIds),
  ];
  const where = wanted.length === 0 ? '' : `WHERE ${wanted.map(each => each.sql).join(' AND ')}`;
  return rows.db
    .prepare(
      `SELECT s.id, s.title, s.position, s.textHash, s.textVersion
       FROM source s LEFT JOIN indexedText i ON i.hash = s.textHash ${where} ORDER BY s.position, s.id`,
    )
    .all(...wanted.flatMap(each => each.values)) as SearchedSource[];
}

/** Where codings of some codes, or of any, stand in a source. */
export function codedSpans(
  rows: Rows,
  sourceId: string,
  codeIds: readonly string[],
): { start: number; end: number }[] {
  const ofCodes = codeIds.length === 0 ? '' : 'AND codeId IN (SELECT value FROM json_each(@codes))';
  return rows.db
    .prepare(
      `SELECT start, "end" FROM coding WHERE sourceId = @sourceId AND state = 'ok' ${ofCodes} ORDER BY start`,
    )
    .all({ sourceId, ...(codeIds.length === 0 ? {} : { codes: JSON.stringify(codeIds) }) }) as {
    start: number;
    end: number;
  }[];
}

/** Asks source by source where codings of one code stand, each as `start-end`. */
export function spansOfCode(rows: Rows, codeId: string): (sourceId: string) => ReadonlySet<string> {
  const standing = rows.db
    .prepare(`SELECT start || '-' || "end" FROM coding WHERE codeId = ? AND sourceId = ? AND state = 'ok'`)
    .pluck();
  return sourceId => new Set(standing.all(codeId, sourceId) as string[]);
}

/** A turn of a text, with the part its speaker has in the interview. */
export interface SearchedTurn {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly role: string | null;
}

/** The turns of a source's current text. */
export function turnsOf(rows: Rows, source: SearchedSource): SearchedTurn[] {
  const stored = rows.db
    .prepare('SELECT turns FROM sourceText WHERE sourceId = ? AND version = ?')
    .pluck()
    .get(source.id, source.textVersion) as string | undefined;
  const roles = new Map(rows.where('speaker', 'sourceId', source.id).map(({ name, role }) => [name, role]));
  const turns = JSON.parse(stored ?? '[]') as { start: number; end: number; speaker: string | null }[];
  return turns.map(({ start, end, speaker }) => ({
    start,
    end,
    speaker,
    role: speaker === null ? null : (roles.get(speaker) ?? null),
  }));
}

/** Asks which codings hold the whole of a span of a source, those that begin last first. */
export function idsOver(
  rows: Rows,
): (sourceId: string, span: { readonly start: number; readonly end: number }) => string[] {
  const holding = rows.db
    .prepare(
      `SELECT id FROM coding WHERE sourceId = ? AND start <= ? AND "end" >= ? AND state = 'ok'
       ORDER BY start DESC`,
    )
    .pluck();
  return (sourceId, { start, end }) => holding.all(sourceId, start, end) as string[];
}
