import iconv from 'iconv-lite';
import type { EncodingName } from '../../electron/jobs/import/encoding-names.ts';

/** Bytes of a text in an encoding, without a byte order mark unless it is asked for. */
export function encodeText(text: string, name: EncodingName, withMark = false): Uint8Array {
  return iconv.encode(text, name === 'utf-16be' ? 'utf16-be' : name, { addBOM: withMark });
}
