import type { MessagePort } from 'node:worker_threads';
import type { Channel } from '../../shared/api/frames.ts';

/** A channel over one end of a MessageChannel; frames are structured clones and keep their order. */
export function portChannel<Out, In>(port: MessagePort): Channel<Out, In> {
  let open = true;
  port.on('close', () => {
    open = false;
  });
  return {
    send(frame) {
      if (open) port.postMessage(frame);
    },
    onFrame(listener) {
      port.on('message', (frame: In) => listener(frame));
    },
    onClose(listener) {
      port.on('close', listener);
    },
    close() {
      port.close();
    },
  };
}
