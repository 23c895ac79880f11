import { Worker } from 'node:worker_threads';
import { type ErrorFrame, RootedError } from '../../shared/api/errors.ts';
import type { JobInput, JobKind, JobOutput } from './job-table.ts';
import { watchMemory } from './watch-memory.ts';

/** What a job's worker says: the end of a request, or how far it has come. */
export type JobMessage =
  | { id: number; t: 'done'; value: unknown }
  | { id: number; t: 'failed'; error: ErrorFrame }
  | { id: number; t: 'progress'; done: number; total: number; phase: string };

export interface JobRequestOptions {
  signal?: AbortSignal | undefined;
  /** Past this the worker is ended and the request fails with FILE_TOO_LARGE: what takes so long is no interview. */
  timeoutMs?: number | undefined;
  onProgress?: ((done: number, total: number, phase: string) => void) | undefined;
}

const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

const MEGABYTE = 1024 * 1024;
/** Memory that parsing and exporting may take; a hostile file then ends its worker and nothing else. */
const MEMORY_MB = 1024;
/**
 * V8's own limit lies far above: an array that is too large for it in one piece ends the whole process and not the
 * worker, so that it has to be the watch that acts.
 */
const LAST_RESORT = 4;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: RootedError): void;
  onProgress?: JobRequestOptions['onProgress'];
}

/** Runs pure jobs in a worker of their own; a request that is cancelled, times out or crashes takes only it down. */
export class JobRunner {
  private worker: Worker | null = null;
  private endWatch: () => void = () => undefined;
  private readonly memoryMb: number;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** @param memoryMb what a worker may hold, in its heap and in buffers together */
  constructor(memoryMb = MEMORY_MB) {
    this.memoryMb = memoryMb;
  }

  /** Fails with the job's own code, CANCELLED, or FILE_TOO_LARGE where time or memory ran out. */
  run<K extends JobKind>(
    kind: K,
    input: JobInput<K>,
    options: JobRequestOptions = {},
  ): Promise<JobOutput<K>> {
    this.last += 1;
    const id = this.last;
    return new Promise<JobOutput<K>>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = () => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
      };
      const stop = (error: RootedError) => {
        // Else its time would end the worker of those that come after it.
        settle();
        this.waiting.delete(id);
        this.end();
        reject(error);
      };
      const onAbort = () => stop(new RootedError('CANCELLED', 'the job was cancelled'));
      if (options.signal?.aborted) return onAbort();
      options.signal?.addEventListener('abort', onAbort, { once: true });
      if (options.timeoutMs) timer = setTimeout(() => stop(outOfBounds('time')), options.timeoutMs);
      this.waiting.set(id, {
        resolve: value => {
          settle();
          resolve(value as JobOutput<K>);
        },
        reject: error => {
          settle();
          reject(error);
        },
        onProgress: options.onProgress,
      });
      this.started().postMessage({ id, kind, input });
    });
  }

  /** Ends the worker; requests still running fail with CANCELLED. */
  end(): void {
    this.fail(new RootedError('CANCELLED', 'the job was cancelled'));
  }

  private fail(error: RootedError): void {
    const worker = this.worker;
    this.worker = null;
    this.endWatch();
    void worker?.terminate();
    this.failAll(error);
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL(`./job-worker${EXTENSION}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.memoryMb * LAST_RESORT },
    });
    this.endWatch = watchMemory(worker, this.memoryMb * MEGABYTE, () => {
      if (this.worker === worker) this.fail(outOfBounds('memory'));
    });
    worker.on('message', (message: JobMessage) => this.receive(message));
    worker.on('error', error => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.endWatch();
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.failAll(memory ? outOfBounds('memory') : new RootedError('UNEXPECTED', String(error)));
    });
    this.worker = worker;
    return worker;
  }

  private receive(message: JobMessage): void {
    const waiting = this.waiting.get(message.id);
    if (message.t === 'progress') {
      waiting?.onProgress?.(message.done, message.total, message.phase);
      return;
    }
    this.waiting.delete(message.id);
    if (message.t === 'done') waiting?.resolve(message.value);
    else waiting?.reject(RootedError.fromFrame(message.error));
  }

  private failAll(error: RootedError): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of all) reject(error);
  }
}

function outOfBounds(what: 'time' | 'memory'): RootedError {
  return new RootedError('FILE_TOO_LARGE', `the job ran out of ${what}`, { limit: what });
}

/** Lends a runner to some work and ends its worker after, however the work ends. */
export async function withRunner<T>(work: (runner: JobRunner) => Promise<T>): Promise<T> {
  const runner = new JobRunner();
  try {
    return await work(runner);
  } finally {
    runner.end();
  }
}
