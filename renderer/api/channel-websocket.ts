import type { ClientChannel, ClientFrame, CoreFrame } from '../../shared/api/frames.ts';

/**
 * Opens the channel to a core behind the browser host. The one-time token in the address is swapped for a cookie
 * first and taken out of the address, so that it is in no history, bookmark or screenshot.
 *
 * @returns an open channel; frames sent on it arrive in order
 * @throws Error when the host does not let this page in, or is gone
 */
export async function openWebSocketChannel(): Promise<ClientChannel> {
  await redeemToken();
  const socket = new WebSocket(`ws://${location.host}/channel`);
  const channel = channelOver(socket);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('close', () => reject(new Error('The host refused the channel')), { once: true });
  });
  return channel;
}

async function redeemToken(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error('The host refused the token');
}

function channelOver(socket: WebSocket): ClientChannel {
  // Frames that come before somebody listens wait here: the order is the point of a channel.
  const waiting: CoreFrame[] = [];
  let listener: ((frame: CoreFrame) => void) | null = null;
  socket.addEventListener('message', event => {
    const frame = JSON.parse(String(event.data)) as CoreFrame;
    if (listener) listener(frame);
    else waiting.push(frame);
  });
  return {
    send: (frame: ClientFrame) => socket.send(JSON.stringify(frame)),
    onFrame(next) {
      listener = next;
      for (const frame of waiting.splice(0)) next(frame);
    },
    onClose: next => socket.addEventListener('close', () => next()),
    close: () => socket.close(),
  };
}
