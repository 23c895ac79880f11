import type { Contents } from '../../../shared/api/methods/project-methods.ts';
import { connectReading, type Database } from './database.ts';

/** How far a file's history goes: two files with the same mark hold the same work. */
export interface HistoryMark {
  id: number;
  at: number;
  count: number;
}

const COUNTS = `SELECT (SELECT COUNT(*) FROM source) AS sources, (SELECT COUNT(*) FROM code) AS codes,
  (SELECT COUNT(*) FROM coding) AS codings, (SELECT COUNT(*) FROM link) AS links`;

/** What a project holds, in numbers. */
export function contentsOf(db: Database): Contents {
  const name = db.prepare('SELECT name FROM project LIMIT 1').pluck().get() as string | undefined;
  return { name: name ?? '', ...(db.prepare(COUNTS).get() as Omit<Contents, 'name'>) };
}

/** The mark of the newest step, or null where no step was made yet. */
export function historyMarkOf(db: Database): HistoryMark | null {
  const newest = db.prepare('SELECT id, at, count FROM revision ORDER BY id DESC LIMIT 1').get();
  return (newest as HistoryMark | undefined) ?? null;
}

/** What a kept copy holds, read without changing it; null where it cannot be read. */
export function readCopy(path: string): { contents: Contents; mark: HistoryMark | null } | null {
  try {
    const db = connectReading(path);
    try {
      return { contents: contentsOf(db), mark: historyMarkOf(db) };
    } finally {
      db.close();
    }
  } catch {
    return null; // A copy that the disk has spoilt is still listed, as one that cannot be used.
  }
}
