/** Why a file cannot be imported; the interface has a sentence for each. */
export type ImportErrorCode =
  | 'FILE_EMPTY'
  | 'FILE_TYPE_UNKNOWN'
  | 'FILE_DAMAGED'
  | 'FILE_ENCRYPTED'
  | 'FILE_TOO_LARGE'
  | 'FILE_IS_OLD_WORD'
  | 'ENCODING_UNKNOWN'
  | 'JSON_UNKNOWN'
  | 'TABLE_WITHOUT_TEXT'
  | 'PATTERN_INVALID'
  | 'FILE_NOT_TEXT'
  | 'PDF_SCANNED';

/** What fills the sentence: the file's name always, and what was found or exceeded. */
export type ImportErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A file that is refused, by name. Nothing else is thrown by an importer over bytes it was given. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  readonly details: ImportErrorDetails;

  constructor(code: ImportErrorCode, details: ImportErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, cause === undefined ? undefined : { cause });
    this.name = 'ImportError';
    this.code = code;
    this.details = details;
  }

  /** The same refusal with the file's name among its details. */
  inFile(fileName: string): ImportError {
    return new ImportError(this.code, { ...this.details, fileName }, this.cause);
  }
}
