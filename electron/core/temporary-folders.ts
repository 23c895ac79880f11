import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './storage/safe-files.ts';

/** `rooted-` and `rooted-cli-`, with the number of the process whose folder it is. */
const OURS = /^rooted-(?:cli-)?(\d+)-/;

function isOwn(path: string): boolean {
  const user = process.getuid?.();
  return user === undefined || statSync(path, { throwIfNoEntry: false })?.uid === user;
}

/** Removes the temporary folders of ended processes: uploads and exports hold what participants have said. */
export function removeStaleFolders(temporary: string): void {
  try {
    for (const name of readdirSync(temporary)) {
      const pid = OURS.exec(name)?.[1];
      const path = join(temporary, name);
      if (pid === undefined || isRunning(Number(pid)) || !isOwn(path)) continue;
      rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // The system clears its temporary folder itself, only later.
  }
}
