import type { Offset } from '../../../shared/text/offset.ts';
import { type Paragraph, paragraphAt, paragraphs } from '../../../shared/text/paragraphs.ts';
import type { Database } from './database.ts';
import { readText } from './texts.ts';

interface CachedText {
  text: string;
  paragraphs: Paragraph[];
}

/** Enough for the documents on screen and a page of quotes; an interview is some 100 kB. */
const KEPT_TEXTS = 64;

/** Canonical texts by hash, each verified when it is read from the file and then kept while in use. */
export class TextCache {
  private readonly db: Database;
  private readonly kept = new Map<string, CachedText>();

  constructor(db: Database) {
    this.db = db;
  }

  /** Fails with TEXT_DAMAGED. */
  text(source: { textHash: string; title: string }): string {
    return this.entry(source).text;
  }

  /** Number of the paragraph a UTF-16 position lies in, from 1. */
  paragraphNumber(source: { textHash: string; title: string }, at: number): number {
    return paragraphAt(this.entry(source).paragraphs, at as Offset)?.number ?? 1;
  }

  private entry(source: { textHash: string; title: string }): CachedText {
    const known = this.kept.get(source.textHash);
    const entry = known ?? this.read(source);
    // Re-inserting moves the text to the young end of the map, so the oldest key is the least used.
    this.kept.delete(source.textHash);
    this.kept.set(source.textHash, entry);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT_TEXTS && oldest !== undefined) this.kept.delete(oldest);
    return entry;
  }

  private read(source: { textHash: string; title: string }): CachedText {
    const text = readText(this.db, source.textHash, source.title);
    return { text, paragraphs: paragraphs(text) };
  }
}
