import { type IpcMainEvent, ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { z } from 'zod';
import { type ClientChannel, ClientFrame } from '../../shared/api/frames.ts';
import type { CoreHandle } from '../core/core-handle.ts';
import { isAppUrl } from './app-origin.ts';

/** The one name under which page and main process speak; the preload script has the same. */
export const FRAME_CHANNEL = 'rooted:frame';

/** What the preload script sends: which page speaks, and its frame. */
const Message = z.tuple([z.uuid(), ClientFrame]);

interface Connection {
  page: string;
  channel: ClientChannel;
}

/**
 * Joins the pages of windows with channels of the core. A frame is taken only from the main frame of a page of
 * the application's own and only when it is a client frame; anything else is dropped without an answer.
 *
 * @param core the core
 */
export function serveFrames(core: CoreHandle): void {
  const connections = new Map<WebContents, Connection>();
  ipcMain.on(FRAME_CHANNEL, (event: IpcMainEvent, ...values: unknown[]) => {
    if (!isOwnMainFrame(event.senderFrame)) return;
    const message = Message.safeParse(values);
    if (!message.success) return;
    const [page, frame] = message.data;
    const known = connections.get(event.sender);
    if (known?.page === page) return known.channel.send(frame);
    // A page that was loaded again counts its calls from one: it gets a channel of its own.
    known?.channel.close();
    if (!known) event.sender.once('destroyed', () => connections.get(event.sender)?.channel.close());
    const channel = openChannel(core, event.sender, page);
    connections.set(event.sender, { page, channel });
    channel.send(frame);
  });
}

function isOwnMainFrame(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

function openChannel(core: CoreHandle, contents: WebContents, page: string): ClientChannel {
  const channel = core.connect();
  channel.onFrame(frame => {
    if (!contents.isDestroyed()) contents.send(FRAME_CHANNEL, page, frame);
  });
  return channel;
}
