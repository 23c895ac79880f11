import { indexTerms, type WantedTerm } from '../../../shared/search/index-terms.ts';
import type { Database } from './database.ts';

/** Hashes of current texts of sources that the index does not hold yet. */
export function textsToIndex(db: Database, most: number): string[] {
  return db
    .prepare(
      `SELECT DISTINCT s.textHash FROM source s LEFT JOIN indexedText i ON i.hash = s.textHash
       JOIN body b ON b.hash = s.textHash WHERE i.id IS NULL LIMIT ?`,
    )
    .pluck()
    .all(most) as string[];
}

/** A text as it stands in the file, not compared with its hash; null where it is missing. */
export function storedText(db: Database, hash: string): string | null {
  return (db.prepare('SELECT text FROM body WHERE hash = ?').pluck().get(hash) as string | undefined) ?? null;
}

/** Takes a text into the index. */
export function addToIndex(db: Database, hash: string): void {
  const text = storedText(db, hash);
  if (text === null) return;
  const terms = [...indexTerms(text)].join(' ');
  const { lastInsertRowid } = db.prepare('INSERT INTO indexedText (hash) VALUES (?)').run(hash);
  db.prepare('INSERT INTO textTerm (rowid, terms) VALUES (?, ?)').run(lastInsertRowid, terms);
}

/** How many of the indexed texts hold all of the terms. */
export function textsWith(db: Database, terms: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  const wanted = matchExpression([...terms].map(term => ({ term, isBeginning: false })));
  return db.prepare('SELECT COUNT(*) FROM textTerm WHERE textTerm MATCH ?').pluck().get(wanted) as number;
}

/** Terms as a query of FTS5: all of them. */
export function matchExpression(terms: readonly WantedTerm[]): string {
  return terms
    .map(({ term, isBeginning }) => `"${term.replaceAll('"', '""')}"${isBeginning ? '*' : ''}`)
    .join(' AND ');
}
