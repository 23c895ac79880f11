import { z } from 'zod';

/** The closed list of error codes. Texts for people belong to the interface, in its language. */
export const ERROR_CODES = [
  // calls
  'METHOD_UNKNOWN',
  'PARAMS_INVALID',
  'RESULT_INVALID',
  'CANCELLED',
  'CORE_STOPPED',
  'UNEXPECTED',
  // projects and files
  'PROJECT_NONE_OPEN',
  'PROJECT_LOCKED',
  'PROJECT_NOT_ROOTED',
  'PROJECT_EMPTY_FILE',
  'PROJECT_DAMAGED',
  'PROJECT_NEWER',
  'PROJECT_READ_ONLY',
  'PROJECT_EXISTS',
  'PROJECT_MISSING',
  'MIGRATION_FAILED',
  'BACKUP_FAILED',
  'BACKUP_DAMAGED',
  'DISK_FULL',
  'DISK_FAILED',
  'TEXT_DAMAGED',
  'TOKEN_UNKNOWN',
  // import
  'FILE_EMPTY',
  'FILE_TYPE_UNKNOWN',
  'FILE_DAMAGED',
  'FILE_ENCRYPTED',
  'FILE_TOO_LARGE',
  'FILE_IS_OLD_WORD',
  'FILE_NOT_TEXT',
  'FILE_UNREADABLE',
  'ENCODING_UNKNOWN',
  'JSON_UNKNOWN',
  'TABLE_WITHOUT_TEXT',
  'PATTERN_INVALID',
  'ORIGINAL_LEFT_OUT',
  'PDF_SCANNED',
  // anonymising
  'KEY_NOT_ROOTED',
  'KEY_NEWER',
  'KEY_DAMAGED',
  'KEY_PASSPHRASE_WRONG',
  'PASSPHRASE_SHORT',
  'NAMES_LEFT',
  // export
  'FONT_MISSING',
  // objects
  'NOT_FOUND',
  'NAME_TAKEN',
  'CODE_CYCLE',
  'CODE_LEVEL',
  'CODE_IN_USE',
  'SPAN_OUTSIDE_TEXT',
  'SPAN_EMPTY',
  'CODINGS_DIFFER',
  'CODINGS_APART',
  'CODINGS_VALUES_DIFFER',
  'TEXT_CHANGED',
  'QUOTE_NOT_FOUND',
  'QUOTE_AMBIGUOUS',
  'LINK_TO_ITSELF',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'REFERENCED',
  // search
  'SEARCH_PATTERN_INVALID',
  'SEARCH_TOO_SLOW',
  'SEARCH_TOO_MANY',
  'SET_GONE',
  'SET_UNREADABLE',
  'WRITE_OUTSIDE_UNIT',
] as const;

export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What crosses the channel when something failed: `message` is for logs, `details` fill the interface's sentence. */
export const ErrorFrame = z.object({
  code: ErrorCode,
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type ErrorFrame = z.infer<typeof ErrorFrame>;

export type ErrorDetails = ErrorFrame['details'];

/** The one error type that crosses from core to shell to interface. */
export class RootedError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RootedError';
    this.code = code;
    this.details = details;
  }

  toFrame(): ErrorFrame {
    return { code: this.code, message: this.message, details: this.details };
  }

  static fromFrame(frame: ErrorFrame): RootedError {
    return new RootedError(frame.code, frame.message, frame.details);
  }
}
