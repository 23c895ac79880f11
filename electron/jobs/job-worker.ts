import { parentPort } from 'node:worker_threads';
import { ERROR_CODES, type ErrorCode, type ErrorFrame } from '../../shared/api/errors.ts';
import type { JobMessage } from './job-runner.ts';
import { JOBS, type JobKind } from './job-table.ts';

interface JobRequest {
  id: number;
  kind: JobKind;
  input: never;
}

function toFrame(error: unknown): ErrorFrame {
  const message = error instanceof Error ? error.message : String(error);
  const { code, details } = (error ?? {}) as { code?: string; details?: ErrorFrame['details'] };
  const known = ERROR_CODES.includes(code as ErrorCode);
  return { code: known ? (code as ErrorCode) : 'UNEXPECTED', message, details: details ?? {} };
}

// pdf.js rejects promises that nobody waits for, now and then after its answer: that would end the worker and with it the
// job that follows. What a job itself fails with is caught below.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async ({ id, kind, input }: JobRequest) => {
  const say = (message: JobMessage) => parentPort?.postMessage(message);
  try {
    const value = await JOBS[kind](input, (done, total, phase) =>
      say({ id, t: 'progress', done, total, phase }),
    );
    say({ id, t: 'done', value });
  } catch (error) {
    say({ id, t: 'failed', error: toFrame(error) });
  }
});
