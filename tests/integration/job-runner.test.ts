import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { JobRunner } from '../../electron/jobs/job-runner.ts';
import { watchMemory } from '../../electron/jobs/watch-memory.ts';

/** Reading this takes longer than the time that the request before it was given. */
const LONG = new TextEncoder().encode(`问：${'今天'.repeat(5_000_000)}`);
const SHORT_MS = 250;

describe('a file that needs more memory than there is', () => {
  it('ends its worker, and the next one is read by a fresh one', async () => {
    const runner = new JobRunner(48);
    const reading = runner.run('read-transcript', { bytes: LONG, fileName: 'a.txt' });
    await expect(reading).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { limit: 'memory' } });
    const small = new TextEncoder().encode('问：好？\n答：好。');
    expect((await runner.run('read-transcript', { bytes: small, fileName: 'b.txt' })).turns).toHaveLength(2);
    runner.end();
  });
});

describe('a worker that takes memory and never waits', () => {
  it.each([
    ['in arrays', 'for (;;) held.push(new Array(1e5).fill(held.length + 0.5))'],
    [
      'in one array after another that are each half of what is allowed',
      'for (;;) held.push(new Array(4e6).fill(0.5))',
    ],
    ['in buffers outside the heap', 'for (;;) held.push(new Uint8Array(2 ** 20).fill(1))'],
  ])('%s is seen and ended', async (_, code) => {
    const worker = new Worker(`const held = []; ${code}`, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    });
    const exited = new Promise(resolve => worker.once('exit', resolve));
    await new Promise<void>(resolve => {
      watchMemory(worker, 64 * 2 ** 20, () => resolve());
    });
    await worker.terminate();
    await exited;
  });
});

describe('a request that was cancelled', () => {
  it('takes its time limit with it, and leaves the next one alone', async () => {
    const runner = new JobRunner();
    const abort = new AbortController();
    const file = { bytes: LONG, fileName: 'a.txt' };
    const cancelled = runner.run('read-transcript', file, { signal: abort.signal, timeoutMs: SHORT_MS });
    abort.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await runner.run('read-transcript', file)).characters).toBe(10_000_002);
    runner.end();
  });

  it('is ended by its time limit, and the next one is read by a fresh worker', async () => {
    const runner = new JobRunner();
    const late = runner.run('read-transcript', { bytes: LONG, fileName: 'a.txt' }, { timeoutMs: 50 });
    await expect(late).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { limit: 'time' } });
    const bytes = new TextEncoder().encode('问：好？\n答：好。');
    expect((await runner.run('read-transcript', { bytes, fileName: 'b.txt' })).turns).toHaveLength(2);
    runner.end();
  });
});
