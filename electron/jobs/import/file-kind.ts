import { ImportError } from './import-error.ts';
import { zipKind } from './zip-package.ts';

/** The forms a transcript is read from. */
export type TranscriptFormat =
  | 'txt'
  | 'md'
  | 'docx'
  | 'srt'
  | 'vtt'
  | 'json'
  | 'csv'
  | 'xlsx'
  | 'pdf'
  | 'odt'
  | 'rtf'
  | 'html'
  | 'epub';

type Signature = 'zip' | 'ole' | 'pdf' | 'rtf' | 'picture' | 'sound' | 'database' | 'archive' | 'program';

const SIGNATURES: readonly (readonly [Signature, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['ole', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'],
  ['ole', '\u00D0\u00CF\u0011\u00E0'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00FF\u00D8\u00FF'],
  ['picture', 'GIF8'],
  ['sound', 'ID3'],
  ['sound', 'RIFF'],
  ['sound', 'OggS'],
  ['database', 'SQLite format 3\u0000'],
  ['archive', 'Rar!\u001A'],
  ['archive', '7z\u00BC\u00AF'],
  ['archive', '\u001F\u008B'],
  ['program', '\u007FELF'],
];

const TEXT_ENDINGS: Readonly<Record<string, TranscriptFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  srt: 'srt',
  vtt: 'vtt',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

function signatureOf(bytes: Uint8Array): Signature | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find(([, magic]) => head.startsWith(magic))?.[0] ?? null;
}

/** The ending of a file name in lower case, without its point; empty when there is none. */
export function endingOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function holdsName(bytes: Uint8Array, streamName: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(streamName, 'utf16le'),
  );
}

/**
 * Word writes an encrypted .docx and a .doc into the same compound file; the names of the streams in its
 * directory tell them apart ([MS-OFFCRYPTO] 2.3.4.4, [MS-DOC] 2.1.1).
 */
function refuseCompoundFile(bytes: Uint8Array, ending: string): never {
  if (holdsName(bytes, 'EncryptedPackage')) throw new ImportError('FILE_ENCRYPTED');
  if (holdsName(bytes, 'WordDocument') || ending === 'doc') throw new ImportError('FILE_IS_OLD_WORD');
  if (ending === 'docx') throw new ImportError('FILE_ENCRYPTED');
  throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: 'ole' });
}

const DAMAGED_WITHOUT_SIGNATURE = new Set(['docx', 'xlsx', 'odt', 'epub', 'pdf', 'rtf']);

function kindOfZip(bytes: Uint8Array, ending: string): TranscriptFormat {
  const kind = zipKind(bytes);
  if (kind === 'odt' || kind === 'epub') return kind;
  if (kind === 'office' && ['docx', 'docm', 'dotx', 'dotm', 'doc', ''].includes(ending)) return 'docx';
  if (kind === 'other' && ending === 'docx') return 'docx';
  throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: 'zip', ending });
}

/**
 * What a file is, by its first bytes and its name. The bytes go before the name: a .docx that was named .doc
 * is read, a picture named .txt is not.
 * @throws ImportError FILE_EMPTY, FILE_ENCRYPTED, FILE_IS_OLD_WORD, FILE_NOT_TEXT, FILE_DAMAGED or
 * FILE_TYPE_UNKNOWN
 */
export function fileKind(bytes: Uint8Array, fileName: string): TranscriptFormat {
  if (bytes.length === 0) throw new ImportError('FILE_EMPTY');
  const ending = endingOf(fileName);
  const text = TEXT_ENDINGS[ending];
  const signature = signatureOf(bytes);
  if (signature === 'ole') refuseCompoundFile(bytes, ending);
  // "RIFF", "ID3" and "GIF8" are also how a sentence may begin; the decoder looks for controls in any case.
  if (text) {
    if (signature && signature !== 'sound') throw new ImportError('FILE_NOT_TEXT', { looksLike: signature });
    return text;
  }
  if (signature === 'pdf') return 'pdf';
  if (signature === 'rtf') return 'rtf';
  if (signature === 'zip' && (ending === 'xlsx' || ending === 'xlsm')) return 'xlsx';
  if (signature === 'zip') return kindOfZip(bytes, ending);
  if (DAMAGED_WITHOUT_SIGNATURE.has(ending) && signature === null) throw new ImportError('FILE_DAMAGED');
  throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: signature, ending });
}
