import { describe, expect, it } from 'vitest';
import { JobRunner } from '../../electron/jobs/job-runner.ts';

/** Reading this takes longer than the time that the request before it was given. */
const LONG = new TextEncoder().encode(`问：${'今天'.repeat(5_000_000)}`);
const SHORT_MS = 250;

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
