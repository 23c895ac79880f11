import { canonicalText } from '../../../shared/text/canonical-text.ts';
import { type DetectedEncoding, decodeAs, detectEncoding } from './detect-encoding.ts';
import type { EncodingName } from './encoding-names.ts';
import { ImportError } from './import-error.ts';

/** A text file, decoded. */
export interface DecodedText {
  readonly text: string;
  /** How many characters of the canonical text are U+FFFD: bytes or controls that had no character. */
  readonly replaced: number;
  readonly encoding: DetectedEncoding;
}

// Stray controls do occur in transcripts (vertical tabs from Word, a NUL from a broken recorder); a file in
// which more than one character in a hundred is one was never typed by anybody.
const MOST_CONTROLS = 0.01;
const STRAY_CONTROLS = 3;
const MOST_UNDECODED = 0.1;
const LEAST_MEAN = 0.05;

/**
 * Decodes the bytes of a text file to its canonical text.
 * @throws ImportError FILE_NOT_TEXT for binary data; ENCODING_UNKNOWN when no encoding gives writing, or when
 * the declared one has no characters for a tenth of the bytes
 */
export function decodeText(bytes: Uint8Array, declared?: EncodingName | undefined): DecodedText {
  const { encoding, score } = detectEncoding(bytes, declared);
  if (score.controls > MOST_CONTROLS && score.controlCount > STRAY_CONTROLS) {
    throw new ImportError('FILE_NOT_TEXT', { controls: score.controlCount });
  }
  const unreadable = declared === undefined && score.mean < LEAST_MEAN && encoding.confidence < 0.5;
  if (score.undecoded > MOST_UNDECODED || unreadable) {
    throw new ImportError('ENCODING_UNKNOWN', { tried: encoding.candidates.map(c => c.name).join(', ') });
  }
  const decoded = decodeAs(bytes, encoding.name);
  const { text } = canonicalText(decoded);
  return { text, replaced: text.split('\uFFFD').length - 1, encoding };
}
