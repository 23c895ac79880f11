import { type Protocol, protocol } from 'electron';
import { refusal } from '../shell/error-response.ts';
import { securityHeaders } from '../shell/security-headers.ts';
import { answerShellRequest, type ShellSite } from '../shell/shell-request.ts';
import { APP_SCHEME, isAppUrl } from './app-origin.ts';

/** Makes `rooted:` a scheme with an origin, secure contexts and fetch. Must run before the application is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/**
 * Serves the interface, uploads and downloads under `rooted://app/`, as the browser host does over HTTP.
 *
 * @param target the protocol object of the windows' session
 * @param site the core and the built interface
 */
export function serveAppScheme(target: Protocol, site: ShellSite): void {
  target.handle(APP_SCHEME, async request => {
    const answer = await answerRequest(site, request);
    for (const [name, value] of Object.entries(securityHeaders(["'self'"]))) answer.headers.set(name, value);
    return answer;
  });
}

async function answerRequest(site: ShellSite, request: Request): Promise<Response> {
  const url = URL.parse(request.url);
  if (!url || !isAppUrl(request.url)) return refusal(403, 'Refused');
  return answerShellRequest(site, {
    method: request.method,
    pathname: url.pathname,
    query: url.searchParams,
    announced: request.headers.get('content-length'),
    body: chunksOf(request.body),
  });
}

async function* chunksOf(body: Request['body']): AsyncGenerator<Uint8Array> {
  if (body) yield* body;
}
