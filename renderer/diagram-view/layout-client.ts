import type { Layout, LayoutInput } from '../../shared/diagram/layout-types.ts';
import type { LayoutAnswer, LayoutJob } from './layout-messages.ts';

/** From this number of arrows on a layout that nobody waits for is ended; a smaller one is done before a new worker is up. */
const LONG_FROM = 150;

interface Running {
  readonly turn: number;
  readonly isLong: boolean;
}

/**
 * Lays models out in a worker, one at a time. A newer request makes those before it stale: they are answered with null,
 * and one that would hold up the new one is ended.
 */
export class LayoutClient {
  #worker: Worker | null = null;
  #turn = 0;
  #running: Running | null = null;
  #waiting: LayoutJob | null = null;
  #settle: { done(layout: Layout | null): void; fail(error: Error): void } | null = null;

  /** @returns the layout, or null when a newer request came first; fails when the layout cannot be done */
  layout(input: LayoutInput): Promise<Layout | null> {
    this.#settle?.done(null);
    const job = { turn: ++this.#turn, input };
    if (this.#running?.isLong) this.#end();
    return new Promise((done, fail) => {
      this.#settle = { done, fail };
      if (this.#running) this.#waiting = job;
      else this.#begin(job);
    });
  }

  /** Ends the worker; what was asked for last is answered with null. */
  stop(): void {
    this.#settle?.done(null);
    this.#settle = null;
    this.#waiting = null;
    this.#end();
  }

  #begin(job: LayoutJob): void {
    this.#worker ??= this.#start();
    this.#running = { turn: job.turn, isLong: job.input.arrows.length >= LONG_FROM };
    this.#worker.postMessage(job);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => this.#answered(data));
    worker.addEventListener('error', event => {
      this.#end();
      this.#settle?.fail(new Error(event.message || 'the layout could not be started'));
      this.#settle = null;
    });
    return worker;
  }

  #answered(answer: LayoutAnswer): void {
    this.#running = null;
    if (answer.turn === this.#turn) {
      if ('layout' in answer) this.#settle?.done(answer.layout);
      else this.#settle?.fail(new Error(answer.failure));
      this.#settle = null;
    }
    const next = this.#waiting;
    this.#waiting = null;
    if (next) this.#begin(next);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
  }
}
