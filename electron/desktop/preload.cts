import type { IpcRendererEvent } from 'electron';

// A sandboxed preload script can only `require`, and only `electron`.
const { contextBridge, ipcRenderer } = require('electron') as typeof import('electron');

/** The same name as in the main process. */
const FRAME_CHANNEL = 'rooted:frame';

contextBridge.exposeInMainWorld('rootedShell', {
  send: (frame: unknown): void => ipcRenderer.send(FRAME_CHANNEL, frame),
  onFrame: (listener: (frame: unknown) => void): void => {
    ipcRenderer.removeAllListeners(FRAME_CHANNEL);
    ipcRenderer.on(FRAME_CHANNEL, (_event: IpcRendererEvent, frame: unknown) => listener(frame));
  },
});
