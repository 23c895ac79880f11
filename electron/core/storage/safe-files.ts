import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What SQLite may keep beside a file; of a file that is gone they are worse than useless (RELIABILITY). */
const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

/** A half-written file bears the number of the process that writes it, so that the next start knows its fate. */
const PART = /\.(\d+)\.part(?:-wal|-shm|-journal)?$/;

/** File systems allow 255 bytes in a name; a part must fit in with its ending. */
const LONGEST_STEM = 200;

/** A text cut to so many bytes of UTF-8, never within a character. */
export function withinBytes(text: string, most: number): string {
  let short = text;
  while (Buffer.byteLength(short) > most) short = [...short].slice(0, -1).join('');
  return short;
}

/** Some characters that stand for a text: the same ones for the same text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Where a file that is to stand at `target` is written first: in the same folder, so that a rename moves it. */
export function partOf(target: string): string {
  const name = basename(target);
  const short = withinBytes(name, LONGEST_STEM);
  const stem = short === name ? name : `${short}-${shortHash(name)}`;
  return join(dirname(target), `${stem}.${process.pid}.part`);
}

/** True while a process has this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * True for what a process that is no more has left half-written. Parts with our own number are leftovers too, of an
 * earlier process that had it: ours are never looked for while one of them is being written.
 */
function isLeftover(name: string): boolean {
  const pid = Number(PART.exec(name)?.[1]);
  return !Number.isNaN(pid) && (pid === process.pid || !isRunning(pid));
}

/** Removes half-written files of ended processes from a folder, those that begin with `prefix`. */
export function removeLeftovers(folder: string, prefix = ''): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(prefix) && isLeftover(name)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // What may not be read or removed stays; it is in nobody's way.
  }
}

/** Removes what SQLite has left beside a file. */
export function removeSideFiles(path: string): void {
  for (const suffix of SIDE_FILES) rmSync(`${path}${suffix}`, { force: true });
}

/** Removes a part with whatever lies beside it. */
export function removePart(part: string): void {
  removeSideFiles(part);
  rmSync(part, { force: true });
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Folders cannot be opened there; NTFS logs names by itself.
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Copies a file to a part, down to the disk. A part that could not be finished is removed. */
export function copyToPart(from: string, part: string): void {
  try {
    copyFileSync(from, part, constants.COPYFILE_FICLONE);
    syncFile(part);
  } catch (error) {
    removePart(part);
    throw error;
  }
}

/** Gives a finished part its name: until this very moment an older file of that name is whole, and after it the new. */
export function moveIntoPlace(part: string, target: string): void {
  syncFile(part);
  renameSync(part, target);
  syncFolder(dirname(target));
}
