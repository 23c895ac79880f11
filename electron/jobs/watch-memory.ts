import type { Worker } from 'node:worker_threads';

/** Bytes grow by some 100 MB between two looks of a worker that does nothing but take memory. */
const LOOK_EVERY_MS = 100;

/**
 * Looks at what a worker holds, its heap and the buffers outside of it, which V8's own limit does not count; past
 * `bytes` it calls `onExceeded`, once. V8 answers between two steps of any loop, so that a worker that never waits is
 * watched as well.
 * @returns ends the watch
 */
export function watchMemory(worker: Worker, bytes: number, onExceeded: () => void): () => void {
  let isOver = false;
  const timer = setInterval(async () => {
    try {
      const { used_heap_size: heap, external_memory: outside } = await worker.getHeapStatistics();
      if (isOver || heap + outside <= bytes) return;
      end();
      onExceeded();
    } catch {
      // The worker has ended in the meantime.
      end();
    }
  }, LOOK_EVERY_MS);
  const end = () => {
    isOver = true;
    clearInterval(timer);
  };
  timer.unref();
  return end;
}
