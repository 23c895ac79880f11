import type { WebSocket } from 'ws';
import { ClientFrame } from '../../shared/api/frames.ts';
import type { CoreHandle } from '../core/core-handle.ts';

/** Largest frame taken from a page, in bytes. */
export const FRAME_LIMIT = 64 * 1024 * 1024;

/** RFC 6455 section 7.4.1: the peer broke the rules of this protocol. */
const POLICY_VIOLATION = 1008;

/** RFC 6455 section 7.4.1: this end is going away. */
export const GOING_AWAY = 1001;

/**
 * Joins one WebSocket with one channel of the core; whichever ends first ends the other.
 * A message that is no client frame closes the socket with 1008 and never reaches the core.
 *
 * @param core the core
 * @param socket an open socket whose sender has been let in
 */
export function joinSocket(core: CoreHandle, socket: WebSocket): void {
  const channel = core.connect();
  channel.onFrame(frame => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
  });
  channel.onClose(() => socket.close(GOING_AWAY));
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const frame = isBinary ? null : parseFrame(data.toString());
    if (frame) channel.send(frame);
    else socket.close(POLICY_VIOLATION, 'Not a frame');
  });
  socket.on('close', () => channel.close());
  // ws closes the socket itself after an error, a frame over the limit among them.
  socket.on('error', () => undefined);
}

function parseFrame(text: string): ClientFrame | null {
  try {
    return ClientFrame.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
