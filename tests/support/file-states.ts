import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from '../../electron/core/storage/lock-file.ts';
import { zeroPage } from './damage.ts';

/** A file in a state that it can be told by. */
export interface FileState {
  path: string;
  /** The words in all its codings; of a damaged file, that it is damaged, and the digests of it and of its `-wal`. */
  name: string;
}

const digestOf = (path: string) =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none';

/** The name of a damaged file: no words can be read from it, but its bytes can. */
export function damagedName(path: string): string {
  return `damaged ${digestOf(path)} ${digestOf(`${path}-wal`)}`;
}

/**
 * Makes, beside a project file, two closed copies of it with words of their own in every coding, and two as a crash
 * leaves them: with their `-wal`, one of them damaged.
 */
export function makeStates(template: string, folder: string): void {
  for (const words of ['copy-A', 'copy-B', 'work', 'lost']) {
    const path = join(folder, words);
    copyFileSync(template, `${path}.open`);
    const db = lockFile(`${path}.open`);
    db.prepare('UPDATE coding SET quote = ?').run(words);
    if (words.startsWith('copy')) db.close();
    for (const suffix of ['', '-wal']) {
      if (existsSync(`${path}.open${suffix}`)) copyFileSync(`${path}.open${suffix}`, `${path}${suffix}`);
    }
    if (db.open) db.close();
  }
  // The second page is the root of a table that the -wal says nothing of.
  zeroPage(join(folder, 'lost'), 1);
}

/** The states that `makeStates` has made in a folder. */
export function readStates(folder: string): { copies: FileState[]; crashes: FileState[] } {
  const state = (name: string) => ({ path: join(folder, name), name });
  const lost = join(folder, 'lost');
  return {
    copies: [state('copy-A'), state('copy-B')],
    crashes: [state('work'), { path: lost, name: damagedName(lost) }],
  };
}
