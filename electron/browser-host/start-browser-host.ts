import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CoreHandle } from '../core/core-handle.ts';
import { errorResponse, refusal } from '../shell/error-response.ts';
import { securityHeaders } from '../shell/security-headers.ts';
import { answerShellRequest, answerStatic, type ShellSite } from '../shell/shell-request.ts';
import { sendAnswer, toShellRequest } from './http-exchange.ts';
import { refuseForeign } from './request-guard.ts';
import { answerSession } from './session-endpoint.ts';
import { createSession, type Session } from './session-token.ts';
import { createSocketUpgrades, refuseOnSocket, type SocketUpgrades } from './socket-upgrade.ts';

/** What the browser host needs to start. */
export interface BrowserHostOptions {
  core: CoreHandle;
  /** Folder of the built interface. */
  staticDir: string;
  /** 0, the default, lets the system choose. */
  port?: number | undefined;
  /** Largest upload in bytes; 512 MB when left out. */
  uploadLimit?: number | undefined;
}

/** A running browser host. */
export interface BrowserHost {
  /** The address to open, with the one-time token in its fragment: to be shown to nobody but the user. */
  url: string;
  port: number;
  /** Ends the server and every connection. The core goes on: it belongs to whoever started it. */
  close(): Promise<void>;
}

interface Host {
  port: number;
  site: ShellSite;
  session: Session;
  sockets: SocketUpgrades;
  headers: Record<string, string>;
}

/**
 * Serves the interface to the user's own browser, on 127.0.0.1 only.
 *
 * @param options the core and the built interface
 * @returns the running host
 * @throws the system's error when the port is taken
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { core, staticDir, uploadLimit } = options;
  // A request without Host is refused by the guard like every other, with every header in place.
  const server = createServer({ requireHostHeader: false });
  const port = await listen(server, options.port ?? 0);
  const session = createSession(port);
  const sockets = createSocketUpgrades(core);
  // 'self' covers the WebSocket in today's browsers; the address itself is for those where it does not yet.
  const headers = securityHeaders(["'self'", `ws://127.0.0.1:${port}`]);
  attach(server, { port, site: { core, staticDir, uploadLimit }, session, sockets, headers });
  return {
    url: `http://127.0.0.1:${port}/#token=${session.token}`,
    port,
    close: () => close(server, sockets),
  };
}

function attach(server: Server, host: Host): void {
  server.on('request', async (request, response) => {
    try {
      const answer = await answerRequest(host, request);
      await sendAnswer(request, response, answer, host.headers);
    } catch {
      // The page went away in the middle, or a file broke off: there is nobody left to tell.
      response.destroy();
    }
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const foreign = refuseForeign({ method: 'GET', headers: request.headers, upgrade: true }, host.port);
    const admitted = !foreign && request.url === '/channel' && host.session.admits(request.headers.cookie);
    if (admitted) host.sockets.accept(request, socket, head);
    else refuseOnSocket(socket, 403, host.headers);
  });
  server.on('clientError', (_error, socket) => refuseOnSocket(socket, 400, host.headers));
}

async function answerRequest(host: Host, message: IncomingMessage): Promise<Response> {
  const { headers, method = '' } = message;
  const foreign = refuseForeign({ method, headers, upgrade: false }, host.port);
  if (foreign) return refusal(403, foreign);
  const request = toShellRequest(message);
  if (!request) return refusal(403, 'Refused');
  try {
    if (request.pathname === '/session') {
      const contentType = headers['content-type'];
      return await answerSession(host.session, request, { contentType, cookie: headers.cookie });
    }
    if (host.session.admits(headers.cookie)) return await answerShellRequest(host.site, request);
    // The interface itself holds no secret, and it is what brings the token back.
    return (await answerStatic(host.site, request)) ?? refusal(403, 'Refused');
  } catch (error) {
    return errorResponse(error);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server, sockets: SocketUpgrades): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    sockets.close();
    server.closeAllConnections();
  });
}
