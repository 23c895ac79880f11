import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyToPart, moveIntoPlace, partOf, removeSideFiles, withinBytes } from './safe-files.ts';

/** As short as SQLite's own endings, so that every name that can be worked with can be replaced. */
const NEXT = '-new';

/**
 * Ends a replacement that was decided on: the file `-new` beside a project is whole and takes its place. Called at
 * each opening, so that a replacement that was broken off is ended before anybody reads the file. True where there
 * was one.
 */
export function finishReplacing(path: string): boolean {
  const next = `${path}${NEXT}`;
  if (!existsSync(next)) return false;
  // Before the new file has its name: a -wal of the old one would be replayed into it.
  removeSideFiles(path);
  renameSync(next, path);
  return true;
}

/** Ends the replacements that were broken off in a folder, also of files that are not there at all yet. */
export function finishAllReplacing(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(`.rooted${NEXT}`)) finishReplacing(join(folder, name.slice(0, -NEXT.length)));
  }
}

/**
 * Puts a finished part in the place of a project file that nobody has open. The file's `-wal` has to go before the
 * new file comes, and the two cannot be done at once; so the part is first given the name that decides it. Whenever
 * the program ends, the next opening finds either the old file with its `-wal` or the new one.
 */
export function replaceFile(part: string, path: string): void {
  moveIntoPlace(part, `${path}${NEXT}`);
  finishReplacing(path);
}

/** A name in a folder that is not taken: `Name.rooted`, `Name 2.rooted` … */
export function freeName(folder: string, stem: string): string {
  for (let n = 1; ; n++) {
    const ending = `${n === 1 ? '' : ` ${n}`}.rooted`;
    const path = join(folder, `${withinBytes(stem, 240 - ending.length)}${ending}`);
    if (!existsSync(path)) return path;
  }
}

/**
 * Keeps a damaged file under another name beside it, byte for byte and with its `-wal`, for whoever may still read
 * something in it. Gives the new path; the file itself stays where it is.
 */
export function setAside(path: string, now: Date): string {
  const stem = withinBytes(basename(path).replace(/\.rooted$/i, ''), 200);
  const aside = freeName(dirname(path), `${stem} damaged ${now.toISOString().slice(0, 10)}`);
  const wal = `${path}-wal`;
  for (const [from, to] of [
    [wal, `${aside}-wal`],
    [path, aside],
  ] as const) {
    if (!existsSync(from)) continue;
    const part = partOf(to);
    copyToPart(from, part);
    moveIntoPlace(part, to);
  }
  return aside;
}
