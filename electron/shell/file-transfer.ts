import { open, rm } from 'node:fs/promises';
import { RootedError } from '../../shared/api/errors.ts';
import { FileToken } from '../../shared/api/primitives.ts';
import type { CoreHandle } from '../core/core-handle.ts';
import { attachment, plainFileName } from './content-disposition.ts';
import { fileBody } from './static-files.ts';

/** Largest file taken in, in bytes, unless a shell is told otherwise. */
export const UPLOAD_LIMIT = 512 * 1024 * 1024;

/** What the page learns of a file it has handed over. */
export interface UploadedFile {
  token: FileToken;
  fileName: string;
  bytes: number;
}

/** A file on its way in. */
export interface Upload {
  /** The name as the user's system gave it. */
  fileName: string;
  /** The bytes as they arrive; leaving the loop early must not break the connection under it. */
  body: AsyncIterable<Uint8Array>;
  /** Bytes that were announced, when they were. */
  announced: number | null;
  /** Largest number of bytes taken. */
  limit: number;
}

/**
 * Streams a file to the core's temporary folder and registers it there.
 *
 * @param core the core that will read the file
 * @param upload the file
 * @returns the token under which the interface may name the file from now on
 * @throws RootedError FILE_TOO_LARGE (nothing is left on the disk), DISK_FULL, DISK_FAILED,
 *   CANCELLED (the sender went away)
 */
export async function receiveUpload(core: CoreHandle, upload: Upload): Promise<UploadedFile> {
  if ((upload.announced ?? 0) > upload.limit) throw tooLarge(upload.limit);
  const fileName = plainFileName(upload.fileName);
  let path: string | null = null;
  try {
    path = await core.temporaryPath(fileName);
    const bytes = await writeLimited(path, upload.body, upload.limit);
    const token = await core.registerFile(path, { fileName, temporary: true });
    return { token, fileName, bytes };
  } catch (error) {
    if (path !== null) await rm(path, { force: true });
    throw error instanceof RootedError ? error : transferError(error);
  }
}

/**
 * Answers with the finished file behind a token, to be saved under its own name.
 *
 * @param core the core that made the file
 * @param token as it stood in the path of the request
 * @throws RootedError TOKEN_UNKNOWN
 */
export async function downloadResponse(core: CoreHandle, token: string): Promise<Response> {
  const known = FileToken.safeParse(token);
  if (!known.success) throw new RootedError('TOKEN_UNKNOWN', 'No file has this token');
  const file = await core.resolveFile(known.data);
  return new Response(fileBody(file.path), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': attachment(file.fileName),
      'cache-control': 'no-store',
    },
  });
}

async function writeLimited(path: string, body: AsyncIterable<Uint8Array>, limit: number): Promise<number> {
  // 'wx': a path that already holds something is never written over.
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw tooLarge(limit);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return bytes;
}

function tooLarge(limit: number): RootedError {
  return new RootedError('FILE_TOO_LARGE', 'The file is larger than the limit', { limit });
}

function transferError(error: unknown): RootedError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The sender went away: a closed tab, not a broken disk.
  if (code === 'ECONNRESET') return new RootedError('CANCELLED', 'The upload was broken off');
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new RootedError('DISK_FULL', 'The disk is full', {}, { cause: error })
    : new RootedError('DISK_FAILED', 'The file could not be written', { reason: code }, { cause: error });
}
