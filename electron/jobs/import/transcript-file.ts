import type { EncodingName } from './encoding-names.ts';
import type { ImportLimits } from './import-limits.ts';
import type { ReadingChoices } from './reading-choices.ts';
import type { TableChoice } from './table-part.ts';

/** A file as it was handed over. */
export interface TranscriptFile extends ReadingChoices {
  readonly bytes: Uint8Array;
  /** A bare name, or a relative path whose folder names the site. */
  readonly fileName: string;
  /** The user's choice for a text file, instead of detection. */
  readonly encoding?: EncodingName | undefined;
  /** The user's choice of what a table's columns are, instead of the guess. */
  readonly table?: TableChoice | undefined;
  /** How a line begins that begins a turn (`parsePattern`), instead of finding the labels. */
  readonly pattern?: string | undefined;
  readonly limits?: Partial<ImportLimits> | undefined;
}
