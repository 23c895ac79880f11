import type { ErrorCode, ErrorDetails, ErrorFrame } from '../../shared/api/errors.ts';

/** A failed call as the interface handles it: the code picks the sentence, the details fill it. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }

  static fromFrame(frame: ErrorFrame): ApiError {
    return new ApiError(frame.code, frame.message, frame.details);
  }

  static from(cause: unknown): ApiError {
    if (cause instanceof ApiError) return cause;
    return new ApiError('UNEXPECTED', cause instanceof Error ? cause.message : String(cause));
  }
}

export function isCancelled(cause: unknown): boolean {
  return cause instanceof ApiError && cause.code === 'CANCELLED';
}
