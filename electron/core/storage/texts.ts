import { createHash } from 'node:crypto';
import { RootedError } from '../../../shared/api/errors.ts';
import type { SourceBody } from '../../../shared/api/methods/source-methods.ts';
import type { Row } from '../../../shared/api/tables.ts';
import type { Database } from './database.ts';
import { keepStarts, startsOf } from './paragraph-starts.ts';
import type { Rows } from './rows.ts';

/** Hex SHA-256 of a text's UTF-8 bytes, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/*
 * `body` and `blob` are outside the log and only added to. They cannot pile up unnoticed: a text is added in the
 * transaction that adds the row naming it, so a kill or a failure takes both or neither. What is no longer named by a
 * row, after an import was undone or a source removed, is still named by a row image in the log, and has to stay: redo
 * brings the row back, and the history shows what was there. killed-while-coding.test.ts looks for any other.
 */

/** Adds a canonical text under its hash (once, however often it is used) and gives the hash. */
export function keepText(db: Database, text: string): string {
  const hash = sha256(text);
  db.prepare('INSERT OR IGNORE INTO body (hash, text) VALUES (?, ?)').run(hash, text);
  keepStarts(db, hash, startsOf(text));
  return hash;
}

/** Adds an original's bytes under their hash and gives the hash. */
export function keepBytes(db: Database, bytes: Uint8Array): string {
  const hash = sha256(bytes);
  db.prepare('INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)').run(hash, bytes);
  return hash;
}

/** An original's bytes, null where they were left out. */
export function readBytes(db: Database, hash: string): Uint8Array | null {
  const bytes = db.prepare('SELECT bytes FROM blob WHERE hash = ?').pluck().get(hash) as Buffer | undefined;
  return bytes ?? null;
}

/**
 * The text stored under a hash. Fails with TEXT_DAMAGED where the words are no longer those that were stored: SQLite's
 * own checks do not see a changed letter (RELIABILITY).
 */
export function readText(db: Database, hash: string, title: string): string {
  const text = db.prepare('SELECT text FROM body WHERE hash = ?').pluck().get(hash) as string | undefined;
  if (text === undefined || sha256(text) !== hash) {
    throw new RootedError('TEXT_DAMAGED', 'the stored text does not match its hash', { title });
  }
  return text;
}

/** The version of a source's text that is current. Fails with TEXT_DAMAGED. */
export function textVersionOf(rows: Rows, source: Row<'source'>): Row<'sourceText'> {
  const versions = rows.where('sourceText', 'sourceId', source.id);
  const version = versions.find(each => each.version === source.textVersion);
  if (!version) throw new RootedError('TEXT_DAMAGED', 'no such text version', { title: source.title });
  return version;
}

/** A source's current text, turns and speakers. Fails with NOT_FOUND or TEXT_DAMAGED. */
export function readSourceBody(rows: Rows, sourceId: string): SourceBody {
  const source = rows.get('source', sourceId);
  const version = textVersionOf(rows, source);
  return {
    sourceId,
    version: source.textVersion,
    textHash: source.textHash,
    text: readText(rows.db, source.textHash, source.title),
    turns: version.turns,
    speakers: rows.where('speaker', 'sourceId', sourceId),
  };
}
