import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiled code is kept between the many short lives of the children. */
const CACHE = fileURLToPath(new URL('../../dist/test-cache/', import.meta.url));

/** What a child had said by the moment it was killed, line by line. */
export type Said = string[];

/** When a process is killed: so many lines after it said `ready`, and some milliseconds into what comes then. */
export interface Moment {
  lines: number;
  ms: number;
}

/** A moment up to `latest`, chosen by chance. */
export function momentBefore(latest: Moment, random: () => number): Moment {
  return { lines: Math.floor(random() * latest.lines), ms: random() * latest.ms };
}

/**
 * Runs a program and kills it without warning at the given moment. Fails where it ends by itself: then something went
 * wrong inside.
 */
export function killedChild(program: string, args: readonly string[], moment: Moment): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
    });
    let said = '';
    let complaint = '';
    let isDoomed = false;
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const lines = said.split('\n');
      const ready = lines.indexOf('ready');
      if (isDoomed || ready < 0 || lines.length - 2 - ready < moment.lines) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), moment.ms);
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      // A line that was cut off was not said.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`the child ended by itself: ${complaint}`));
    });
  });
}

/** Does `work` so many times, two at a time. */
export async function twoAtATime(times: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < times) await work(next++);
  };
  await Promise.all([lane(), lane()]);
}

/** How many processes each of the tests kills. */
export const KILLS = Number(process.env['ROOTED_KILLS'] ?? 100);
/** No bound of the work itself: a machine that is busy with other things takes longer. */
export const TIMEOUT_MS = 600_000;
