import type { Database } from './database.ts';
import { keepStarts, paragraphNumber, readStarts, startsOf } from './paragraph-starts.ts';
import { readText } from './texts.ts';

/** Enough for the documents on screen and a page of quotes; an interview is some 100 kB. */
const KEPT_TEXTS = 64;

/** Canonical texts by hash, each verified when it is read from the file and then kept while in use. */
export class TextCache {
  private readonly db: Database;
  /** Of every text that was asked for: some 600 bytes for an interview. */
  private readonly starts = new Map<string, Uint32Array>();
  private readonly kept = new Map<string, string>();

  constructor(db: Database) {
    this.db = db;
  }

  /** Fails with TEXT_DAMAGED. */
  text(source: { textHash: string; title: string }): string {
    return this.entry(source);
  }

  /** Number of the paragraph a UTF-16 position belongs to, from 1. Fails with TEXT_DAMAGED. */
  paragraphNumber(source: { textHash: string; title: string }, at: number): number {
    return paragraphNumber(this.startsOf(source), at);
  }

  /** Where the paragraphs of a text begin, in UTF-16 units. Fails with TEXT_DAMAGED. */
  startsOf(source: { textHash: string; title: string }): Uint32Array {
    const known = this.starts.get(source.textHash) ?? readStarts(this.db, source.textHash);
    const starts = known ?? startsOf(this.text(source));
    if (!known) keepStarts(this.db, source.textHash, starts);
    this.starts.set(source.textHash, starts);
    return starts;
  }

  private entry(source: { textHash: string; title: string }): string {
    const known = this.kept.get(source.textHash);
    const entry = known ?? readText(this.db, source.textHash, source.title);
    // Re-inserting moves the text to the young end of the map, so the oldest key is the least used.
    this.kept.delete(source.textHash);
    this.kept.set(source.textHash, entry);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT_TEXTS && oldest !== undefined) this.kept.delete(oldest);
    return entry;
  }
}
