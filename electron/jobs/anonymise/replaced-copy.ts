import { type NameFinder, replaceFound } from '../../../shared/anonymise/replace-names.ts';
import { decodeText } from '../import/decode-text.ts';
import type { TranscriptFormat } from '../import/file-kind.ts';
import { IMPORT_LIMITS } from '../import/import-limits.ts';
import type { ReadTranscript } from '../import/read-transcript.ts';
import { READERS } from '../import/readers.ts';
import type { TranscriptFile } from '../import/transcript-file.ts';

/** Files that are nothing but text: what is replaced in it is replaced in the file. */
const PLAIN: ReadonlySet<TranscriptFormat> = new Set(['txt', 'md', 'srt', 'vtt']);

/** Whether a file of this format can be kept with the names replaced in it. */
export const canBeCopied = (format: TranscriptFormat): boolean => PLAIN.has(format);

/**
 * A file of plain text with the names replaced in it, in UTF-8; null for other formats, and where the copy would not read
 * as the stored text does: a name that markup or the times of two cues part is found in the text and not in the file.
 */
export async function replacedCopy(
  file: TranscriptFile,
  read: ReadTranscript,
  stored: string,
  finder: NameFinder,
): Promise<Uint8Array | null> {
  if (!canBeCopied(read.format)) return null;
  const written = decodeText(file.bytes, read.encoding?.name).text;
  const bytes = new TextEncoder().encode(replaceFound(written, finder).text);
  const copy: TranscriptFile = { ...file, bytes, encoding: 'utf-8' };
  const again = await READERS[read.format](copy, { ...IMPORT_LIMITS, ...file.limits });
  return again.text === stored ? bytes : null;
}
