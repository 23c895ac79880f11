import { RootedError } from '../../shared/api/errors.ts';
import type { ClientChannel, JobProgress } from '../../shared/api/frames.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';

/** Calls over a channel, for a shell that works without a window. */
export interface CoreClient {
  call<M extends MethodName>(
    method: M,
    params: Params<M>,
    onProgress?: (progress: JobProgress) => void,
  ): Promise<Result<M>>;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: RootedError): void;
  onProgress?: ((progress: JobProgress) => void) | undefined;
}

/** Wraps a channel of its own; calls fail with the core's error, or CORE_STOPPED where the channel ends. */
export function coreClient(channel: ClientChannel): CoreClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  channel.onFrame(frame => {
    if (frame.t === 'event') return;
    const call = waiting.get(frame.id);
    if (frame.t === 'progress') {
      call?.onProgress?.(frame.progress);
      return;
    }
    waiting.delete(frame.id);
    if (frame.t === 'ok') call?.resolve(frame.result);
    else call?.reject(RootedError.fromFrame(frame.error));
  });
  channel.onClose(() => {
    for (const call of waiting.values()) call.reject(new RootedError('CORE_STOPPED', 'the core has ended'));
    waiting.clear();
  });
  return {
    call<M extends MethodName>(method: M, params: Params<M>, onProgress?: (progress: JobProgress) => void) {
      last += 1;
      const id = last;
      return new Promise<Result<M>>((resolve, reject) => {
        waiting.set(id, { resolve: value => resolve(value as Result<M>), reject, onProgress });
        channel.send({ t: 'call', id, method, params });
      });
    },
    close: () => channel.close(),
  };
}
