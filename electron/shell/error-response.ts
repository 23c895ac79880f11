import { type ErrorCode, RootedError } from '../../shared/api/errors.ts';

/** HTTP statuses of the errors that files can meet on their way through a shell. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  PARAMS_INVALID: 400,
  FILE_EMPTY: 400,
  TOKEN_UNKNOWN: 404,
  NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  CORE_STOPPED: 503,
  DISK_FULL: 507,
  DISK_FAILED: 507,
};

/**
 * Answers with an error frame as JSON, so that the interface words it as it words every other error.
 *
 * @param error anything that was thrown; what nobody foresaw becomes UNEXPECTED without its own text, because a
 *   system's message may hold a path
 */
export function errorResponse(error: unknown): Response {
  const foreseen = error instanceof RootedError && error.code !== 'UNEXPECTED';
  const known = foreseen ? error : new RootedError('UNEXPECTED', 'The request could not be answered');
  return Response.json(known.toFrame(), {
    status: STATUS[known.code] ?? 500,
    headers: { 'cache-control': 'no-store' },
  });
}

/**
 * A short refusal in plain text.
 *
 * @param status the HTTP status
 * @param reason a few words; never anything from the request
 */
export function refusal(status: number, reason: string): Response {
  return new Response(reason, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
