import type { CoreHandle } from '../core/core-handle.ts';
import { errorResponse, refusal } from './error-response.ts';
import { downloadResponse, receiveUpload, UPLOAD_LIMIT } from './file-transfer.ts';
import { findStaticFile, staticResponse } from './static-files.ts';

/** A request for a file, in the form that both the loopback server and the custom protocol can give it. */
export interface ShellRequest {
  method: string;
  /** The path as it came, still percent-encoded. */
  pathname: string;
  query: URLSearchParams;
  /** The value of `Content-Length`, when there was one. */
  announced: string | null;
  body: AsyncIterable<Uint8Array>;
}

/** What a shell serves: the built interface, and files on their way to and from the core. */
export interface ShellSite {
  core: CoreHandle;
  staticDir: string;
  /** Largest upload in bytes; {@link UPLOAD_LIMIT} when left out. */
  uploadLimit?: number | undefined;
}

/**
 * Answers a request for a file of the interface, without looking at uploads and downloads.
 *
 * @returns the file, or null when the path names none
 */
export async function answerStatic(
  site: ShellSite,
  request: Pick<ShellRequest, 'method' | 'pathname'>,
): Promise<Response | null> {
  if (request.method !== 'GET') return null;
  const file = await findStaticFile(site.staticDir, request.pathname);
  return file ? staticResponse(file) : null;
}

/**
 * Answers `POST /upload?name=…`, `GET /download/<token>` and the files of the interface: the same for both
 * shells, so that the interface need not know in which one it runs. Whether the sender may ask at all has been
 * settled before.
 *
 * @returns always an answer: errors become error frames as JSON with a fitting status
 */
export async function answerShellRequest(site: ShellSite, request: ShellRequest): Promise<Response> {
  try {
    return (await answerTransfer(site, request)) ?? (await answerStatic(site, request)) ?? notFound();
  } catch (error) {
    return errorResponse(error);
  }
}

async function answerTransfer(site: ShellSite, request: ShellRequest): Promise<Response | null> {
  if (request.pathname === '/upload') {
    if (request.method !== 'POST') return refusal(405, 'Method not allowed');
    const fileName = request.query.get('name');
    if (!fileName) return refusal(400, 'A file name is missing');
    const { body, announced } = request;
    const limit = site.uploadLimit ?? UPLOAD_LIMIT;
    const upload = { fileName, body, announced: announced === null ? null : Number(announced), limit };
    return Response.json(await receiveUpload(site.core, upload), {
      headers: { 'cache-control': 'no-store' },
    });
  }
  const token = /^\/download\/([^/]+)$/.exec(request.pathname)?.[1];
  if (token === undefined) return null;
  return request.method === 'GET' ? downloadResponse(site.core, token) : refusal(405, 'Method not allowed');
}

function notFound(): Response {
  return refusal(404, 'Not found');
}
