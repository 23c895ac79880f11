import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';

/** What a built interface consists of. A file of any other kind is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** What an answer can be made of. */
export type ResponseBody = ConstructorParameters<typeof Response>[0];

/** A file of the interface, ready to be sent. */
export interface StaticFile {
  path: string;
  mediaType: string;
  bytes: number;
  /** True where the name holds a hash of the content, so that a file of this name never changes. */
  isHashed: boolean;
}

/**
 * Finds the file of the interface that a request path names, and nothing outside the root.
 *
 * @param root folder of the built interface
 * @param pathname path of the request as it came, still percent-encoded; `/` means `index.html`
 * @returns the file, or null when there is none that may be served
 */
export async function findStaticFile(root: string, pathname: string): Promise<StaticFile | null> {
  const segments = safeSegments(pathname);
  if (!segments) return null;
  const wanted = segments.length === 0 ? ['index.html'] : segments;
  const mediaType = MEDIA_TYPES[extname(wanted.at(-1) ?? '').toLowerCase()];
  if (!mediaType) return null;
  try {
    const realRoot = await realpath(root);
    const path = await realpath(join(realRoot, ...wanted));
    // A link inside the root may lead out of it, so the comparison is made on what the path really is.
    if (!path.startsWith(realRoot + sep)) return null;
    const info = await stat(path);
    if (!info.isFile()) return null;
    return { path, mediaType, bytes: info.size, isHashed: wanted[0] === 'assets' };
  } catch {
    return null;
  }
}

/**
 * Answers with the content of a file.
 *
 * @param file from {@link findStaticFile}
 * @returns a streaming answer with status 200
 */
export function staticResponse(file: StaticFile): Response {
  return new Response(fileBody(file.path), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'cache-control': file.isHashed ? 'private, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/**
 * The bytes of a file as the body of an answer; the file is opened when the body is first read.
 *
 * @param path an absolute path that is already known to be allowed
 */
export function fileBody(path: string): ResponseBody {
  // Node's and the browser's types of a web stream differ in name only.
  const stream: unknown = Readable.toWeb(createReadStream(path));
  return stream as ResponseBody;
}

/** The decoded segments of a path, or null when it holds anything that no file of the interface is called. */
function safeSegments(pathname: string): string[] | null {
  if (!pathname.startsWith('/')) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
  if (decoded === '') return [];
  const segments = decoded.split('/');
  const odd = segments.some(part => part === '' || part.startsWith('.') || /[\\:\0]/.test(part));
  return odd ? null : segments;
}
