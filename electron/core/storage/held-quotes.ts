import type { Database } from './database.ts';

/** The words of a coding, to be held against others. */
export interface HeldQuote {
  readonly codeId: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Codings by their ids, with the first letters of their words (UTF-16); those that are gone are left out. */
export function heldQuotes(db: Database, ids: readonly string[], letters: number): HeldQuote[] {
  const sql = `SELECT codeId, sourceId, start, "end", quote FROM coding
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rowid`;
  const found = db.prepare(sql).all(JSON.stringify(ids)) as HeldQuote[];
  return found.map(held => ({ ...held, quote: held.quote.slice(0, letters) }));
}
