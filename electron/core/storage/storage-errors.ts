import { type ErrorCode, RootedError } from '../../../shared/api/errors.ts';

const BY_SQLITE_CODE: readonly [prefix: string, code: ErrorCode][] = [
  ['SQLITE_BUSY', 'PROJECT_LOCKED'],
  ['SQLITE_LOCKED', 'PROJECT_LOCKED'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'PROJECT_READ_ONLY'],
  ['SQLITE_CANTOPEN', 'PROJECT_READ_ONLY'],
  ['SQLITE_PERM', 'PROJECT_READ_ONLY'],
  ['SQLITE_NOTADB', 'PROJECT_NOT_ROOTED'],
  ['SQLITE_CORRUPT', 'PROJECT_DAMAGED'],
  ['SQLITE_IOERR', 'DISK_FAILED'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'NOT_FOUND'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'NAME_TAKEN'],
];

function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code;
}

/**
 * Turns whatever was thrown into an error of the closed list. SQLite's and the file system's codes are mapped; an
 * error that is already one of ours passes through; the rest becomes UNEXPECTED with its message kept for the log.
 */
export function toRootedError(error: unknown, details: { fileName?: string } = {}): RootedError {
  if (error instanceof RootedError) return error;
  const code = sqliteCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('WRITE_OUTSIDE_UNIT')) return new RootedError('WRITE_OUTSIDE_UNIT', message);
  const known = BY_SQLITE_CODE.find(([prefix]) => code?.startsWith(prefix));
  if (known) return new RootedError(known[1], message, details, { cause: error });
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new RootedError('DISK_FULL', message, details, { cause: error });
  if (code === 'EFBIG' || code === 'EIO')
    return new RootedError('DISK_FAILED', message, details, { cause: error });
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new RootedError('PROJECT_READ_ONLY', message, details, { cause: error });
  }
  if (code === 'ENOENT') return new RootedError('PROJECT_MISSING', message, details, { cause: error });
  return new RootedError('UNEXPECTED', message, details, { cause: error });
}
