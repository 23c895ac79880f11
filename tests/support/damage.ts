import { closeSync, openSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

const PAGE = 4096;

/** Fills a page of a file with zeros, as a disk that lost it would give it back. Pages count from 0. */
export function zeroPage(path: string, page: number): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(PAGE), 0, PAGE, page * PAGE);
  } finally {
    closeSync(file);
  }
}

/** Changes words in the stored texts of a project behind its back: no check of SQLite's sees it. */
export function changeLetter(path: string, from: string, to: string): void {
  const Sqlite = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;
  const db = new Sqlite(path);
  db.prepare('UPDATE body SET text = replace(text, ?, ?)').run(from, to);
  db.close();
}
