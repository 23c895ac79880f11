import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toApplication } from './addresses.ts';
import { mustBeEarly } from './readiness.ts';

interface Details {
  url: string;
}
type BeforeRequest = (details: Details, decide: (answer: { cancel?: boolean }) => void) => void;
type Asked = { requestingUrl: string; isMainFrame: boolean };
type PermissionRequest = (
  contents: unknown,
  permission: string,
  decide: (granted: boolean) => void,
  asked: Asked,
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string, asked: Asked) => boolean;
type Handler = (request: Request) => Promise<Response> | Response;

class Session extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
    onSendHeaders: (listener: (details: Details) => void) => {
      this.sendHeaders = listener;
    },
  };
  permissionRequest: PermissionRequest | null = null;
  permissionCheck: PermissionCheck | null = null;
  private beforeRequest: BeforeRequest | null = null;
  private sendHeaders: ((details: Details) => void) | null = null;

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(): void {}

  setSpellCheckerEnabled(): void {}

  /** Whether the application lets a request out, by its own listener. Without one everything goes, as in Electron. */
  async admits(url: string): Promise<boolean> {
    const { beforeRequest } = this;
    const cancelled =
      beforeRequest !== null &&
      (await new Promise<boolean>(resolve =>
        beforeRequest({ url }, answer => resolve(answer.cancel === true)),
      ));
    if (!cancelled) this.sendHeaders?.({ url });
    return !cancelled;
  }

  /** Electron grants what nobody refuses. */
  async grants(contents: unknown, permission: string, asked: Asked): Promise<boolean> {
    const request = this.permissionRequest;
    if (!request) return true;
    return new Promise(resolve => request(contents, permission, resolve, asked));
  }
}

export const session = { defaultSession: new Session() };

export const protocol = {
  registerSchemesAsPrivileged: () => mustBeEarly('protocol.registerSchemesAsPrivileged'),
};

export const net = {
  async fetch(url: string): Promise<Response> {
    if (!(await session.defaultSession.admits(url))) throw new Error('net::ERR_BLOCKED_BY_CLIENT');
    throw new Error('net::ERR_INTERNET_DISCONNECTED');
  },
};

/** Answers what Chromium asked of the mapped origin with what the application's protocol handler says. */
export async function answerFromProtocol(message: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = toApplication(`http://${message.headers.host}${message.url}`);
    const handler = session.defaultSession.handlers.get('rooted');
    if (!handler || !(await session.defaultSession.admits(url))) throw new Error('refused');
    const { method = 'GET' } = message;
    const body = method === 'GET' ? null : (Readable.toWeb(message) as unknown as ReadableStream);
    const headers = Object.entries(message.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    const request = new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
    const answer = await handler(request);
    response.writeHead(answer.status, [...answer.headers].flat());
    if (answer.body) await pipeline(answer.body, response);
    else response.end();
  } catch {
    response.destroy();
  }
}
