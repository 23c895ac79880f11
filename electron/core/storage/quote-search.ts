import type { StoryQuote } from '../../../shared/api/methods/selective-methods.ts';
import type { QuotePlaces } from './quote-rows.ts';
import type { Rows } from './rows.ts';

interface Found {
  id: string;
  kind: StoryQuote['kind'];
  sourceId: string;
  start: number;
  end: number;
  quote: string;
  /** A JSON list. */
  codeIds: string;
}

/** Who said it and where, as people would type it. */
const SAID_BY = `s.title || ' ' || COALESCE(t.name, '') || ' ' || COALESCE((SELECT group_concat(p.code, ' ')
  FROM sourceParticipant sp JOIN participant p ON p.id = sp.participantId WHERE sp.sourceId = s.id), '')`;

const EVIDENCE = {
  columns: `e.id, 'evidence' AS kind, e.sourceId, e.start, e."end", e.quote,
    json_array(l.fromId, l.toId) AS codeIds`,
  from: `evidence e JOIN link l ON l.id = e.linkId JOIN source s ON s.id = e.sourceId
    LEFT JOIN site t ON t.id = s.siteId JOIN code a ON a.id = l.fromId JOIN code b ON b.id = l.toId`,
  stands: "e.state = 'ok'",
  text: `e.quote || ' ' || a.name || ' ' || b.name || ' ' || ${SAID_BY}`,
  ofCodes:
    'l.fromId IN (SELECT value FROM json_each(@codes)) OR l.toId IN (SELECT value FROM json_each(@codes))',
  order: 's.position, s.id, e.start, e.id',
};

const CODING = {
  columns: `c.id, 'coding' AS kind, c.sourceId, c.start, c."end", c.quote, json_array(c.codeId) AS codeIds`,
  from: `coding c JOIN source s ON s.id = c.sourceId LEFT JOIN site t ON t.id = s.siteId
    JOIN code k ON k.id = c.codeId`,
  stands: "c.state = 'ok'",
  text: `c.quote || ' ' || k.name || ' ' || ${SAID_BY}`,
  ofCodes: 'c.codeId IN (SELECT value FROM json_each(@codes))',
  order: 's.position, s.id, c.start, c.id',
};

/** A passage that is several codings and states several links is found as often; this many are read for one shown. */
const READ_FOR_ONE = 6;

/**
 * Passages to quote: evidence first, then codings, each in the order of the sources and of the text; a passage that is
 * both, or several of them, comes once. `words` must all occur in the quote, a code's name or who said it and where.
 */
export function searchQuotes(
  rows: Rows,
  places: QuotePlaces,
  query: { words: readonly string[]; codeIds: readonly string[]; limit: number },
): StoryQuote[] {
  const values = {
    codes: JSON.stringify(query.codeIds),
    limit: query.limit * READ_FOR_ONE,
    ...Object.fromEntries(query.words.map((word, index) => [`w${index}`, likeAnywhere(word)])),
  };
  const found = [EVIDENCE, CODING].flatMap(({ columns, from, stands, text, ofCodes, order }) => {
    const every = query.words.map((_, index) => `(${text}) LIKE @w${index} ESCAPE '\\'`);
    const where = every.length === 0 ? '1' : `(${every.join(' AND ')}) OR ${ofCodes}`;
    const sql = `SELECT ${columns} FROM ${from} WHERE ${stands} AND (${where}) ORDER BY ${order} LIMIT @limit`;
    const named = every.length === 0 ? { limit: values.limit } : values;
    return rows.db.prepare(sql).all(named) as Found[];
  });
  return byPassage(found)
    .slice(0, query.limit)
    .map(quote => ({ ...quote, ...places.of(quote) }));
}

/** The passages behind ids of evidence or of codings; what was removed, or lost its words, is left out. */
export function quotesByIds(rows: Rows, places: QuotePlaces, ids: readonly string[]): StoryQuote[] {
  const found = [
    { ...EVIDENCE, id: 'e.id' },
    { ...CODING, id: 'c.id' },
  ].flatMap(({ columns, from, stands, id, order }) => {
    const sql = `SELECT ${columns} FROM ${from} WHERE ${stands} AND ${id} IN (SELECT value FROM json_each(?)) ORDER BY ${order}`;
    return rows.db.prepare(sql).all(JSON.stringify(ids)) as Found[];
  });
  return found.map(({ codeIds, ...row }) => ({ ...row, codeIds: JSON.parse(codeIds), ...places.of(row) }));
}

function likeAnywhere(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

function byPassage(found: readonly Found[]): (Omit<Found, 'codeIds'> & { codeIds: string[] })[] {
  const groups = Map.groupBy(found, row => `${row.sourceId}:${row.start}:${row.end}`);
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const codeIds = group.flatMap(row => JSON.parse(row.codeIds) as string[]);
    return [{ ...first, codeIds: [...new Set(codeIds)] }];
  });
}
