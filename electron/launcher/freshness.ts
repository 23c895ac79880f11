import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the newest file below a folder was changed, in milliseconds; 0 for a folder that is not there. */
export function newestIn(folder: string): number {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(folder).map(name => newestIn(join(folder, name))));
}

/** Whether `made` is there and not older than any of the folders it was made from. */
export function isFresh(made: string, from: readonly string[]): boolean {
  const stat = statSync(made, { throwIfNoEntry: false });
  return stat !== undefined && from.every(folder => newestIn(folder) <= stat.mtimeMs);
}
