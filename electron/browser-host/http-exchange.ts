import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ShellRequest } from '../shell/shell-request.ts';

/**
 * Reads a request into the form that the shared handlers take.
 *
 * @param request as Node gave it
 * @returns null when its target is not a plain path (`//host`, `http://…`, `*`)
 */
export function toShellRequest(request: IncomingMessage): ShellRequest | null {
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  // Cut by hand: a URL parser would resolve `..` and so hide what was asked for.
  const mark = target.indexOf('?');
  return {
    method: request.method ?? '',
    pathname: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    announced: request.headers['content-length'] ?? null,
    // The connection must outlive an upload that is given up, because its refusal is still to be sent.
    body: request.iterator({ destroyOnReturn: false }),
  };
}

/**
 * Sends an answer with the given headers on top of its own.
 *
 * @param request what is answered; what is left of its body is read and dropped, so that the sender gets to
 *   the answer
 * @param response where the answer goes
 * @param answer the answer
 * @param headers headers that every answer carries
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
  headers: Record<string, string>,
): Promise<void> {
  for (const [name, value] of [...answer.headers, ...Object.entries(headers)]) {
    response.appendHeader(name, value);
  }
  response.writeHead(answer.status);
  request.resume();
  if (answer.body) await pipeline(answer.body, response);
  else response.end();
}
