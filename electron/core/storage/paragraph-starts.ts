import { paragraphs } from '../../../shared/text/paragraphs.ts';
import type { Database } from './database.ts';

/**
 * Where the paragraphs of a text begin (UTF-16), as the file keeps them beside it: who wants the numbers of 80,000
 * quotes need not read 3,000 texts for them.
 */
export function startsOf(text: string): Uint32Array {
  return Uint32Array.from(paragraphs(text), paragraph => paragraph.start);
}

/** Keeps the starts of a text under its hash, once. */
export function keepStarts(db: Database, hash: string, starts: Uint32Array): void {
  const bytes = Buffer.from(starts.buffer, starts.byteOffset, starts.byteLength);
  db.prepare('INSERT OR IGNORE INTO paragraphStarts (hash, starts) VALUES (?, ?)').run(hash, bytes);
}

/** The starts kept of a text; null where the file is from before they were. */
export function readStarts(db: Database, hash: string): Uint32Array | null {
  const bytes = db.prepare('SELECT starts FROM paragraphStarts WHERE hash = ?').pluck().get(hash);
  if (!Buffer.isBuffer(bytes)) return null;
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** Number of the paragraph a position belongs to, as `paragraphAt` has it, from 1. */
export function paragraphNumber(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
