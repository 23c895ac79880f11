import type { ClientChannel, ClientFrame, CoreFrame } from '../../shared/api/frames.ts';

/** What the desktop shell's preload script puts into the page: two functions, nothing else. */
export interface RootedShell {
  send(frame: ClientFrame): void;
  onFrame(listener: (frame: CoreFrame) => void): void;
}

declare global {
  interface Window {
    /** There in the desktop shell only. */
    readonly rootedShell?: RootedShell;
  }
}

/**
 * Makes a channel of the desktop shell's two functions.
 *
 * @param shell `window.rootedShell`
 * @returns an open channel; it lives as long as the window, so `onClose` is only heard after `close`
 */
export function openDesktopChannel(shell: RootedShell): ClientChannel {
  let open = true;
  let closed: (() => void) | null = null;
  return {
    send(frame) {
      if (open) shell.send(frame);
    },
    onFrame: listener =>
      shell.onFrame(frame => {
        if (open) listener(frame);
      }),
    onClose(listener) {
      closed = listener;
    },
    close() {
      if (!open) return;
      open = false;
      closed?.();
    },
  };
}
