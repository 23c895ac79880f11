import type { IncomingHttpHeaders } from 'node:http';

/** The parts of a request that say where it comes from. */
export interface RequestOrigin {
  method: string;
  headers: IncomingHttpHeaders;
  /** Set for the request that opens a WebSocket: it is a GET, but one that may come from any page. */
  upgrade: boolean;
}

/**
 * Refuses what does not come from this host's own page, before any work is done.
 * The exact `Host` keeps out DNS rebinding, the exact `Origin` and `Sec-Fetch-Site` keep out other pages,
 * also those that another local server shows on a port of its own.
 *
 * @param request where the request comes from
 * @param port the port that the server listens on
 * @returns why it is refused, or null when it may go on
 */
export function refuseForeign(request: RequestOrigin, port: number): string | null {
  const { method, headers, upgrade } = request;
  const host = `127.0.0.1:${port}`;
  if (headers.host !== host) return 'Foreign host';
  const needsOrigin = upgrade || method !== 'GET';
  if (headers.origin === undefined ? needsOrigin : headers.origin !== `http://${host}`) {
    return 'Foreign origin';
  }
  const site = headers['sec-fetch-site'];
  // 'none' is an address that the user typed or that another program opened.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Foreign page';
  return null;
}
