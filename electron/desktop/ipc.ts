import { type IpcMainEvent, ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { ClientChannel } from '../../shared/api/frames.ts';
import { ClientFrame } from '../../shared/api/frames.ts';
import type { CoreHandle } from '../core/core-handle.ts';
import { isAppUrl } from './app-origin.ts';

/** The one name under which page and main process speak; the preload script has the same. */
export const FRAME_CHANNEL = 'rooted:frame';

/**
 * Joins the pages of windows with channels of the core. A frame is taken only from the main frame of a page of
 * the application's own and only when it is a client frame; anything else is dropped without an answer.
 *
 * @param core the core
 */
export function serveFrames(core: CoreHandle): void {
  const channels = new Map<WebContents, ClientChannel>();
  ipcMain.on(FRAME_CHANNEL, (event: IpcMainEvent, message: unknown) => {
    if (!isOwnMainFrame(event.senderFrame)) return;
    const frame = ClientFrame.safeParse(message);
    if (!frame.success) return;
    const known = channels.get(event.sender);
    const channel = known ?? openChannel(core, event.sender, channels);
    channel.send(frame.data);
  });
}

function isOwnMainFrame(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

function openChannel(
  core: CoreHandle,
  contents: WebContents,
  channels: Map<WebContents, ClientChannel>,
): ClientChannel {
  const channel = core.connect();
  channels.set(contents, channel);
  channel.onFrame(frame => {
    if (channels.get(contents) === channel && !contents.isDestroyed()) contents.send(FRAME_CHANNEL, frame);
  });
  const end = () => {
    if (channels.get(contents) === channel) channels.delete(contents);
    channel.close();
  };
  channel.onClose(() => channels.delete(contents));
  // A reloaded page counts its calls from one again: answers meant for the page before must not reach it.
  contents.on('did-start-navigation', details => {
    if (details.isMainFrame && !details.isSameDocument) end();
  });
  contents.once('render-process-gone', end);
  contents.once('destroyed', end);
  return channel;
}
