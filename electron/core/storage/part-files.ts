import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PART = /\.(\d+)\.part(?:-wal|-shm|-journal)?$/;

/** A file that is being written beside `target` and takes its name only when it is whole. */
export function partOf(target: string): string {
  return `${target}.${process.pid}.part`;
}

/** Removes a half-written file and what SQLite may have put beside it. */
export function removePart(part: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${suffix}`, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and someone else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what a program that was killed left half-written in a folder; that of a living one is left alone. */
export function removeAbandonedParts(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return; // No folder yet means nothing left in it.
  }
  for (const name of names) {
    const pid = Number(PART.exec(name)?.[1] ?? 0);
    if (pid > 0 && (pid === process.pid || !isAlive(pid))) rmSync(join(folder, name), { force: true });
  }
}
