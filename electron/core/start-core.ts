import { MessageChannel, Worker } from 'node:worker_threads';
import { type ErrorFrame, RootedError } from '../../shared/api/errors.ts';
import type { ClientFrame, CoreFrame } from '../../shared/api/frames.ts';
import type { CoreHandle, CoreOptions, TokenFile } from './core-handle.ts';
import type { ControlRequest } from './core-worker.ts';
import { portChannel } from './port-channel.ts';

interface Answer {
  id: number;
  value?: unknown;
  error?: ErrorFrame;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: RootedError): void;
}

/** Sources run as TypeScript, a built Rooted as JavaScript; the worker is beside this file either way. */
const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

function controlPort(worker: Worker) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on('message', ({ id, value, error }: Answer) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(RootedError.fromFrame(error));
    else call?.resolve(value);
  });
  worker.on('exit', () => {
    for (const call of waiting.values()) call.reject(new RootedError('CORE_STOPPED', 'the core has ended'));
    waiting.clear();
  });
  return <T>(request: ControlRequest): Promise<T> => {
    last += 1;
    const id = last;
    const transfer = request.kind === 'connect' ? [request.port] : [];
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: value => resolve(value as T), reject });
      worker.postMessage({ id, request }, transfer);
    });
  };
}

/** Starts the core in a worker of its own, so that no window ever waits for the disk. */
export async function startCore(options: CoreOptions): Promise<CoreHandle> {
  const worker = new Worker(new URL(`./core-worker${EXTENSION}`, import.meta.url), { workerData: options });
  await new Promise<void>((resolve, reject) => {
    worker.once('online', resolve);
    worker.once('error', reject);
  });
  const ask = controlPort(worker);
  return {
    connect() {
      const { port1, port2 } = new MessageChannel();
      void ask({ kind: 'connect', port: port2 });
      return portChannel<ClientFrame, CoreFrame>(port1);
    },
    registerFile: (path, given) => ask<string>({ kind: 'registerFile', path, ...given }),
    resolveFile: token => ask<TokenFile>({ kind: 'resolveFile', token }),
    temporaryPath: fileName => ask<string>({ kind: 'temporaryPath', fileName }),
    async stop() {
      const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()));
      await ask({ kind: 'stop' });
      await worker.terminate();
      await ended;
    },
  };
}
