import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { CoreHandle } from '../core/core-handle.ts';
import { FRAME_LIMIT, GOING_AWAY, joinSocket } from './frame-socket.ts';

/** The WebSocket side of the host. */
export interface SocketUpgrades {
  /** Takes over a connection whose request asked for a WebSocket and has been let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to every page. */
  close(): void;
}

/**
 * Opens a channel of the core for each WebSocket.
 *
 * @param core the core
 */
export function createSocketUpgrades(core: CoreHandle): SocketUpgrades {
  const server = new WebSocketServer({ noServer: true, maxPayload: FRAME_LIMIT });
  return {
    accept: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, webSocket => joinSocket(core, webSocket)),
    close() {
      for (const client of server.clients) client.close(GOING_AWAY);
      server.close();
    },
  };
}

/**
 * Answers on a bare connection, where Node offers no response object, and ends it.
 *
 * @param socket the connection
 * @param status the HTTP status
 * @param headers headers that every answer carries
 */
export function refuseOnSocket(socket: Duplex, status: number, headers: Record<string, string>): void {
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': '0' });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines.map(pair => pair.join(': '))];
  socket.end(`${head.join('\r\n')}\r\n\r\n`);
}
