import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';

export interface Ask {
  id: number;
  method: MethodName | 'stop';
  params: unknown;
}

/** `ms` is the time of the call within the core's own process, `rss` that process's memory after it, in bytes. */
export interface Answer<T = unknown> {
  id: number;
  ms: number;
  rss: number;
  result: T;
}

/** A core in a process of its own. */
export class CoreProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;
  readonly url: Promise<string>;

  constructor(home: string) {
    this.child = fork(fileURLToPath(new URL('core-process.ts', import.meta.url)), [home]);
    this.url = new Promise(resolve => this.waiting.set(0, ({ result }) => resolve(String(result))));
    this.child.on('message', (answer: Answer) => {
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  call<M extends MethodName>(method: M, params: Params<M>): Promise<Answer<Result<M>>> {
    this.last += 1;
    const ask: Ask = { id: this.last, method, params };
    return new Promise(resolve => {
      this.waiting.set(ask.id, answer => resolve(answer as Answer<Result<M>>));
      this.child.send(ask);
    });
  }

  /** Memory of the core's process, in bytes. */
  async memory(): Promise<number> {
    return (await this.call('preferences.get', {})).rss;
  }

  stop(): Promise<void> {
    return new Promise(resolve => {
      this.child.once('exit', () => resolve());
      this.child.send({ id: -1, method: 'stop', params: null });
    });
  }
}
