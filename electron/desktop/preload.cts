import type { IpcRendererEvent } from 'electron';

// A sandboxed preload script can only `require`, and only `electron`.
const { contextBridge, ipcRenderer } = require('electron') as typeof import('electron');

/** The same name as in the main process. */
const FRAME_CHANNEL = 'rooted:frame';

/** This page and not the one before it: an answer that the former page asked for must not reach this one. */
const page = crypto.randomUUID();

contextBridge.exposeInMainWorld('rootedShell', {
  send: (frame: unknown): void => ipcRenderer.send(FRAME_CHANNEL, page, frame),
  onFrame: (listener: (frame: unknown) => void): void => {
    ipcRenderer.removeAllListeners(FRAME_CHANNEL);
    ipcRenderer.on(FRAME_CHANNEL, (_event: IpcRendererEvent, receiver: string, frame: unknown) => {
      if (receiver === page) listener(frame);
    });
  },
});
