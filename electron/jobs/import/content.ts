import type { DetectedEncoding } from './detect-encoding.ts';
import type { Loss } from './losses.ts';
import type { ReadingChoice } from './reading-choices.ts';
import type { ReadTable } from './table-documents.ts';
import type { Turn } from './turn.ts';

/** What the reader of a format understood of a file. */
export interface Content {
  /** Canonical text (`canonicalText`); all positions count over it (UTF-16). */
  readonly text: string;
  /** How many characters of the text are U+FFFD: bytes or controls that had no character. */
  readonly replaced: number;
  /** The first heading, or null. */
  readonly heading: string | null;
  /** Null for formats that declare their own. */
  readonly encoding: DetectedEncoding | null;
  readonly losses: readonly Loss[];
  /** Turns that the format itself tells, as subtitles do; null where they are to be found in the text. */
  readonly turns: readonly Turn[] | null;
  /** For a table: its columns, and all documents it gives; the text here is that of the first. */
  readonly table?: ReadTable | undefined;
  /** What of the file can be read in more than one way. */
  readonly offers?: readonly ReadingChoice[] | undefined;
  /** Lines that begin in bold: where they start, and how many code units of them are bold. */
  readonly bold?: ReadonlyMap<number, number> | undefined;
  /** Where the notes beneath the text begin, which nobody spoke. */
  readonly notesAt?: number | undefined;
}
