import type { EventName, Events } from '../../shared/api/events.ts';
import type { ClientChannel, CoreFrame, JobProgress } from '../../shared/api/frames.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import { ApiError } from './api-error.ts';

export interface CallOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: JobProgress) => void) | undefined;
}

interface PendingCall {
  resolve(result: unknown): void;
  reject(error: ApiError): void;
  onProgress: ((progress: JobProgress) => void) | undefined;
}

type Listener = (payload: never) => void;

/** Calls and events over one ordered channel; a channel that closed may be replaced by a new one. */
export class ApiClient {
  #channel: ClientChannel | null = null;
  #nextId = 1;
  #pending = new Map<number, PendingCall>();
  #listeners = new Map<EventName, Set<Listener>>();

  attach(channel: ClientChannel, onClose: () => void): void {
    this.#channel = channel;
    channel.onFrame(frame => this.#receive(frame));
    channel.onClose(() => {
      if (this.#channel !== channel) return;
      this.#channel = null;
      this.#failAll();
      onClose();
    });
  }

  call<M extends MethodName>(method: M, params: Params<M>, options: CallOptions = {}): Promise<Result<M>> {
    const channel = this.#channel;
    if (channel === null) return Promise.reject(new ApiError('CORE_STOPPED', 'no channel'));
    if (options.signal?.aborted)
      return Promise.reject(new ApiError('CANCELLED', 'cancelled before it began'));
    const id = this.#nextId++;
    return new Promise<Result<M>>((resolve, reject) => {
      const onAbort = () => channel.send({ t: 'cancel', id });
      const settle = () => options.signal?.removeEventListener('abort', onAbort);
      this.#pending.set(id, {
        resolve: result => {
          settle();
          resolve(result as Result<M>);
        },
        reject: error => {
          settle();
          reject(error);
        },
        onProgress: options.onProgress,
      });
      options.signal?.addEventListener('abort', onAbort);
      channel.send({ t: 'call', id, method, params });
    });
  }

  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set<Listener>();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  #receive(frame: CoreFrame): void {
    if (frame.t === 'event') {
      for (const listener of this.#listeners.get(frame.name as EventName) ?? [])
        listener(frame.payload as never);
      return;
    }
    const call = this.#pending.get(frame.id);
    if (call === undefined) return;
    if (frame.t === 'progress') {
      call.onProgress?.(frame.progress);
      return;
    }
    this.#pending.delete(frame.id);
    if (frame.t === 'ok') call.resolve(frame.result);
    else call.reject(ApiError.fromFrame(frame.error));
  }

  #failAll(): void {
    const calls = [...this.#pending.values()];
    this.#pending.clear();
    for (const call of calls) call.reject(new ApiError('CORE_STOPPED', 'the channel closed'));
  }
}
