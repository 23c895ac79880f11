import { z } from 'zod';
import { refusal } from '../shell/error-response.ts';
import type { ShellRequest } from '../shell/shell-request.ts';
import type { Session } from './session-token.ts';

const Redeem = z.object({ token: z.string().max(200) });

/** Bytes of a redeeming request; a real one has under a hundred. */
const BODY_LIMIT = 1024;

/** What the endpoint looks at besides the body. */
export interface SessionHeaders {
  contentType: string | undefined;
  cookie: string | undefined;
}

/**
 * Answers `POST /session`: takes the one-time token as JSON and gives the cookie for it. A page that already
 * has the cookie (a reload, a second tab) is let in without one.
 *
 * @returns 204 with the cookie, or a refusal
 */
export async function answerSession(
  session: Session,
  request: ShellRequest,
  headers: SessionHeaders,
): Promise<Response> {
  if (request.method !== 'POST') return refusal(403, 'Refused');
  // A form of another page can send text or form data without asking, but not JSON.
  if (!/^application\/json\s*(;|$)/i.test(headers.contentType ?? '')) return refusal(403, 'JSON is required');
  const body = await readJson(request.body);
  const parsed = Redeem.safeParse(body);
  if (!parsed.success) return refusal(403, 'Refused');
  if (session.admits(headers.cookie)) return new Response(null, { status: 204 });
  const cookie = session.redeem(parsed.data.token);
  if (cookie === null) return refusal(403, 'Refused');
  return new Response(null, { status: 204, headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } });
}

async function readJson(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
